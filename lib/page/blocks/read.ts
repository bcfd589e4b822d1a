import { attribute, childNodes, DOCUMENT, ELEMENT, parentElement, shadowRoot, TEXT, tagOf } from './dom.ts';
import { computedStyle, isBlock, isUnread, type Style, type StyleOf } from './readable.ts';
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
}

/** The blocks of visible text under `root` in reading order, open shadow roots and slots included. */
export function readBlocks(root: Document | ShadowRoot | Element, options: ReadOptions = {}): Block[] {
  const reader = new Reader(options);
  const start = root.nodeType === DOCUMENT ? (root as Document).documentElement : root;
  if (start && start.nodeType === ELEMENT) reader.element(start as Element);
  else if (start) reader.children(start);
  return reader.finish();
}

class Reader {
  private readonly styleOf: StyleOf;
  private readonly isOwn: (element: Element) => boolean;
  private readonly onShadow: (root: ShadowRoot) => void;
  private readonly blocks: Block[] = [];
  private builder = new TextBuilder();
  private readonly lines: Element[] = [];
  private readonly hidden: boolean[] = [];

  constructor({ styleOf = computedStyle, isOwn = () => false, onShadow = () => {} }: ReadOptions) {
    this.styleOf = styleOf;
    this.isOwn = isOwn;
    this.onShadow = onShadow;
  }

  finish(): Block[] {
    this.flush();
    return this.blocks;
  }

  element(element: Element): void {
    const style = this.styleOf(element);
    if (isUnread(element, style) || this.isOwn(element)) return;
    const tag = tagOf(element);
    if (tag === 'BR' || tag === 'HR') return this.flush();
    const block = this.lines.length === 0 || isBlock(element, style);
    if (block) {
      this.flush();
      this.lines.push(element);
    }
    this.hidden.push(isInvisible(style));
    this.content(element, tag);
    this.hidden.pop();
    if (block) {
      this.flush();
      this.lines.pop();
    }
  }

  private content(element: Element, tag: string): void {
    const shadow = shadowRoot(element);
    if (shadow) {
      this.onShadow(shadow);
      return this.children(shadow);
    }
    if (tag === 'SLOT') {
      const assigned = (element as HTMLSlotElement).assignedNodes();
      for (const node of assigned) this.node(node);
      if (assigned.length > 0) return;
    }
    if (tag === 'DETAILS' && attribute(element, 'open') === null) {
      const summary = childNodes(element).find(
        (child) => child.nodeType === ELEMENT && tagOf(child as Element) === 'SUMMARY',
      );
      if (summary) this.element(summary as Element);
      return;
    }
    this.children(element);
  }

  children(parent: Node): void {
    for (const node of childNodes(parent)) this.node(node);
  }

  private node(node: Node): void {
    if (node.nodeType === ELEMENT) this.element(node as Element);
    else if (node.nodeType === TEXT && !this.hidden.at(-1)) this.builder.add(node as Text);
  }

  private flush(): void {
    const { builder } = this;
    const element = this.lines.at(-1);
    if (builder.isEmpty || !element) return;
    this.blocks.push({ text: builder.text, kind: kindOf(element), element, segments: builder.segments });
    this.builder = new TextBuilder();
  }
}

function isInvisible(style: Style | undefined): boolean {
  return style?.visibility === 'hidden' || style?.visibility === 'collapse';
}

function kindOf(element: Element): BlockKind {
  for (let at: Element | null = element, depth = 0; at && depth < 3; at = parentElement(at), depth++) {
    const kind = KINDS[tagOf(at)];
    if (kind) return kind;
  }
  return 'paragraph';
}
