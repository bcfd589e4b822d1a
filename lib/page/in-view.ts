import { around, hasBox } from './blocks/dom.ts';

/** Shares of a block at whose crossing it is looked at again: long ones are seen in parts. */
const STEPS = [0, 0.25, 0.5, 0.75, 1];

/** The element around a range that has a box, which an observer of intersections needs. */
function boxAround({ startContainer }: Range): Element | null {
  let at = startContainer instanceof Element ? startContainer : startContainer.parentElement;
  while (at && !hasBox(at)) at = around(at);
  return at;
}

/** Whether any of a range lies in the window, as far as its document can tell. */
function isInWindow(range: Range, view: Window): boolean {
  const { top, bottom, height } = range.getBoundingClientRect();
  return height > 0 && bottom > 0 && top < view.innerHeight;
}

/**
 * Tells which of some ranges a reader can see, in their order, each time they are others, until `signal` ends. Blocks
 * are watched by an observer, which knows the scrolling parts of a page and the pages around a frame; within a block
 * the place of the range counts.
 * @returns what has the ranges read again, to be called when they are others.
 */
export function watchInView(
  view: Window & typeof globalThis,
  ranges: () => ReadonlyMap<string, Range>,
  tell: (ids: string[]) => void,
  signal: AbortSignal,
): () => void {
  const near = new Set<Element>();
  let told: string | undefined;
  let frame = 0;
  const look = () => {
    frame = 0;
    const seen = [...ranges()].filter(([, range]) => {
      const box = boxAround(range);
      return box !== null && near.has(box) && isInWindow(range, view);
    });
    const ids = seen.map(([id]) => id);
    if (ids.join() === told) return;
    told = ids.join();
    tell(ids);
  };
  const soon = () => {
    frame ||= view.requestAnimationFrame(look);
  };
  const observer = new view.IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) near[isIntersecting ? 'add' : 'delete'](target);
      soon();
    },
    { threshold: STEPS },
  );
  const renew = () => {
    observer.disconnect();
    near.clear();
    const boxes = new Set([...ranges().values()].map(boxAround));
    for (const box of boxes) if (box) observer.observe(box); // answers soon, for each
    if (boxes.size === 0) soon();
  };
  view.addEventListener('scroll', soon, { capture: true, passive: true, signal });
  view.addEventListener('resize', soon, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    view.cancelAnimationFrame(frame);
  });
  renew();
  return renew;
}
