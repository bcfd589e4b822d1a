import {
  autoUpdate,
  computePosition,
  flip,
  inline,
  offset,
  type ReferenceElement,
  shift,
  size,
} from '@floating-ui/dom';

/** Room to the edge of the window and to the mark, in CSS pixels. */
const EDGE = 8;
/** A card is never made lower than this to fit beside its mark; it covers the mark instead. */
const LOWEST = 240;
const HIGHEST = 560;

/**
 * Keeps `card` beside `anchor` until `signal` ends, below it where there is room, else above. `point` is where the
 * reader clicked: of a mark that runs over several lines, the line under it counts.
 */
export function placeBeside(
  anchor: ReferenceElement,
  card: HTMLElement,
  signal: AbortSignal,
  point?: { x: number; y: number },
): void {
  const fit = size({
    padding: EDGE,
    apply({ availableHeight }) {
      card.style.maxHeight = `${Math.min(HIGHEST, Math.max(LOWEST, availableHeight))}px`;
    },
  });
  const middleware = [
    inline(point),
    offset(EDGE),
    flip({ padding: EDGE, fallbackAxisSideDirection: 'end' }),
    fit,
    shift({ padding: EDGE, crossAxis: true }),
  ];
  const place = async () => {
    const { x, y } = await computePosition(anchor, card, {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware,
    });
    if (!signal.aborted) Object.assign(card.style, { left: `${x}px`, top: `${y}px` });
  };
  signal.addEventListener('abort', autoUpdate(anchor, card, place), { once: true });
}

/** Keeps `cover` exactly over `anchor` until `signal` ends. */
export function placeOver(anchor: ReferenceElement, cover: HTMLElement, signal: AbortSignal): void {
  const place = () => {
    const { left, top, width, height } = anchor.getBoundingClientRect();
    Object.assign(cover.style, {
      left: `${left}px`,
      top: `${top}px`,
      width: `${width}px`,
      height: `${height}px`,
    });
  };
  signal.addEventListener('abort', autoUpdate(anchor, cover, place), { once: true });
}
