import detection from 'virtual:basecheck/detection';
import { send } from '../../lib/browser/messages.ts';
import { createDetector, type Languages } from '../../lib/detect/index.ts';
import { guessLanguage } from '../../lib/detect/text/language.ts';
import type { DetectResult } from '../../lib/detect/types.ts';
import { queryAll } from '../../lib/page/blocks/dom.ts';
import { readFacts } from '../../lib/page/meta.ts';

/** Paragraphs that are asked which languages the page is in. */
const SAMPLE = 40;
/** Shorter paragraphs do not tell. UTF-16 units. */
const TELLING = 80;
/** How much of them says what the page is about. UTF-16 units. */
const LEAD = 1500;

/** The first paragraphs that are long enough to tell what the page is about and in which languages. */
function tellingTexts(document: Document): string[] {
  const texts = Array.from(queryAll(document, 'p, li, blockquote'), ({ textContent }) => textContent ?? '');
  return texts.filter((text) => text.length > TELLING).slice(0, SAMPLE);
}

/** Judges blocks of a page, with the words, cues and weights of the languages that it is in. */
export async function openJudge(document: Document) {
  const { lang: declared = 'en', date, url } = readFacts(document);
  const texts = tellingTexts(document);
  const lead = texts.join(' ').slice(0, LEAD);
  const languages = new Set([declared, ...texts.map((text) => guessLanguage(text, declared))]);
  const loaded = await Promise.all(
    [...languages].map(async (lang) => [lang, await send('language/load', { lang })]),
  );
  const detector = createDetector(detection, Object.fromEntries(loaded) as Languages);
  return (text: string, title: string, before: string): DetectResult =>
    detector.detect({
      text,
      title,
      before,
      lead,
      url,
      lang: guessLanguage(text, declared),
      ...(date && { date }),
    });
}
