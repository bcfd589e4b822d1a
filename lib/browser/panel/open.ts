import { browser } from '../api.ts';

/** Chromium's side panel and Firefox's sidebar; the polyfill's types know the latter alone. */
interface PanelPlatform {
  sidePanel?: { open?(options: { windowId: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void> };
}

const platform = browser as unknown as PanelPlatform;

/** Whether this browser can keep a panel beside the page: those of phones cannot. */
export function hasPanel(): boolean {
  return Boolean(platform.sidePanel?.open ?? platform.sidebarAction);
}

/** Opens the panel in a window. Must be called right within a click, before anything is awaited, or browsers refuse. */
export function openPanel(window: number): Promise<void> {
  if (platform.sidePanel?.open) return platform.sidePanel.open({ windowId: window });
  return platform.sidebarAction?.open() ?? Promise.resolve();
}
