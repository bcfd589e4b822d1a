import type { Language } from '../../knowledge/schema/values.ts';
import { isFiniteVerb } from './trigger/forms.ts';
import { type Item, itemsOf } from './trigger/items.ts';
import type { CueToken, TokenSpan } from './types.ts';

/**
 * What parts two clauses.
 * `hard`: another judgement begins; `cause`: a reason; `relative`: a clause that adds a statement; `comma`: a clause beside;
 * `coord`: a coordinated one, which shares the speaker; `inner`: a clause inside its sentence (that-clause, restrictive
 * relative, quotation).
 */
export type Boundary = 'hard' | 'cause' | 'relative' | 'comma' | 'coord' | 'inner';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

interface Joints {
  hard: ReadonlySet<string>;
  cause: ReadonlySet<string>;
  inner: ReadonlySet<string>;
  coord: ReadonlySet<string>;
  /** After a comma they begin a clause of their own. */
  afterComma: ReadonlySet<string>;
  /** After a coordination they are the start of a clause, verb seen or not. */
  subject: ReadonlySet<string>;
}

const JOINTS: Record<Language, Joints> = {
  en: {
    hard: words('but although though while whereas unless until nevertheless'),
    cause: words('because'),
    inner: words('that which who whose where when whether if'),
    coord: words('and or nor'),
    afterComma: words('which who whose where when so since despite'),
    subject: words(
      'nobody they it he she we i there this that will would has have had is was are were does did can could',
    ),
  },
  es: {
    hard: words('pero sino aunque mientras'),
    cause: words('porque pues'),
    inner: words('que quien quienes donde cuando cuyo cuya si'),
    coord: words('y e o u ni'),
    afterComma: words('que quien quienes donde cuando cuyo cuya pese'),
    subject: words('nadie ningún ninguna no nunca jamás se lo le les me ya sí ellos ellas él ella esto eso'),
  },
};
const HARD_MARKS = words('; : — ( ) ? ! ¿ ¡');
/** "Anything but", "all but": no clause begins there. */
const NO_BUT = words('anything nothing all everything none nobody');
/** A quotation of fewer words is a name or a term, no clause. */
const SHORT_QUOTE = 4;

/** Item indexes of quotation marks, two by two: opening and closing. A mark that is left over ends with the sentence. */
function quotePairs(items: readonly Item[]): [number, number][] {
  const pairs: [number, number][] = [];
  let open = -1;
  items.forEach((item, index) => {
    if (item.kind !== 'mark' || item.key !== '"') return;
    if (open >= 0) pairs.push([open, index]);
    open = open >= 0 ? -1 : index;
  });
  if (open >= 0) pairs.push([open, items.length]);
  return pairs;
}

/** Finds the boundaries of one sentence's items. */
class Cutter {
  readonly found = new Map<number, Boundary>();
  readonly items: readonly Item[];
  readonly lang: Language;
  /** For each item, how many finite verbs stand before it. */
  private readonly verbs: number[];
  /** For each item, where the stretch up to the next comma, mark or coordination ends. */
  private readonly stretchEnds: number[];

  constructor(items: readonly Item[], lang: Language) {
    this.items = items;
    this.lang = lang;
    this.verbs = [0];
    for (const item of items) {
      this.verbs.push((this.verbs.at(-1) ?? 0) + (item.kind === 'word' && isFiniteVerb(item, lang) ? 1 : 0));
    }
    this.stretchEnds = new Array(items.length + 1).fill(items.length);
    for (let at = items.length - 1; at >= 0; at--) {
      this.stretchEnds[at] = this.endsStretch(items[at] as Item) ? at : (this.stretchEnds[at + 1] as number);
    }
  }

  private endsStretch(item: Item): boolean {
    if (item.kind === 'stop' || item.key === ',' || HARD_MARKS.has(item.key)) return true;
    return (
      item.kind === 'word' && (JOINTS[this.lang].coord.has(item.key) || JOINTS[this.lang].hard.has(item.key))
    );
  }

  private hasVerb(from: number, to: number): boolean {
    return (this.verbs[to] as number) > (this.verbs[from] as number);
  }

  cut(): Map<number, Boundary> {
    for (const [open, close] of quotePairs(this.items)) {
      if (close - open <= SHORT_QUOTE) continue;
      this.found.set(open, 'inner');
      this.found.set(close, 'inner');
    }
    let last = 0;
    this.items.forEach((item, at) => {
      const boundary = this.boundaryAt(item, at, last);
      if (!boundary) return;
      this.found.set(at, boundary);
      last = at;
    });
    return this.found;
  }

  private boundaryAt(item: Item, at: number, last: number): Boundary | undefined {
    const joints = JOINTS[this.lang];
    if (item.kind === 'stop' || (item.kind === 'mark' && HARD_MARKS.has(item.key))) return 'hard';
    if (item.kind === 'mark') return item.key === ',' ? this.commaAt(at, last) : undefined;
    if (joints.hard.has(item.key))
      return item.key === 'but' && NO_BUT.has(this.items[at - 1]?.key ?? '') ? undefined : 'hard';
    if (joints.cause.has(item.key)) return 'cause';
    if (joints.inner.has(item.key)) return this.items[at - 1]?.key === ',' ? undefined : 'inner';
    if (joints.coord.has(item.key) && this.partsClauses(at, last)) return 'coord';
    return undefined;
  }

  private commaAt(at: number, last: number): Boundary | undefined {
    const joints = JOINTS[this.lang];
    const next = this.items[at + 1];
    if (next?.kind !== 'word') return undefined;
    if (joints.afterComma.has(next.key)) return 'relative';
    if (joints.coord.has(next.key)) return this.partsClauses(at + 1, last) ? 'coord' : undefined;
    return this.partsClauses(at, last) ? 'comma' : undefined;
  }

  /** Both sides of the joint hold a verb. */
  private partsClauses(joint: number, last: number): boolean {
    const joints = JOINTS[this.lang];
    const next = this.items[joint + 1];
    if (joints.coord.has(this.items[joint]?.key ?? '') && next && joints.subject.has(next.key)) return true;
    return (
      this.hasVerb(last, joint) && this.hasVerb(joint + 1, this.stretchEnds[joint + 1] ?? this.items.length)
    );
  }
}

type Boundaries = ReadonlyMap<number, Boundary>;

/** Each sentence is asked for its own cues and for the clause of each of its claims. */
const known: Record<Language, WeakMap<readonly Item[], Boundaries>> = {
  en: new WeakMap(),
  es: new WeakMap(),
};

/** Where clauses begin, by item index. */
export function boundariesOf(items: readonly Item[], lang: Language): Boundaries {
  const boundaries = known[lang].get(items) ?? new Cutter(items, lang).cut();
  known[lang].set(items, boundaries);
  return boundaries;
}

/** For each item, the token of the next word from it on. */
function nextWords(items: readonly Item[]): number[] {
  const next: number[] = new Array(items.length);
  let token = (items.at(-1)?.token ?? -1) + 1;
  for (let at = items.length - 1; at >= 0; at--) {
    if (items[at]?.kind === 'word') token = items[at]?.token ?? token;
    next[at] = token;
  }
  return next;
}

/** The clauses of a sentence in order; together they hold every token. */
export function clausesOf(tokens: readonly CueToken[], lang: Language): TokenSpan[] {
  const items = itemsOf(tokens);
  const next = nextWords(items);
  const starts = new Set([0]);
  for (const at of boundariesOf(items, lang).keys()) starts.add(next[at] ?? tokens.length);
  const ordered = [...starts].filter((start) => start < tokens.length).sort((a, b) => a - b);
  return ordered.map((from, index) => ({ from, to: ordered[index + 1] ?? tokens.length }));
}

/**
 * The smallest run of clauses that holds all the anchors. Clauses are cut at marks, terminators, clause commas,
 * subordinators, relative clauses, coordination of verbs and quotations of four words or more.
 * With no anchors it is the whole sentence.
 */
export function clauseOf(tokens: readonly CueToken[], anchors: readonly number[], lang: Language): TokenSpan {
  if (anchors.length === 0) return { from: 0, to: tokens.length };
  const first = Math.min(...anchors);
  const last = Math.max(...anchors);
  const clauses = clausesOf(tokens, lang);
  const from = clauses.findLast((clause) => clause.from <= first)?.from ?? 0;
  const to = clauses.find((clause) => clause.to > last)?.to ?? tokens.length;
  return { from, to };
}
