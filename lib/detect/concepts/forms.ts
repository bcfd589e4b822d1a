import { readNumber, shortOf, widthOfNumber } from '../text/digits.ts';

/**
 * The forms of a language as they are stored, and read where they lie: nothing is unpacked. They are a minimal acyclic
 * automaton (Daciuk, Mihov, Watson and Watson 2000) whose outputs stand as near to its start as they can (Mohri 1997), so
 * that the endings which words of many concepts share are stored once.
 */
export interface PackedForms {
  /** Concept ids, parted by spaces. */
  concepts: string;
  /** What forms express: lists of numbers in `concepts` parted by spaces; the lists are parted by commas. */
  lists: string;
  /** How many nodes there are, and signs in all of them: whatever is cut short is seen. */
  sizes: [nodes: number, signs: number];
  /**
   * Nodes that are come to from several places, the start first, each ended by `!`; all others stand where they are come to.
   * A node is perhaps a sign that a form ends here, then its letters, each with what follows it. All but the last have
   * before them how many signs to pass to be at the next, the two that are always passed left out.
   */
  nodes: string;
}

/** What a sign of `nodes` says; the first is any sign that is not among `SIGNS`. */
const LETTER = 0;
/** A form ends here and none goes on; or some do. */
const END = 1;
const FINAL = 2;
/** The same with a list of its own: forms that go on express something else. */
const OWN = 3;
/** What all forms from here on express; none goes on. */
const LIST = 4;
const LAST = 5;
/** The node stands elsewhere. */
const NODE = 6;
/** The next letter is so many signs further on. */
const SKIP = 7;

/**
 * Signs that no form may hold, by what they say. The first of a kind is followed by a number, the others are the numbers
 * from 0 on.
 */
export const SIGNS: readonly string[] = [
  '',
  '$',
  '%',
  '=',
  '_QRSTUVWXYZ/-@+',
  '~',
  '{()*<>[]^`}?;',
  '#ABCDEFGHIJKLMNOP',
];
export const KINDS = { END, FINAL, OWN, LIST, LAST, NODE, SKIP } as const;
export const NODE_END = '!';

/** Signs after a letter at most: longer nodes stand by themselves. */
export const FARTHEST = 3000;

/** Skips below this take one sign. */
export const SHORT_SKIP = shortOf(FARTHEST);

const KIND = new Uint8Array(128);
const VALUE = new Int8Array(128);
for (const [kind, signs] of SIGNS.entries())
  for (let at = 0; at < signs.length; at++) {
    KIND[signs.charCodeAt(at)] = kind;
    VALUE[signs.charCodeAt(at)] = at - 1;
  }

const SPACE = 32;
const TORN = 'The words of a language are cut short: build or install the extension again.';

/** Walks along forms, from the start after `restart()`. */
export class Forms {
  private readonly text: string;
  private readonly starts: number[] = [];
  private readonly concepts: readonly string[];
  private readonly lists: readonly string[];
  private readonly known = new Map<number, string[]>();
  private readonly shortList: number;
  private readonly shortNode: number;
  private at = 0;
  private list = -1;

  /** Throws a sentence when what is stored is not whole. */
  constructor({ concepts, lists, sizes: [nodes, signs], nodes: text }: PackedForms) {
    this.text = text;
    for (let at = 0; at < text.length; at = text.indexOf(NODE_END, at) + 1 || text.length)
      this.starts.push(at);
    if (this.starts.length !== nodes || text.length !== signs) throw new Error(TORN);
    this.concepts = concepts.split(' ');
    this.lists = lists.split(',');
    this.shortList = shortOf(this.lists.length);
    this.shortNode = shortOf(nodes);
  }

  /** Back to where forms begin. */
  restart(): void {
    this.at = 0;
    this.list = -1;
  }

  /** Goes on by the letters of a word; false when no form does. A space parts words and is none of their letters. */
  word(key: string): boolean {
    for (let at = 0; at < key.length; at++) {
      const letter = key.charCodeAt(at);
      if (letter === SPACE || !this.step(letter)) return false;
    }
    return key.length > 0;
  }

  /** Goes on to the next word of a form; false when no form has one. */
  space(): boolean {
    return this.step(SPACE);
  }

  /** What the form that ends here expresses; undefined where none ends. */
  ended(): string[] | undefined {
    const kind = this.kindAt(this.at);
    if (kind === OWN) return this.conceptsOf(this.number(this.at, this.shortList));
    return kind === END || kind === FINAL || kind === LAST ? this.conceptsOf(this.list) : undefined;
  }

  private conceptsOf(list: number): string[] {
    let known = this.known.get(list);
    if (!known) {
      const numbers = this.lists[list]?.split(' ') ?? [];
      known = numbers.map((number) => this.concepts[Number(number)] ?? '');
      this.known.set(list, known);
    }
    return known;
  }

  private kindAt(at: number): number {
    return KIND[this.text.charCodeAt(at)] ?? LETTER;
  }

  /** The number that the sign here stands for or has after it. */
  private number(at: number, short: number): number {
    const direct = VALUE[this.text.charCodeAt(at)] as number;
    return direct >= 0 ? direct : readNumber(this.text, at + 1, short);
  }

  /** How many signs the sign here takes with its number. */
  private width(at: number, short: number): number {
    return (VALUE[this.text.charCodeAt(at)] as number) >= 0 ? 1 : 1 + widthOfNumber(this.text, at + 1, short);
  }

  private step(letter: number): boolean {
    const { text } = this;
    for (let at = this.at; ; ) {
      const code = text.charCodeAt(at);
      const kind = KIND[code] ?? LETTER;
      if (kind === SKIP) {
        const next = at + this.width(at, SHORT_SKIP);
        if (text.charCodeAt(next) === letter) return this.enter(next + 1);
        at = next + this.number(at, SHORT_SKIP) + 2;
      } else if (kind === LETTER) return code === letter && this.enter(at + 1);
      else if (kind === FINAL) at++;
      else if (kind === OWN) at += this.width(at, this.shortList);
      else return false;
    }
  }

  private enter(from: number): true {
    this.at = from;
    let kind = this.kindAt(from);
    if (kind === LIST || kind === LAST) this.list = this.number(from, this.shortList);
    if (kind === LIST) {
      this.at += this.width(from, this.shortList);
      kind = this.kindAt(this.at);
    }
    if (kind === NODE) this.at = this.starts[this.number(this.at, this.shortNode)] ?? 0;
    return true;
  }
}
