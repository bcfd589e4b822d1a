import type { Language } from '../../../knowledge/schema/values.ts';
import type { CueIndex } from '../compile.ts';
import type { CompiledCue, KnownCue } from '../packed.ts';
import { hasTag } from './forms.ts';
import type { Item } from './items.ts';
import type { Atom, Pattern } from './parse.ts';

/** A trigger found among the items. */
export interface Match {
  cue: KnownCue;
  /** Item indexes; `to` is exclusive. */
  from: number;
  to: number;
  /** Items that its own words take; those in a gap are left to others. */
  taken: number[];
  /** How much it says: its words, and half a word for standing at the start of the sentence. */
  weight: number;
}

/** Longest gap, in words. */
const GAP = 12;
/** Unaccented spellings that are words of their own, so that the accent must stand. */
const NEEDS_ACCENT = new Set(
  'sí él más qué cómo cuándo dónde quién cuál está esté sólo público término'.split(' '),
);

/** Spanish prepositions grown together with the article, and the shorthand of posts. */
const CONTRACTED = new Map([
  ['del', 'de'],
  ['al', 'a'],
  ['q', 'que'],
  ['k', 'que'],
  ['xq', 'porque'],
  ['porq', 'porque'],
]);

/** False where a word cannot be the first of an option, without a closer look: most options are of other words. */
function canBegin(first: Atom | undefined, key: string | undefined): boolean {
  if (first?.type !== 'word' || key === first.key || key === first.folded) return true;
  return key !== undefined && CONTRACTED.has(key);
}

function isWord(item: Item, atom: Extract<Atom, { type: 'word' }>): boolean {
  if (item.kind !== 'word') return false;
  if (atom.joined && !item.joined) return false;
  const same =
    item.key === atom.key ||
    CONTRACTED.get(item.key) === atom.key ||
    (item.key === atom.folded && !NEEDS_ACCENT.has(atom.key));
  if (!same) return false;
  return (
    atom.exact === undefined || item.text.includes(atom.exact) || item.text.includes(atom.exact.toUpperCase())
  );
}

/** Matches patterns against the items of one sentence. */
class Matcher {
  readonly items: readonly Item[];
  readonly index: CueIndex;
  readonly lang: Language;
  constructor(items: readonly Item[], index: CueIndex, lang: Language) {
    this.items = items;
    this.index = index;
    this.lang = lang;
  }

  /** The items that `pattern` takes from `at` on, the longest way; undefined if it does not fit. */
  match(pattern: Pattern, at: number, place = 0): { to: number; taken: number[] } | undefined {
    const atom = pattern[place];
    if (!atom) return { to: at, taken: [] };
    if (atom.type === 'start') return this.startsAt(at) ? this.match(pattern, at, place + 1) : undefined;
    if (atom.type === 'gap') return this.matchGap(pattern, at, place);
    if (atom.type === 'either') return this.matchEither(atom.options, pattern, at, place);
    const item = this.items[at];
    if (!item || !this.accepts(item, atom)) return undefined;
    const rest = this.match(pattern, at + 1, place + 1);
    return rest && { to: rest.to, taken: [at, ...rest.taken] };
  }

  private matchEither(options: Pattern[], pattern: Pattern, at: number, place: number) {
    let best: { to: number; taken: number[] } | undefined;
    const key = this.items[at]?.key;
    for (const option of options) {
      if (!canBegin(option[0], key)) continue;
      const head = this.match(option, at);
      const rest = head && this.match(pattern, head.to, place + 1);
      if (rest && (!best || rest.to > best.to)) best = { to: rest.to, taken: [...head.taken, ...rest.taken] };
    }
    return best;
  }

  private matchGap(pattern: Pattern, at: number, place: number) {
    let words = 0;
    for (let to = at; to <= this.items.length && words <= GAP; to++) {
      const rest = this.match(pattern, to, place + 1);
      if (rest) return rest;
      const item = this.items[to];
      if (!item || item.kind === 'stop' || item.key === ';' || this.index.stops.has(item.key))
        return undefined;
      if (item.kind === 'word') words++;
    }
    return undefined;
  }

  private accepts(item: Item, atom: Atom): boolean {
    if (atom.type === 'word') return isWord(item, atom);
    if (atom.type === 'mark') return item.kind === 'mark' && item.key === atom.key;
    return atom.type === 'tag' && hasTag(item, atom.tag, this.lang);
  }

  /** A sentence starts here, perhaps behind marks. */
  private startsAt(at: number): boolean {
    let before = at - 1;
    while (before >= 0 && this.items[before]?.kind === 'mark' && this.items[before]?.key !== ',') before--;
    return before < 0 || this.items[before]?.kind === 'stop';
  }
}

function candidates(item: Item, index: CueIndex, lang: Language): Iterable<CompiledCue> {
  const own = index.startingWith(item.key);
  if (item.kind !== 'word') return own;
  const tagged = index.byTag.flatMap(({ tag, cues }) => (hasTag(item, tag, lang) ? [cues] : []));
  return tagged.length === 0 ? own : new Set([own, ...tagged].flat());
}

/** "open-ended", "no-nonsense": a part of a compound is no cue, but for prefixes of time such as "ex-". */
function cutsCompound(items: readonly Item[], from: number, to: number, { effect }: KnownCue): boolean {
  if (effect === 'past' || effect === 'future') return false;
  return items[from]?.joined === true || items[to]?.joined === true;
}

/** Every match of every trigger, in order of place, before longer ones take words from shorter ones. */
export function matchesOf(items: readonly Item[], index: CueIndex, lang: Language): Match[] {
  const matcher = new Matcher(items, index, lang);
  const found: Match[] = [];
  items.forEach((item, from) => {
    if (item.kind === 'stop') return;
    for (const { cue, pattern } of candidates(item, index, lang)) {
      const match = matcher.match(pattern, from);
      if (!match || match.taken.length === 0 || cutsCompound(items, from, match.to, cue)) continue;
      found.push({
        cue,
        from,
        ...match,
        weight: match.taken.length + (pattern[0]?.type === 'start' ? 0.5 : 0),
      });
    }
  });
  return found;
}
