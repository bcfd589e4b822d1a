import type { Cue } from '../../knowledge/schema/matching.ts';
import type { Language } from '../../knowledge/schema/values.ts';
import { readNumber, shortOf, widthOfNumber } from '../text/digits.ts';
import { fold } from '../text/fold.ts';
import type { Atom, Pattern } from './trigger/parse.ts';

/** What a cue says once its trigger is found. */
export type KnownCue = Omit<Cue, 'trigger' | 'example' | 'silent'>;

/** A cue with its trigger read. */
export interface CompiledCue {
  cue: KnownCue;
  pattern: Pattern;
}

/** The cues of a language as they are stored, their triggers read already. */
export interface PackedCues {
  lang: Language;
  /**
   * What triggers are made of, parted by spaces: the most frequent, and whatever `words` cannot hold. A mark has `'`
   * before it, a part of a compound `-`, a tag `#`; behind `^` are the capitals that a word needs.
   */
  plain: string;
  /** Their other words, sorted; before each a capital tells how many letters it shares with the one before, from `A`. */
  words: string;
  /** What `kinds` are made of, parted by commas. */
  terms: string;
  /** All there are of start of id, effect, kind, direction and scope: five numbers of `terms` each. */
  kinds: string;
  /** How many cues there are, and signs in `triggers`: whatever is cut short is seen. */
  sizes: [cues: number, signs: number];
  /**
   * Cues, each ended by `!`: a number of `kinds`; where the id does not end in the next number, its end between spaces;
   * the trigger, in which numbers are those of words, `~` is a gap and `^` the start of a sentence.
   */
  triggers: string;
  /** Why, cue by cue, where somebody will read it. */
  reasons?: string[];
}

export const CUE_END = '!';
export const GAP = '~';
export const START = '^';
/** For no shared letter. */
const FIRST_CAPITAL = 65;
const TERMS = 5;
const TORN = 'The cues of a language are cut short: build or install the extension again.';

/** The end of the id after this one: `009` is followed by `010`. */
export function nextEnd(end = '000'): string {
  return String(Number(end) + 1).padStart(end.length, '0');
}

function unfold(words: string): string[] {
  let last = '';
  return (words.match(/[A-Z][^A-Z]*/g) ?? []).map((word) => {
    last = last.slice(0, word.charCodeAt(0) - FIRST_CAPITAL) + word.slice(1);
    return last;
  });
}

function atomOf(spelled: string): Atom {
  if (spelled.startsWith("'")) return { type: 'mark', key: spelled.slice(1) };
  if (/^#[A-Z]/.test(spelled)) return { type: 'tag', tag: spelled.slice(1) };
  const [word = '', exact] = spelled.split('^');
  const joined = word.startsWith('-');
  const key = joined ? word.slice(1) : word;
  const atom: Atom = { type: 'word', key, folded: fold(key) };
  if (joined) atom.joined = true;
  if (exact !== undefined) atom.exact = exact;
  return atom;
}

/** Reads packed cues from their first to their last sign. */
class Reader {
  private readonly packed: PackedCues;
  private readonly atoms: readonly Atom[];
  private readonly terms: readonly string[];
  private readonly shortWord: number;
  private readonly shortKind: number;
  private at = 0;

  constructor(packed: PackedCues) {
    this.packed = packed;
    this.atoms = [...packed.plain.split(' '), ...unfold(packed.words)].map(atomOf);
    this.terms = packed.terms.split(',');
    this.shortWord = shortOf(this.atoms.length);
    this.shortKind = shortOf(packed.kinds.length / TERMS);
  }

  cues(): CompiledCue[] {
    const { triggers, reasons = [], sizes } = this.packed;
    const ends = new Map<string, string>();
    const cues: CompiledCue[] = [];
    while (this.at < triggers.length) {
      const { start, ...said } = this.kind();
      const end = this.end() ?? nextEnd(ends.get(start));
      ends.set(start, end);
      const cue = { id: start + end, ...said, reason: reasons[cues.length] ?? '' };
      cues.push({ cue, pattern: this.pattern() });
      if (triggers[this.at++] !== CUE_END) throw new Error(TORN);
    }
    if (cues.length !== sizes[0] || triggers.length !== sizes[1]) throw new Error(TORN);
    return cues;
  }

  private number(short: number): number {
    const { triggers } = this.packed;
    const value = readNumber(triggers, this.at, short);
    this.at += widthOfNumber(triggers, this.at, short);
    return value;
  }

  private kind(): Omit<KnownCue, 'id' | 'reason'> & { start: string } {
    const from = this.number(this.shortKind) * TERMS;
    const [start, effect, kind, direction, scope] = Array.from(
      { length: TERMS },
      (_, at) => this.terms[readNumber(this.packed.kinds, from + at, shortOf(0))],
    ) as [string, KnownCue['effect'], KnownCue['kind'] | '', KnownCue['direction'], string];
    if (scope === undefined) throw new Error(TORN);
    return { start, effect, kind: kind || undefined, direction, scope };
  }

  private end(): string | undefined {
    const { triggers } = this.packed;
    if (triggers[this.at] !== ' ') return undefined;
    const from = this.at + 1;
    const to = triggers.indexOf(' ', from);
    if (to < 0) throw new Error(TORN);
    this.at = to + 1;
    return triggers.slice(from, to);
  }

  private pattern(): Pattern {
    const pattern: Pattern = [];
    for (;;) {
      const sign = this.packed.triggers[this.at];
      if (sign === undefined || sign === CUE_END || sign === '|' || sign === ')') return pattern;
      if (sign === GAP || sign === START) {
        pattern.push({ type: sign === GAP ? 'gap' : 'start' });
        this.at++;
      } else if (sign === '(') pattern.push({ type: 'either', options: this.options() });
      else {
        const atom = this.atoms[this.number(this.shortWord)];
        if (!atom) throw new Error(TORN);
        pattern.push(atom);
      }
    }
  }

  private options(): Pattern[] {
    const options: Pattern[] = [];
    do {
      this.at++;
      options.push(this.pattern());
    } while (this.packed.triggers[this.at] === '|');
    if (this.packed.triggers[this.at++] !== ')') throw new Error(TORN);
    return options;
  }
}

/** The cues of a language, in their order. Throws a sentence when they are not whole. */
export function unpackCues(packed: PackedCues): CompiledCue[] {
  return new Reader(packed).cues();
}
