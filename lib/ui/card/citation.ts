import type { CardView, SourceView } from '../../knowledge/view.ts';
import type { Translator } from '../i18n.ts';

/** A source as a line of a reference list: publisher, title, date, address. */
function citeSource(source: SourceView, words: Translator): string {
  const when = source.date ? words.date(source.date) : words.t('source.undated');
  return `${source.publisher}. “${source.title}”. ${when}. ${source.url}`;
}

/** The card as text to paste: what is on record, up to when, in which version, and from where. */
export function citeClaim(view: CardView, words: Translator): string {
  const { t, date } = words;
  const version = t('card.version', { version: view.version });
  const head = `${view.title}. ${view.lead}`;
  const state = `Basecheck, ${version}, ${view.claim}. ${t('card.asOf', { date: date(view.asOf) })}.`;
  const list = view.sources.map((source) => `- ${citeSource(source, words)}`);
  return [head, state, `${t('card.sources')}:`, ...list].join('\n');
}
