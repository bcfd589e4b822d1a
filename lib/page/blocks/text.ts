/** A stretch of a block's text that comes from one text node; offsets are UTF-16 units. */
export interface Segment {
  /** Where it begins in the block's text. */
  at: number;
  /** Its length in the block's text. */
  length: number;
  node: Text;
  /** Where it begins in the node's data, and how long it is there; the same as `length` but for folded characters. */
  offset: number;
  raw: number;
}

/** Left out: soft hyphen, zero-width space, joiners, word joiner, byte order mark, direction marks. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/;
/** Characters that need a closer look; a node without them is taken over as it is. */
const SPECIAL =
  /[\u00AD\u0300-\u036F\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFB00-\uFB06\uFEFF]|[^\S ]|\s{2}/;
const SPACE = /\s/;
const MARK = /\p{M}/u;
const LIGATURE = /[\uFB00-\uFB06]/;

/** Gathers the visible text of one block and remembers where each character comes from. */
export class TextBuilder {
  private readonly parts: string[] = [];
  readonly segments: Segment[] = [];
  private size = 0;
  /** A space is due before the next word. */
  private gap: { node: Text; offset: number; raw: number } | undefined;

  /** True when nothing but white space came. */
  get isEmpty(): boolean {
    return this.size === 0;
  }

  get text(): string {
    return this.parts.join('');
  }

  /** Takes the data of a text node; white space is folded unless it is kept by style. */
  add(node: Text): void {
    const { data } = node;
    if (!SPECIAL.test(data)) this.addPlain(node, data);
    else this.addSpecial(node, data);
  }

  private addPlain(node: Text, data: string): void {
    const start = data.length > 0 && data[0] === ' ' ? 1 : 0;
    const end = data.length > start && data.at(-1) === ' ' ? data.length - 1 : data.length;
    if (start > 0) this.space(node, 0, 1);
    if (end > start) this.push(data.slice(start, end), node, start, end - start);
    if (end < data.length) this.space(node, end, 1);
  }

  private addSpecial(node: Text, data: string): void {
    let at = 0;
    while (at < data.length) {
      const letter = String.fromCodePoint(data.codePointAt(at) as number);
      let end = at + letter.length;
      if (INVISIBLE.test(letter)) {
        at = end;
        continue;
      }
      if (SPACE.test(letter)) {
        this.space(node, at, letter.length);
        at = end;
        continue;
      }
      while (end < data.length && MARK.test(data[end] as string)) end++;
      const cluster = data.slice(at, end);
      this.push(
        LIGATURE.test(cluster) ? cluster.normalize('NFKC') : cluster.normalize('NFC'),
        node,
        at,
        end - at,
      );
      at = end;
    }
  }

  /** White space at `offset`; at the edges of a block and after other white space it does not count. */
  space(node: Text, offset: number, raw: number): void {
    if (this.size > 0) this.gap ??= { node, offset, raw };
  }

  private push(text: string, node: Text, offset: number, raw: number): void {
    if (this.gap) {
      const { node: from, offset: at, raw: width } = this.gap;
      this.gap = undefined;
      this.append(' ', from, at, width);
    }
    this.append(text, node, offset, raw);
  }

  private append(text: string, node: Text, offset: number, raw: number): void {
    const last = this.segments.at(-1);
    const linear = text.length === raw;
    if (
      last &&
      linear &&
      last.node === node &&
      last.length === last.raw &&
      last.offset + last.raw === offset
    ) {
      last.length += text.length;
      last.raw += raw;
    } else this.segments.push({ at: this.size, length: text.length, node, offset, raw });
    this.parts.push(text);
    this.size += text.length;
  }
}
