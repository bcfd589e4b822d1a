import type { FrameState, MarkAddress, PageClaim, TabState } from './messages.ts';
import type { Area } from './settings.ts';

/** A claim with the frame that holds it. */
export type ListedClaim = PageClaim & { frame: number };

/** All claims of a tab in reading order: the page itself, then its frames. */
export function listClaims(state: TabState): ListedClaim[] {
  const frames = Object.keys(state.frames)
    .map(Number)
    .sort((a, b) => a - b);
  return frames.flatMap((frame) => (state.frames[frame]?.claims ?? []).map((claim) => ({ ...claim, frame })));
}

/** Adds up a count over all frames of a tab. */
export function sumFrames(state: TabState, count: 'unrecorded' | 'unwanted'): number {
  return Object.values(state.frames).reduce((sum, frame) => sum + frame[count], 0);
}

/** The mark `step` places after the current one, round the end; the first or last when none is current. */
export function stepFrom(state: TabState, step: 1 | -1): MarkAddress | undefined {
  const claims = listClaims(state);
  const { current } = state;
  const at = claims.findIndex((claim) => claim.frame === current?.frame && claim.id === current?.id);
  const next = at < 0 ? (step > 0 ? 0 : claims.length - 1) : (at + step + claims.length) % claims.length;
  const claim = claims[next];
  return claim && { frame: claim.frame, id: claim.id };
}

/** State by tab, kept in `area`: what a tab shows must outlive the service worker, which the browser ends when idle. */
export function openTabs(area: Area) {
  const nameOf = (tab: number) => `tab.${tab}`;
  let queue: Promise<unknown> = Promise.resolve();

  async function read(tab: number): Promise<TabState> {
    const stored = (await area.get([nameOf(tab)]))[nameOf(tab)] as TabState | undefined;
    return stored ?? { frames: {}, hidden: false };
  }

  /** Changes are queued: two frames that report at once must not overwrite one another. */
  function change(tab: number, edit: (state: TabState) => TabState): Promise<TabState> {
    const turn = queue.then(async () => {
      const next = edit(await read(tab));
      await area.set({ [nameOf(tab)]: next });
      return next;
    });
    queue = turn.catch(() => undefined);
    return turn;
  }

  /** Changes one frame; undefined stands for a frame of which nothing is known. */
  function changeFrame(
    tab: number,
    frame: number,
    edit: (state: FrameState | undefined) => FrameState | undefined,
  ): Promise<TabState> {
    return change(tab, (old) => {
      const { [frame]: state, ...others } = old.frames;
      const next = edit(state);
      return { ...old, frames: next ? { ...others, [frame]: next } : others };
    });
  }

  return {
    read,
    change,
    changeFrame,
    setFrame: (tab: number, frame: number, state: FrameState) => changeFrame(tab, frame, () => state),
    /** A new document: nothing of the old one counts; marks hidden on this tab stay hidden. */
    forget: (tab: number) => change(tab, ({ hidden }) => ({ frames: {}, hidden })),
    remove: (tab: number) => area.remove([nameOf(tab)]),
  };
}

/** Keeps items while the browser process of the extension lives: for browsers without session storage. */
export function memoryArea(): Area {
  const items = new Map<string, unknown>();
  return {
    get: async (keys) => Object.fromEntries((keys ?? [...items.keys()]).map((key) => [key, items.get(key)])),
    set: async (change) => {
      for (const [key, value] of Object.entries(change)) items.set(key, value);
    },
    remove: async (keys) => {
      for (const key of keys) items.delete(key);
    },
  };
}
