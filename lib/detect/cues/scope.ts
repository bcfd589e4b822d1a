import type { Cue } from '../../knowledge/schema/matching.ts';
import type { Boundary } from './clauses.ts';
import type { Item } from './items.ts';
import type { Match } from './match.ts';

/** A sentence as scopes see it. */
export interface Layout {
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

const SPEECH = new Set<Cue['effect']>(['attributed', 'attributed-denial', 'hedged', 'asks']);
/** Words a scope runs at most; no sentence is longer, and the time stays linear on texts without full stops. */
const FARTHEST = 150;
const OPENERS = new Set(['that', 'que', ':', '"', 'como', 'as']);
/** Words that a speaker's name after the comma may have, as in ", the minister said". */
const SHORT_SUBJECT = 8;

/** True where the item ends a scope of this kind. */
function ends(layout: Layout, at: number, cue: Cue, step: 1 | -1): boolean {
  const item = layout.items[at];
  if (!item || item.kind === 'stop') return crossesStops(cue, step) ? !item : true;
  if (cue.scope === 'sentence') return false;
  const terminator = layout.terminators.get(at);
  if (terminator && (step === 1 || terminator === 'both')) return true;
  if (cue.scope !== 'clause') return false;
  const boundary = layout.boundaries.get(at);
  if (boundary === 'hard' || boundary === 'comma') return true;
  return boundary === 'coord' && !SPEECH.has(cue.effect);
}

/** A verdict on what was said before reaches the sentence before; a question does not. */
function crossesStops(cue: Cue, step: 1 | -1): boolean {
  return step === -1 && cue.scope === 'sentence' && cue.effect !== 'asks';
}

function limitOf(cue: Cue): number {
  const count = Number.parseInt(cue.scope, 10);
  return Number.isNaN(count) ? FARTHEST : count;
}

function reach(layout: Layout, start: number, cue: Cue, step: 1 | -1): number {
  let left = limitOf(cue);
  let at = start;
  while (at >= 0 && at < layout.items.length && left > 0 && !ends(layout, at, cue, step)) {
    if (layout.items[at]?.kind === 'word') left--;
    at += step;
  }
  return at;
}

/** Index of the next word or mark that is not a closing comma. */
function nextItem(layout: Layout, at: number): Item | undefined {
  const item = layout.items[at];
  return item?.key === ',' ? layout.items[at + 1] : item;
}

/**
 * Which side a speech verb that may stand before or behind its claim speaks about. Behind it stands after a comma or a
 * closing quotation mark, alone or after a short subject, and no clause follows.
 */
function sideOfSpeech(layout: Layout, match: Match): Cue['direction'] {
  const { items } = layout;
  const next = items[match.to];
  if (next && OPENERS.has(next.key)) return 'forward';
  if (next?.key === ',' && items[match.to + 1]?.key === '"') return 'forward';
  const before = items[match.from - 1];
  if (before?.kind === 'mark' && (before.key === ',' || before.key === '"')) return 'backward';
  for (let at = match.from - 1, words = 0; at >= 0 && words < SHORT_SUBJECT; at--, words++) {
    const key = items[at]?.key;
    if (items[at]?.kind === 'word') continue;
    if (key !== ',' && key !== '"') break;
    const after = nextItem(layout, match.to);
    const closed = !next || next.kind !== 'word';
    return closed || key === '"' || !after ? 'backward' : 'forward';
  }
  return next ? 'forward' : 'backward';
}

/** The stretches of items a match bears on: at most one before and one after it. */
export function scopesOf(layout: Layout, match: Match): ItemSpan[] {
  const { cue } = match;
  const side = cue.kind === 'speech' ? sideOfSpeech(layout, match) : cue.direction;
  const spans: ItemSpan[] = [];
  if (side !== 'forward') spans.push({ from: reach(layout, match.from - 1, cue, -1) + 1, to: match.from });
  if (side !== 'backward') spans.push({ from: match.to, to: reach(layout, match.to, cue, 1) });
  return spans.filter((span) => span.to > span.from);
}
