import detection from 'virtual:basecheck/detection';
import { send } from '../../lib/browser/messages.ts';
import { createDetector, type WeightsByLanguage } from '../../lib/detect/index.ts';
import { guessLanguage } from '../../lib/detect/text/language.ts';
import type { DetectResult } from '../../lib/detect/types.ts';
import type { Language } from '../../lib/knowledge/schema/values.ts';
import { queryAll } from '../../lib/page/blocks/dom.ts';
import { readFacts } from '../../lib/page/meta.ts';

/** Paragraphs that are asked which languages the page is in. */
const SAMPLE = 40;
/** Shorter paragraphs do not tell. UTF-16 units. */
const TELLING = 80;

/** The languages that the page's paragraphs are in; its declared one where they do not tell. */
function languagesOf(document: Document, declared: Language): Set<Language> {
  const texts = Array.from(queryAll(document, 'p, li, blockquote'), ({ textContent }) => textContent ?? '');
  const telling = texts.filter((text) => text.length > TELLING).slice(0, SAMPLE);
  return new Set([declared, ...telling.map((text) => guessLanguage(text, declared))]);
}

/** Judges blocks of a page, with the learned weights of the languages that it is in. */
export async function openJudge(document: Document) {
  const { lang: declared = 'en', date, url } = readFacts(document);
  const languages = languagesOf(document, declared);
  const loaded = await Promise.all(
    [...languages].map(async (lang) => [lang, await send('weights/load', { lang })]),
  );
  const detector = createDetector(detection, Object.fromEntries(loaded) as WeightsByLanguage);
  return (text: string, title: string, before: string): DetectResult =>
    detector.detect({ text, title, before, url, lang: guessLanguage(text, declared), ...(date && { date }) });
}
