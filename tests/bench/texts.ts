import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../lib/knowledge/schema/values.ts';
import { ROOT } from '../../lib/launch/build.ts';

/** Files of tests/corpus whose sentences follow one another as they do on a page. */
const SOURCES: Record<Language, string> = { en: 'explainers-1.en.jsonl', es: 'sites-1.es.jsonl' };
/** Sentences a paragraph. */
const SENTENCES = 3;

/** A relevant article of tests/corpus. */
export interface Article {
  lang: Language;
  title: string;
  paragraphs: string[];
}

/** The first `words` words of what the corpus has in a language, cut at the end of a paragraph. */
export function readArticle(lang: Language, words = 1000): Article {
  const lines = readFileSync(join(ROOT, 'tests/corpus', SOURCES[lang]), 'utf8')
    .trim()
    .split('\n');
  const rows = lines.map((line) => JSON.parse(line) as { title: string; text: string });
  const paragraphs: string[] = [];
  for (let at = 0, count = 0; at < rows.length && count < words; at += SENTENCES) {
    const paragraph = rows
      .slice(at, at + SENTENCES)
      .map(({ text }) => text)
      .join(' ');
    count += paragraph.split(/\s+/).length;
    paragraphs.push(paragraph);
  }
  return { lang, title: rows[0]?.title ?? '', paragraphs };
}

/** The article again and again until it has `size` characters; each paragraph is numbered, so that no two are the same. */
export function lengthen(article: Article, size: number): Article {
  const paragraphs: string[] = [];
  for (let length = 0, at = 0; length < size; at++) {
    const paragraph = `${at + 1}. ${article.paragraphs[at % article.paragraphs.length]}`;
    paragraphs.push(paragraph);
    length += paragraph.length;
  }
  return { ...article, paragraphs };
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** The article as a page; `more` stands at the end of its body as it is. */
export function toHtml({ lang, title, paragraphs }: Article, more = ''): string {
  const body = paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`).join('\n');
  const head = `<meta charset="utf-8"><title>${escapeHtml(title)}</title>`;
  return `<!doctype html>\n<html lang="${lang}"><head>${head}</head><body><main><h1>${escapeHtml(title)}</h1>\n${body}</main>${more}</body></html>\n`;
}
