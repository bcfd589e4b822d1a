import {
  assignedNodes,
  attribute,
  childNodes,
  documentElement,
  isDesigned,
  isDocument,
  isElement,
  isText,
  parentElement,
  shadowRoot,
  tagOf,
} from './dom.ts';
import { computedStyle, isBlock, isNotDisplayed, isUnread, keepsLines, type StyleOf } from './readable.ts';
import { type Segment, TextBuilder } from './text.ts';

export type BlockKind = 'heading' | 'paragraph' | 'item' | 'caption' | 'cell' | 'quote';

/** A run of visible text that belongs together: a paragraph, a heading, a cell. */
export interface Block {
  /** Visible text: white space folded, invisible characters left out, accents composed, ligatures spelled out. */
  text: string;
  kind: BlockKind;
  /** The element whose line of text it is. */
  element: Element;
  /** In the order of the text, without gaps. */
  segments: Segment[];
}

const KINDS: Record<string, BlockKind> = {
  H1: 'heading',
  H2: 'heading',
  H3: 'heading',
  H4: 'heading',
  H5: 'heading',
  H6: 'heading',
  LI: 'item',
  DT: 'item',
  DD: 'item',
  FIGCAPTION: 'caption',
  CAPTION: 'caption',
  TD: 'cell',
  TH: 'cell',
  BLOCKQUOTE: 'quote',
};

export interface ReadOptions {
  styleOf?: StyleOf;
  /** Elements of our own that are passed over. */
  isOwn?: (element: Element) => boolean;
  /** Told of every open shadow root on the way. */
  onShadow?: (root: ShadowRoot) => void;
  /** Told of every element that is passed over because it is not displayed now. */
  onHidden?: (element: Element) => void;
  /** Told of every element without an open shadow root. */
  onRootless?: (element: Element) => void;
}

/** The blocks of visible text under `root` in reading order, open shadow roots and slots included. */
export function readBlocks(root: Document | ShadowRoot | Element, options: ReadOptions = {}): Block[] {
  return [...blocksIn(root, options)];
}

/** The same one by one, so that a long page can be read with pauses; what changes meanwhile may be missed. */
export function* blocksIn(
  root: Document | ShadowRoot | Element,
  options: ReadOptions = {},
): Generator<Block> {
  const reader = new Reader(options);
  if (isDocument(root) && isDesigned(root)) return;
  const start = isDocument(root) ? documentElement(root) : root;
  if (isElement(start)) yield* reader.element(start);
  else yield* reader.children(start);
  yield* reader.flush();
}

/** An empty line, which parts paragraphs where line ends show. */
const EMPTY_LINE = /\n[^\S\n]*\n\s*/;

class Reader {
  readonly #options: Required<ReadOptions>;
  #builder = new TextBuilder();
  readonly #lines: Element[] = [];
  #invisible = false;

  constructor(options: ReadOptions) {
    const nothing = () => undefined;
    this.#options = {
      styleOf: computedStyle,
      isOwn: () => false,
      onShadow: nothing,
      onHidden: nothing,
      onRootless: nothing,
      ...options,
    };
  }

  *element(element: Element): Generator<Block> {
    const { styleOf, isOwn, onHidden } = this.#options;
    if (isUnread(element) || isOwn(element)) return;
    const style = styleOf(element);
    if (isNotDisplayed(element, style)) return onHidden(element);
    const tag = tagOf(element);
    if (tag === 'BR' || tag === 'HR') return yield* this.flush();
    const outer = this.#invisible;
    if (style) this.#invisible = style.visibility === 'hidden' || style.visibility === 'collapse';
    if (this.#lines.length > 0 && !isBlock(element, style)) yield* this.#content(element, tag);
    else {
      yield* this.flush();
      this.#lines.push(element);
      yield* this.#content(element, tag);
      yield* this.flush();
      this.#lines.pop();
    }
    this.#invisible = outer;
  }

  *#content(element: Element, tag: string): Generator<Block> {
    const shadow = shadowRoot(element);
    if (shadow) {
      this.#options.onShadow(shadow);
      yield* this.children(shadow);
      return;
    }
    this.#options.onRootless(element);
    const slotted = assignedNodes(element, tag);
    if (slotted.length > 0) yield* this.#nodes(slotted);
    else if (tag === 'DETAILS' && attribute(element, 'open') === null)
      yield* this.#nodes(childNodes(element).filter(isSummary).slice(0, 1));
    else yield* this.children(element);
  }

  children(parent: Node): Generator<Block> {
    return this.#nodes(childNodes(parent));
  }

  *#nodes(nodes: readonly Node[]): Generator<Block> {
    for (const node of nodes) {
      if (isText(node)) yield* this.#text(node);
      else if (isElement(node)) yield* this.element(node);
    }
  }

  *#text(node: Text): Generator<Block> {
    if (this.#invisible) return;
    if (!EMPTY_LINE.test(node.data) || !this.#keepsLines(node)) return this.#builder.add(node);
    let from = 0;
    for (const { index, 0: gap } of node.data.matchAll(new RegExp(EMPTY_LINE, 'g'))) {
      this.#builder.add(node, from, index);
      yield* this.flush();
      from = index + gap.length;
    }
    this.#builder.add(node, from);
  }

  #keepsLines(node: Text): boolean {
    const parent = parentElement(node);
    return parent !== null && keepsLines(parent, this.#options.styleOf(parent));
  }

  /** Ends the line that is being read. */
  *flush(): Generator<Block> {
    const { text, segments } = this.#builder;
    const element = this.#lines.at(-1);
    if (text === '' || !element) return;
    this.#builder = new TextBuilder();
    yield { text, kind: kindOf(element), element, segments };
  }
}

function isSummary(node: Node): boolean {
  return isElement(node) && tagOf(node) === 'SUMMARY';
}

function kindOf(element: Element): BlockKind {
  for (let at: Element | null = element, depth = 0; at && depth < 3; at = parentElement(at), depth++) {
    const kind = KINDS[tagOf(at)];
    if (kind) return kind;
  }
  return 'paragraph';
}
