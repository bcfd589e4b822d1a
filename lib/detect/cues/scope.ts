import type { Cue } from '../../knowledge/schema/matching.ts';
import type { Language } from '../../knowledge/schema/values.ts';
import type { Boundary } from './clauses.ts';
import type { KnownCue } from './packed.ts';
import type { Item } from './trigger/items.ts';
import type { Match } from './trigger/match.ts';

/** A sentence as scopes see it. */
export interface Layout {
  lang: Language;
  items: readonly Item[];
  boundaries: ReadonlyMap<number, Boundary>;
  /** Item indexes at which a terminator begins, with its direction. */
  terminators: ReadonlyMap<number, Cue['direction']>;
}

/** Item indexes; `to` is exclusive. */
export interface ItemSpan {
  from: number;
  to: number;
}

const SPOKEN = new Set<Cue['effect']>(['attributed', 'attributed-denial']);
/** Effects that a coordinated clause shares. */
const LOOSE = new Set<Cue['effect']>(['hedged', 'asks']);
/** Words a scope runs at most; no sentence is longer, and the time stays linear on texts without full stops. */
const FARTHEST = 150;
const RELATIVES = new Set(['that', 'which', 'who', 'que', 'quien']);
const OPENERS = new Set(['that', 'que', ':', '"', 'como', 'as']);
/** Words that a speaker's name after the comma may have, as in ", the minister said". */
const SHORT_SUBJECT = 8;

/** Where the scope of a cue ends. What somebody says runs over reasons and coordinated clauses. */
function ends(layout: Layout, at: number, cue: KnownCue, step: 1 | -1): boolean {
  const item = layout.items[at];
  if (!item || item.kind === 'stop') return crossesStops(cue, step) ? !item : true;
  if (cue.scope === 'sentence') return false;
  const boundary = layout.boundaries.get(at);
  if (SPOKEN.has(cue.effect)) return boundary === 'hard' || boundary === 'relative';
  const terminator = layout.terminators.get(at);
  if (terminator && (step === 1 || terminator === 'both')) return true;
  if (/^\d/.test(cue.scope)) return item.key === ',';
  if (cue.scope !== 'clause' || !boundary) return false;
  return boundary !== 'inner' && !(boundary === 'coord' && LOOSE.has(cue.effect));
}

/** A verdict on what was said before reaches the sentence before; a question does not. */
function crossesStops(cue: KnownCue, step: 1 | -1): boolean {
  return step === -1 && cue.scope === 'sentence' && cue.effect !== 'asks';
}

function limitOf(cue: KnownCue): number {
  const count = Number.parseInt(cue.scope, 10);
  return Number.isNaN(count) ? FARTHEST : count;
}

function afterAside(items: readonly Item[], comma: number): number {
  for (let at = comma + 1; at < items.length && at < comma + SHORT_SUBJECT * 2; at++) {
    if (items[at]?.kind === 'stop') break;
    if (items[at]?.key !== ',') continue;
    const next = items[at + 1];
    return next && OPENERS.has(next.key) ? at + 2 : comma;
  }
  return comma;
}

function reach(layout: Layout, start: number, cue: KnownCue, step: 1 | -1): number {
  let left = limitOf(cue);
  let at = start;
  // "He denied, at a press conference, that": the comma after the verb opens an aside, and "that" takes up the verb.
  if (step === 1 && SPOKEN.has(cue.effect) && layout.items[at]?.key === ',') {
    const resumed = afterAside(layout.items, at);
    left -= resumed - at;
    at = resumed;
  }
  while (at >= 0 && at < layout.items.length && left > 0 && !ends(layout, at, cue, step)) {
    if (layout.items[at]?.kind === 'word') left--;
    at += step;
  }
  return at;
}

/** True if a comma, a closing quotation mark or the end follows soon, so that the speaker's words go on or are over. */
function closesSoon(items: readonly Item[], from: number): boolean {
  for (let at = from; at < from + SHORT_SUBJECT; at++) {
    const item = items[at];
    if (item?.kind !== 'word') return true;
  }
  return false;
}

/**
 * Which side a speech verb that may stand before or behind its claim speaks about. Behind it stands after a comma or a
 * closing quotation mark, alone or with a short subject; a tag in the middle speaks about both sides.
 */
function sideOfSpeech({ items, boundaries }: Layout, match: Match): Cue['direction'] {
  const next = items[match.to];
  if (next && (OPENERS.has(next.key) || (next.key === ',' && items[match.to + 1]?.key === '"')))
    return 'forward';
  let at = match.from - 1;
  while (at >= 0 && match.from - at <= SHORT_SUBJECT && items[at]?.kind === 'word' && !boundaries.has(at))
    at--;
  const mark = items[at];
  if (mark?.kind === 'word' && boundaries.has(at)) return 'forward';
  if (mark?.kind !== 'mark' || (mark.key !== ',' && mark.key !== '"'))
    return next && next.kind !== 'word' ? 'both' : 'forward';
  if (mark.key === '"' || at === match.from - 1) return 'both';
  return closesSoon(items, match.to) ? 'both' : 'forward';
}

/** What Spanish verbs of saying need before what is said; without it they have an object: "reveló fotos", "publicó la norma". */
const COMPLEMENTS = new Set(['que', 'si', ':', '"', 'haber', 'ser', 'estar', 'tener']);
/** Items looked through for it, and marks behind which it is another verb's. */
const COMPLEMENT_WITHIN = 26;
const BREAKS = new Set([';', '?', '!', '—', ')']);

function hasComplement(items: readonly Item[], from: number): boolean {
  for (let at = from; at < Math.min(items.length, from + COMPLEMENT_WITHIN); at++) {
    const item = items[at] as Item;
    if (item.kind === 'stop' || BREAKS.has(item.key)) return false;
    if (COMPLEMENTS.has(item.key)) return true;
  }
  return false;
}

/** A source named inside a relative clause ("which, according to a blog, ...") speaks for that clause alone. */
function sideOf(layout: Layout, match: Match): Cue['direction'] | 'none' {
  const { cue } = match;
  if (cue.kind === 'speech') {
    const side = sideOfSpeech(layout, match);
    return side === 'forward' && layout.lang === 'es' && !hasComplement(layout.items, match.to - 1)
      ? 'none'
      : side;
  }
  const before = layout.items[match.from - 1];
  const relative =
    before && layout.boundaries.get(match.from - (RELATIVES.has(before.key) ? 2 : 1)) === 'relative';
  return cue.direction === 'both' && relative && SPOKEN.has(cue.effect) ? 'forward' : cue.direction;
}

function hasWord(items: readonly Item[], { from, to }: ItemSpan): boolean {
  for (let at = from; at < to; at++) if (items[at]?.kind === 'word') return true;
  return false;
}

/** The stretches of items a match bears on: at most one before it, one after it and its own gap. */
export function scopesOf(layout: Layout, match: Match): ItemSpan[] {
  const { cue } = match;
  const side = sideOf(layout, match);
  if (side === 'none') return [];
  const spans: ItemSpan[] = [];
  if (side !== 'forward') spans.push({ from: reach(layout, match.from - 1, cue, -1) + 1, to: match.from });
  if (side !== 'backward') spans.push({ from: match.to, to: reach(layout, match.to, cue, 1) });
  // "The garrison that all speak of does not exist": nothing follows the negation, so it is about its subject.
  if (side === 'forward' && cue.effect === 'denies' && !spans.some((span) => hasWord(layout.items, span))) {
    spans.push({ from: reach(layout, match.from - 1, cue, -1) + 1, to: match.from });
  }
  // The words in the gap of a trigger stand between its parts and so under it.
  if (match.to - match.from > match.taken.length) spans.push({ from: match.from, to: match.to });
  return spans.filter((span) => span.to > span.from);
}
