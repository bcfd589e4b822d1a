import type { Language } from '../../knowledge/schema/values.ts';
import type { CompiledCues } from './compile.ts';
import { findCues } from './find.ts';
import { plainTokens } from './tokens.ts';
import type { CueHit } from './types.ts';

/** A heading is short; a longer last sentence is text. */
const LABEL_WORDS = 3;

/** What stands after the last full stop or line break of a text, with its own closing mark. */
function lastSentence(text: string): string {
  const trimmed = text.trimEnd();
  const closing = /[.!?:]$/.test(trimmed) ? trimmed.slice(-1) : '';
  const body = trimmed.slice(0, trimmed.length - closing.length);
  return `${body.split(/[.!?\n]/).at(-1)}${closing}`.trim();
}

/**
 * The label that the text before ends in, such as `Myth:` in a heading or on a line of its own; it judges the sentence
 * after it.
 */
export function labelBefore(before: string, lang: Language, compiled: CompiledCues): CueHit | undefined {
  const last = lastSentence(before.slice(-200));
  const tokens = plainTokens(last.endsWith(':') ? last : `${last}:`);
  if (tokens.length === 0 || tokens.length > LABEL_WORDS) return undefined;
  return findCues(tokens, lang, compiled).find((hit) => hit.effect === 'myth');
}
