import type { CardRecord } from '../../knowledge/records.ts';
import type { Source } from '../../knowledge/schema/record.ts';
import type { Translator } from '../i18n.ts';

/** A source as a line of a reference list: publisher, title, date, address. */
export function citeSource(source: Source, words: Translator): string {
  const when = source.date ? words.date(source.date) : words.t('source.undated');
  return `${source.publisher}. “${source.title}”. ${when}. ${source.url}`;
}

/** The card as text to paste: what is on record, up to when, in which version, and from where. */
export function citeClaim({ claim, sources, version }: CardRecord, words: Translator): string {
  const { t, date, lang } = words;
  const head = `${claim.title[lang]}. ${claim.lead[lang]}`;
  const state = `Basecheck, ${t('card.version', { version })}, ${claim.id}. ${t('card.asOf', { date: date(claim.asOf) })}.`;
  const list = sources.map((source) => `- ${citeSource(source, words)}`);
  return [head, state, `${t('card.sources')}:`, ...list].join('\n');
}
