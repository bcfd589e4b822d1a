import type { Cue } from '../../knowledge/schema/matching.ts';
import type { Language } from '../../knowledge/schema/values.ts';
import { boundariesOf } from './clauses.ts';
import type { CompiledCues } from './compile.ts';
import { type ItemSpan, type Layout, scopesOf } from './scope.ts';
import { type Item, itemsOf } from './trigger/items.ts';
import { type Match, matchesOf } from './trigger/match.ts';
import type { CueHit, CueToken, TokenSpan } from './types.ts';

/** Cues of different channels may share a word: "will" tells the time and the stance of "will not" at once. */
type Channel = 'stance' | 'time' | 'stop';

function channelOf(effect: Cue['effect']): Channel {
  if (effect === 'past' || effect === 'future') return 'time';
  return effect === 'terminate' ? 'stop' : 'stance';
}

/** Words a pseudo cue takes away; a terminator only yields to a longer one. */
const channelsOf = (effect: Cue['effect']): Channel[] =>
  effect === 'pseudo' ? ['stance', 'time', 'stop'] : [channelOf(effect)];

const byLength = (a: Match, b: Match) =>
  b.weight - a.weight ||
  Number(b.cue.effect === 'pseudo') - Number(a.cue.effect === 'pseudo') ||
  a.from - b.from;

/** Keeps the longest trigger at each word. */
function resolve(matches: Match[]): Match[] {
  const owners: Record<Channel, Map<number, Match>> = { stance: new Map(), time: new Map(), stop: new Map() };
  const kept: Match[] = [];
  for (const match of matches.toSorted(byLength)) {
    const channel = channelOf(match.cue.effect);
    const blocked = match.taken.some((at) => {
      const owner = owners[channel].get(at);
      if (!owner) return false;
      return channel !== 'stop' || owner.cue.effect === 'terminate' || owner.weight > match.weight;
    });
    if (blocked) continue;
    kept.push(match);
    for (const taken of channelsOf(match.cue.effect))
      for (const at of match.taken) owners[taken].set(at, match);
  }
  return kept.toSorted((a, b) => a.from - b.from);
}

function tokensOf(items: readonly Item[], span: ItemSpan): TokenSpan | undefined {
  let from = -1;
  let to = -1;
  for (let at = span.from; at < span.to; at++) {
    const item = items[at];
    if (item?.kind !== 'word') continue;
    if (from < 0) from = item.token;
    to = item.token + 1;
  }
  return from < 0 ? undefined : { from, to };
}

/** A trigger of marks alone has no words; it stands at the token the mark clings to. */
function spanOf(items: readonly Item[], match: Match): TokenSpan {
  const words = tokensOf(items, match);
  if (words) return words;
  const at = items[match.from]?.token ?? 0;
  return { from: at + 1, to: at + 1 };
}

/** The words a trigger took, a token once; `…` stands for the words in its gaps. */
function wordsOf(items: readonly Item[], match: Match): string {
  const taken = match.taken.flatMap((at) => items[at] ?? []);
  const once = taken.filter(
    (item, index) =>
      item.kind === 'mark' || taken[index - 1]?.token !== item.token || taken[index - 1]?.kind === 'mark',
  );
  return once
    .map(({ text, token }, index) => (token - (once[index - 1]?.token ?? token) > 1 ? `… ${text}` : text))
    .join(' ');
}

function toHit(layout: Layout, match: Match): CueHit {
  const { cue } = match;
  const scope = scopesOf(layout, match).flatMap((span) => tokensOf(layout.items, span) ?? []);
  return {
    id: cue.id,
    effect: cue.effect,
    kind: cue.kind,
    direction: cue.direction,
    span: spanOf(layout.items, match),
    items: { from: match.from, to: match.to },
    scope,
    narrow: /^\d/.test(cue.scope),
    words: wordsOf(layout.items, match),
    reason: cue.reason,
  };
}

/**
 * The cues of one sentence with their scopes, after ConText (Harkema et al. 2009): the longest trigger wins a word, pseudo
 * cues take words away from shorter ones, terminators stop a scope. Linear in the number of tokens. Never throws.
 */
export function findCues(tokens: readonly CueToken[], lang: Language, compiled: CompiledCues): CueHit[] {
  const items = itemsOf(tokens);
  const matches = resolve(matchesOf(items, compiled[lang], lang));
  const terminators = new Map<number, Cue['direction']>();
  for (const match of matches)
    if (match.cue.effect === 'terminate') terminators.set(match.from, match.cue.direction);
  const layout: Layout = { lang, items, boundaries: boundariesOf(items, lang), terminators };
  return matches.map((match) => toHit(layout, match));
}
