import type { Cue } from '../../knowledge/schema/matching.ts';
import type { Language } from '../../knowledge/schema/values.ts';
import { readNumber, shortOf, widthOfNumber } from '../text/digits.ts';
import { fold } from '../text/fold.ts';
import type { Atom, Pattern } from './trigger/parse.ts';

/** What a cue says once its trigger is found. */
export type KnownCue = Omit<Cue, 'trigger' | 'example' | 'silent'>;

/** A cue and its trigger. */
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
  /** For each of them the numbers of the cues whose trigger can begin with it; parted by spaces. */
  heads: string;
  /** Words that stop a scope by themselves, parted by spaces. */
  stops: string;
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

type Kind = Omit<KnownCue, 'id' | 'reason'> & { start: string };

function readKinds({ kinds, terms: joined }: PackedCues): Kind[] {
  const terms = joined.split(',');
  return Array.from({ length: kinds.length / TERMS }, (_, row) => {
    const term = (at: number) => terms[readNumber(kinds, row * TERMS + at, shortOf(0))];
    const [start, effect, kind, direction, scope] = [0, 1, 2, 3, 4].map(term) as [
      string,
      KnownCue['effect'],
      KnownCue['kind'] | '',
      KnownCue['direction'],
      string,
    ];
    return { start, effect, kind: kind || undefined, direction, scope };
  });
}

/** What an item must be for a trigger to begin with this. */
function keysOf(head: Atom): string[] {
  if (head.type === 'word') return head.folded === head.key ? [head.key] : [head.key, head.folded];
  if (head.type === 'mark') return [head.key];
  return head.type === 'tag' ? [`#${head.tag}`] : [];
}

/** Reads cues when they are asked for: most triggers begin with a word that a page does not have. */
export class CueReader {
  private readonly packed: PackedCues;
  /** Each cue as it is stored. */
  private readonly records: readonly string[];
  private readonly spelled: readonly string[];
  private readonly shortWord: number;
  private readonly shortCue: number;
  /** Numbers of cues, as they are stored, by what their trigger can begin with. */
  private readonly numbers = new Map<string, string>();
  private readonly atoms: Atom[] = [];
  private readonly cues: CompiledCue[] = [];
  private told: KnownCue[] | undefined;
  private record = '';
  private at = 0;

  /** Throws a sentence when the cues are not whole. */
  constructor(packed: PackedCues) {
    const { plain, words, heads, sizes, triggers } = packed;
    this.packed = packed;
    this.records = triggers.split(CUE_END);
    if (this.records.length - 1 !== sizes[0] || triggers.length !== sizes[1]) throw new Error(TORN);
    this.spelled = [...plain.split(' '), ...unfold(words)];
    this.shortWord = shortOf(this.spelled.length);
    this.shortCue = shortOf(sizes[0]);
    for (const [number, cues] of heads.split(' ').entries()) {
      if (cues === '') continue;
      for (const key of keysOf(this.atomOf(number)))
        this.numbers.set(key, (this.numbers.get(key) ?? '') + cues);
    }
  }

  /** The cues whose trigger can begin with a word, mark or `#Tag`, in their order. */
  startingWith(key: string): CompiledCue[] {
    const stored = this.numbers.get(key) ?? '';
    const numbers = new Set<number>();
    for (let at = 0; at < stored.length; at += widthOfNumber(stored, at, this.shortCue))
      numbers.add(readNumber(stored, at, this.shortCue));
    return [...numbers].sort((a, b) => a - b).map((number) => this.cue(number));
  }

  /** All cues, in their order. */
  all(): CompiledCue[] {
    return Array.from({ length: this.packed.sizes[0] }, (_, number) => this.cue(number));
  }

  private cue(number: number): CompiledCue {
    this.told ??= this.tell();
    const cue = this.told[number];
    if (!cue) throw new Error(TORN);
    this.cues[number] ??= { cue, pattern: this.trigger(number) };
    return this.cues[number];
  }

  /** What all cues say, since their ids are counted from the first. */
  private tell(): KnownCue[] {
    const { reasons = [], sizes } = this.packed;
    const kinds = readKinds(this.packed);
    const ends = new Map<string, string>();
    return this.records.slice(0, sizes[0]).map((record, number) => {
      const kind = kinds[readNumber(record, 0, shortOf(kinds.length))];
      if (kind?.scope === undefined) throw new Error(TORN);
      const { start, ...said } = kind;
      const end = / (.*) /.exec(record)?.[1] ?? nextEnd(ends.get(start));
      ends.set(start, end);
      return { id: start + end, ...said, reason: reasons[number] ?? '' };
    });
  }

  private trigger(number: number): Pattern {
    this.record = this.records[number] ?? '';
    const id = this.record.lastIndexOf(' ');
    this.at = id >= 0 ? id + 1 : widthOfNumber(this.record, 0, shortOf(this.packed.kinds.length / TERMS));
    const pattern = this.pattern();
    if (this.at < this.record.length) throw new Error(TORN);
    return pattern;
  }

  private atomOf(number: number): Atom {
    const spelled = this.spelled[number];
    if (spelled === undefined) throw new Error(TORN);
    this.atoms[number] ??= atomOf(spelled);
    return this.atoms[number];
  }

  private pattern(): Pattern {
    const pattern: Pattern = [];
    for (;;) {
      const sign = this.record[this.at];
      if (sign === undefined || sign === '|' || sign === ')') return pattern;
      if (sign === GAP || sign === START) {
        pattern.push({ type: sign === GAP ? 'gap' : 'start' });
        this.at++;
      } else if (sign === '(') pattern.push({ type: 'either', options: this.options() });
      else {
        pattern.push(this.atomOf(readNumber(this.record, this.at, this.shortWord)));
        this.at += widthOfNumber(this.record, this.at, this.shortWord);
      }
    }
  }

  private options(): Pattern[] {
    const options: Pattern[] = [];
    do {
      this.at++;
      options.push(this.pattern());
    } while (this.record[this.at] === '|');
    if (this.record[this.at++] !== ')') throw new Error(TORN);
    return options;
  }
}
