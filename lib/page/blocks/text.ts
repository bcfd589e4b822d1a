/** A stretch of a block's text that comes from one text node; offsets are UTF-16 units. */
export interface Segment {
  /** Where it begins in the block's text. */
  at: number;
  /** Its length in the block's text. */
  length: number;
  node: Text;
  /** Where it begins in the node's data, and how long it is there. */
  offset: number;
  raw: number;
  /** It reads otherwise than the node's data, so that it can only be marked as a whole. */
  folded: boolean;
}

/** Characters that need a closer look: invisible ones, accents, ligatures, white space other than single spaces. */
const SPECIAL =
  /[\u0300-\u036F\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFB00-\uFB06\uFEFF]|[^\S ]|\s{2}/;
/**
 * The four things that a text is made of: what is left out (soft hyphen, zero-width characters, direction marks, byte
 * order mark), white space, letters that stay as they are, and a ligature or a letter with its accents.
 */
const PIECE =
  /([\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]+)|((?:(?!\uFEFF)\s)+)|([^\p{M}\s\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFB00-\uFB06\uFEFF]+)(?!\p{M})|(.\p{M}*)/gsu;
const LIGATURE = /[\uFB00-\uFB06]/;

/** Gathers the visible text of one block and remembers where each character comes from. */
export class TextBuilder {
  readonly #parts: string[] = [];
  readonly segments: Segment[] = [];
  #size = 0;
  /** A space is due before the next word. */
  #gap: { node: Text; offset: number; raw: number } | undefined;

  /** True when nothing but white space came. */
  get isEmpty(): boolean {
    return this.#size === 0;
  }

  get text(): string {
    return this.#parts.join('');
  }

  /** Takes the data of a text node, or of its part from `from` to `to`, and folds its white space. */
  add(node: Text, from = 0, to: number = node.data.length): void {
    const data = from === 0 && to === node.data.length ? node.data : node.data.slice(from, to);
    if (!SPECIAL.test(data)) this.#addPlain(node, data, from);
    else this.#addSpecial(node, data, from);
  }

  #addPlain(node: Text, data: string, from: number): void {
    const start = data.startsWith(' ') ? 1 : 0;
    const end = data.length > start && data.endsWith(' ') ? data.length - 1 : data.length;
    if (start > 0) this.#space(node, from, 1);
    if (end > start) this.#push(data.slice(start, end), node, from + start, end - start);
    if (end < data.length) this.#space(node, from + end, 1);
  }

  #addSpecial(node: Text, data: string, from: number): void {
    for (const { index, 0: piece, 1: invisible, 2: space, 3: plain } of data.matchAll(PIECE)) {
      if (invisible !== undefined) continue;
      const offset = from + index;
      if (space !== undefined) this.#space(node, offset, piece.length);
      else if (plain !== undefined) this.#push(plain, node, offset, plain.length);
      else this.#push(piece.normalize(LIGATURE.test(piece) ? 'NFKC' : 'NFC'), node, offset, piece.length);
    }
  }

  /** White space; at the edges of a block and after other white space it does not count. */
  #space(node: Text, offset: number, raw: number): void {
    if (this.#size > 0) this.#gap ??= { node, offset, raw };
  }

  #push(text: string, node: Text, offset: number, raw: number): void {
    if (this.#gap) {
      const { node: from, offset: at, raw: width } = this.#gap;
      this.#gap = undefined;
      this.#append(' ', from, at, width);
    }
    this.#append(text, node, offset, raw);
  }

  #append(text: string, node: Text, offset: number, raw: number): void {
    const last = this.segments.at(-1);
    const folded = text !== ' ' ? text !== node.data.slice(offset, offset + raw) : raw > 1;
    const follows = last?.node === node && !last.folded && last.offset + last.raw === offset;
    if (last && follows && !folded) {
      last.length += raw;
      last.raw += raw;
    } else this.segments.push({ at: this.#size, length: text.length, node, offset, raw, folded });
    this.#parts.push(text);
    this.#size += text.length;
  }
}
