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
      const wanted = new Set<AbstractRange>(
        marks.filter((mark) => mark.relation === relation).map(({ range }) => range),
      );
      for (const range of highlight as unknown as Set<AbstractRange>)
        if (!wanted.has(range)) highlight.delete(range);
      for (const range of wanted) if (!highlight.has(range)) highlight.add(range);
    }
  }
}
