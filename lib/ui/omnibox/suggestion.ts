import { fold } from '../../knowledge/fold.ts';
import type { LookupHit } from '../../knowledge/search.ts';
import type { Translator } from '../i18n.ts';

/** A row under the address bar. */
export interface Suggestion {
  /** Path in the record page, which the address bar takes when the row is chosen: `claim/<id>`. */
  content: string;
  description: string;
}

/** Chromium reads the description as XML with a few elements of its own, Firefox as plain text. */
export type Markup = 'xml' | 'plain';

/** What is longer is cut. UTF-16 units; about what the address bar of a wide window shows. */
const LONGEST = 100;
/** What of it is kept on either side of the word that was looked for. */
const ROOM = 30;
const WORD = /([\p{L}\p{N}]+)/u;
const FOLDER: Record<LookupHit['kind'], string> = {
  claims: 'claim',
  facts: 'fact',
  places: 'place',
  sources: 'source',
};

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** What XML 1.0 has no way to say: control characters and halves of surrogate pairs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const UNSAYABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

function escapeXml(text: string): string {
  return text.replace(UNSAYABLE, '').replace(/[&<>"']/g, (sign) => ENTITIES[sign] as string);
}

/** Where the first of `terms` begins; 0 when none is there. */
function firstTerm(text: string, terms: readonly string[]): number {
  const wanted = new Set(terms);
  let at = 0;
  for (const piece of text.split(WORD)) {
    if (wanted.has(fold(piece))) return at;
    at += piece.length;
  }
  return 0;
}

/** Cut between words, so that the first of `terms` is seen. */
function shorten(text: string, terms: readonly string[] = []): string {
  if (text.length <= LONGEST) return text;
  const at = firstTerm(text, terms);
  const start = at < LONGEST - ROOM ? 0 : text.lastIndexOf(' ', at - ROOM) + 1;
  const rest = text.slice(start);
  const cut = rest.slice(0, LONGEST);
  const end = rest.length > LONGEST ? `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST / 2))}…` : cut;
  return start > 0 ? `…${end}` : end;
}

/** A fact is told by its date and statement, everything else by its title. */
function titleOf({ kind, title, text, terms }: LookupHit, { lang, date }: Translator): string {
  return kind === 'facts'
    ? `${date(title[lang])}: ${shorten(text[lang], terms)}`
    : shorten(title[lang], terms);
}

function pointOut(text: string, terms: readonly string[]): string {
  const wanted = new Set(terms);
  const pieces = text.split(WORD).map((piece) => {
    const escaped = escapeXml(piece);
    return wanted.has(fold(piece)) ? `<match>${escaped}</match>` : escaped;
  });
  return pieces.join('');
}

/** The row of a result: what it is called, and what kind of record it is. */
export function suggestionOf(hit: LookupHit, words: Translator, markup: Markup): Suggestion {
  const content = pathOf(hit);
  const title = titleOf(hit, words);
  const kind = words.t(`lookup.${hit.kind}`);
  if (markup === 'plain') return { content, description: `${title} · ${kind}` };
  return { content, description: `${pointOut(title, hit.terms)} <dim>· ${escapeXml(kind)}</dim>` };
}

/** Path in the record page of a result. */
function pathOf({ kind, id }: Pick<LookupHit, 'kind' | 'id'>): string {
  return `${FOLDER[kind]}/${id}`;
}

/** The first row, which Enter takes: the best result, or what to do while there is none. */
export function firstRow(
  query: string,
  best: LookupHit | undefined,
  words: Translator,
  markup: Markup,
): string {
  if (best) return suggestionOf(best, words, markup).description;
  const text = query.trim()
    ? words.t('lookup.none', { query: shorten(query.trim()) })
    : words.t('omnibox.hint');
  return markup === 'xml' ? escapeXml(text) : text;
}

/**
 * The path in the record page that Enter leads to: the row that was chosen, the best result for what was typed, else
 * the search for it.
 */
export function destinationOf(text: string, best: LookupHit | undefined): string {
  if (/^(?:claim|fact|place|source)\/[a-z0-9-]+$/.test(text)) return text;
  if (best) return pathOf(best);
  return text.trim() ? `search/${encodeURIComponent(text.trim().toWellFormed())}` : 'claims';
}
