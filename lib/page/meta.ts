import { addressOf, attribute, query, queryAll, textOf } from './blocks/dom.ts';

/** What a page says of itself. */
export interface PageFacts {
  title: string;
  /** ISO 8601 date of publication, where the page gives one. */
  date?: string;
  lang?: 'en' | 'es';
  url: string;
}

const DATE = /(?<!\d)((?:19|20)\d\d)[-/](0?[1-9]|1[0-2])[-/](0?[1-9]|[12]\d|3[01])(?!\d)/;
const DATE_META = [
  'article:published_time',
  'datePublished',
  'date',
  'DC.date.issued',
  'pubdate',
  'publish-date',
  'parsely-pub-date',
];

/** Reads title, date, language and address from a page's head and body. */
export function readFacts(document: Document, url: string = addressOf(document)): PageFacts {
  const date = jsonLdDate(document) ?? metaDate(document) ?? timeDate(document) ?? dateIn(url);
  const lang = languageOf(document);
  return { title: readTitle(document), url, ...(date ? { date } : {}), ...(lang ? { lang } : {}) };
}

function content(document: Document, name: string): string | undefined {
  const meta = query(document, `meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`);
  return (meta && attribute(meta, 'content')?.trim()) || undefined;
}

/** The title that a page gives itself: for sharing, as its one heading, or for the tab. */
export function readTitle(document: Document): string {
  const headings = queryAll(document, 'h1');
  const [only] = headings.length === 1 ? Array.from(headings) : [];
  const heading = only && textOf(only).replace(/\s+/g, ' ').trim();
  return content(document, 'og:title') || heading || titleIn(document);
}

function titleIn(document: Document): string {
  const title = query(document, 'title');
  return title ? textOf(title).trim() : '';
}

function languageOf(document: Document): 'en' | 'es' | undefined {
  const root = query(document, 'html');
  const tag = ((root && attribute(root, 'lang')) || content(document, 'og:locale') || '').toLowerCase();
  if (tag.startsWith('en')) return 'en';
  return tag.startsWith('es') ? 'es' : undefined;
}

/** The first date in a text, as YYYY-MM-DD; nothing where it is no date of the calendar. */
export function dateIn(text: string): string | undefined {
  const match = DATE.exec(text);
  if (!match) return undefined;
  const [, year, month = '', day = ''] = match;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function jsonLdDate(document: Document): string | undefined {
  for (const script of Array.from(queryAll(document, 'script[type="application/ld+json"]'))) {
    // A plain search finds the date in graphs of any shape, and in JSON that is not quite JSON.
    const match = /"datePublished"\s*:\s*"([^"]{4,40})"/.exec(textOf(script).slice(0, 100_000));
    const date = match?.[1] && dateIn(match[1]);
    if (date) return date;
  }
  return undefined;
}

function metaDate(document: Document): string | undefined {
  for (const name of DATE_META) {
    const date = dateIn(content(document, name) ?? '');
    if (date) return date;
  }
  return undefined;
}

function timeDate(document: Document): string | undefined {
  const time = query(document, 'article time[datetime], main time[datetime], time[datetime]');
  return dateIn((time && attribute(time, 'datetime')) ?? '');
}
