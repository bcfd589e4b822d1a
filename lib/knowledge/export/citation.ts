import type { Source } from '../schema/record.ts';

export const CITATION_STYLES = ['plain', 'markdown', 'apa'] as const;
export type CitationStyle = (typeof CITATION_STYLES)[number];

/** A claim or fact to be cited, its texts in one language. */
export interface Cited {
  /** `claim/<id>` or `fact/<id>`: how the record page finds it. */
  path: string;
  title: string;
  /** What is on record. */
  text: string;
  /** Partial date. */
  asOf: string;
  version: string;
  sources: readonly Pick<Source, 'title' | 'publisher' | 'date' | 'url'>[];
}

/** Words of the reader's language. */
export interface CitationWords {
  date(date: string): string;
  undated: string;
  sources: string;
  /** Such as `Record 1.0.0`. */
  version(version: string): string;
  /** Such as `As of March 2026`. */
  asOf(date: string): string;
}

/** A claim or fact as text to paste, with the record's version and date and all its sources. */
export function cite(cited: Cited, style: CitationStyle, words: CitationWords): string {
  if (style === 'apa') return citeApa(cited, words);
  const state = `Basecheck, ${words.version(cited.version)}, ${cited.path}. ${words.asOf(cited.asOf)}.`;
  if (style === 'markdown') {
    const list = cited.sources.map((source) => `- ${markdownSource(source, words)}`);
    const body = `**${escapeMarkdown(cited.title)}**\n\n> ${escapeMarkdown(cited.text)}`;
    return [body, '', `*${escapeMarkdown(state)}*`, '', `${words.sources}:`, '', ...list].join('\n');
  }
  const list = cited.sources.map((source) => `- ${plainSource(source, words)}`);
  return [`${cited.title}. ${cited.text}`, state, `${words.sources}:`, ...list].join('\n');
}

type CitedSource = Cited['sources'][number];

function plainSource({ publisher, title, date, url }: CitedSource, words: CitationWords): string {
  return `${publisher}. “${title}”. ${date ? words.date(date) : words.undated}. ${url}`;
}

function markdownSource({ publisher, title, date, url }: CitedSource, words: CitationWords): string {
  const link = `[${escapeMarkdown(title)}](<${url.replaceAll('>', '%3E')}>)`;
  return `${escapeMarkdown(publisher)}. ${link}. ${date ? words.date(date) : words.undated}.`;
}

/** After the reference examples for web pages of the APA style, 7th edition; the date in the form of the language. */
function citeApa({ path, title, asOf, version, sources }: Cited, words: CitationWords): string {
  const own = `Basecheck. (${words.date(asOf)}). ${title} [${words.version(version)}, ${path}].`;
  const list = sources
    .map(({ publisher, title: name, date, url }) => {
      const when = date ? words.date(date) : words.undated;
      return `${publisher}. (${when}). ${name}. ${url}`;
    })
    .toSorted((a, b) => a.localeCompare(b));
  return [own, '', `${words.sources}:`, ...list].join('\n');
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>]/g, '\\$&');
}
