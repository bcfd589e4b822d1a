import type { Relation } from '../knowledge/schema/values.ts';

/** Start of the names in `CSS.highlights`: `basecheck-agrees`, `basecheck-differs`, ... */
const PREFIX = 'basecheck-';
const RELATIONS: readonly Relation[] = ['agrees', 'differs', 'context', 'opinion'];

/** A stretch of the page to be marked. */
export interface Painted {
  relation: Relation;
  range: Range;
}

/** Paints by the CSS Custom Highlight API and leaves the page's DOM as it is. */
export class Painter {
  private readonly highlights: Record<Relation, Highlight>;
  /** What is painted now. Firefox lets no content script iterate over a highlight itself. */
  private shown: readonly Painted[] = [];

  constructor(registry: HighlightRegistry = CSS.highlights) {
    const make = (relation: Relation) => {
      const highlight = new Highlight();
      registry.set(PREFIX + relation, highlight);
      return highlight;
    };
    this.highlights = {
      agrees: make('agrees'),
      differs: make('differs'),
      context: make('context'),
      opinion: make('opinion'),
    };
  }

  /** Makes the given marks the only ones; those that stay are not touched. */
  paint(marks: readonly Painted[]): void {
    for (const relation of RELATIONS) {
      const highlight = this.highlights[relation];
      const wanted = rangesOf(marks, relation);
      for (const range of rangesOf(this.shown, relation)) if (!wanted.has(range)) highlight.delete(range);
      for (const range of wanted) if (!highlight.has(range)) highlight.add(range);
    }
    this.shown = marks;
  }
}

function rangesOf(marks: readonly Painted[], relation: Relation): Set<Range> {
  return new Set(marks.filter((mark) => mark.relation === relation).map(({ range }) => range));
}
