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

/** Keeps `cover` over `anchor` until `signal` ends, with a `span` in it over each line of the text. */
export function placeOver(anchor: Range, cover: HTMLElement, signal: AbortSignal): void {
  const place = () => {
    const { left, top, width, height } = anchor.getBoundingClientRect();
    lay(cover, { left, top, width, height });
    const lines = [...anchor.getClientRects()].map((line) => {
      const span = cover.ownerDocument.createElement('span');
      lay(span, { left: line.left - left, top: line.top - top, width: line.width, height: line.height });
      return span;
    });
    cover.replaceChildren(...lines);
  };
  signal.addEventListener('abort', autoUpdate(anchor, cover, place), { once: true });
}

function lay(element: HTMLElement, box: { left: number; top: number; width: number; height: number }): void {
  for (const [side, length] of Object.entries(box)) element.style.setProperty(side, `${length}px`);
}
