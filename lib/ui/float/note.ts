import type { Language } from '../../knowledge/schema/values.ts';

/**
 * Shows a few words at the edge of a page for five seconds and has a screen reader say them. Runs in pages where
 * nothing else of ours does, so it reaches for nothing outside of itself.
 */
export function showNote(text: string, lang: Language, theme: 'auto' | 'light' | 'dark'): void {
  const tag = 'basecheck-root'; // as in host.tsx
  for (const old of document.querySelectorAll(`${tag}[data-note]`)) old.remove();
  const host = document.createElement(tag);
  host.dataset.note = '';
  const scheme = theme === 'auto' ? 'light dark' : theme;
  host.style.cssText = `all:initial!important;display:contents!important;color-scheme:${scheme}!important`;
  const box = document.createElement('div');
  box.popover = 'manual';
  box.lang = lang;
  box.setAttribute('role', 'status');
  box.style.cssText =
    'position:fixed;inset:auto 16px 16px auto;margin:0;padding:10px 14px;max-width:min(320px,calc(100vw - 32px));' +
    'box-sizing:border-box;border:1px solid light-dark(#dcd8cf,#363c44);border-radius:10px;' +
    'background:light-dark(#fff,#1d2126);color:light-dark(#1d2126,#e9e6df);text-align:start;' +
    'font:14px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;' +
    'box-shadow:0 1px 2px light-dark(#0000001a,#00000066),0 12px 32px light-dark(#00000026,#00000080)';
  host.attachShadow({ mode: 'closed' }).append(box);
  document.documentElement.append(host);
  box.showPopover();
  // a region must be there before it has anything to say
  requestAnimationFrame(() => {
    box.textContent = text;
  });
  setTimeout(() => host.remove(), 5000);
}
