import detection from 'virtual:basecheck/detection';
import { send } from '../../lib/browser/messages.ts';
import { createDetector, type Languages } from '../../lib/detect/index.ts';
import { guessLanguage } from '../../lib/detect/text/language.ts';
import type { Detector, DetectResult } from '../../lib/detect/types.ts';
import { addressOf, queryAll, textOf } from '../../lib/page/blocks/dom.ts';
import { type PageFacts, readFacts } from '../../lib/page/meta.ts';
import { inSlices } from '../../lib/page/scan/slices.ts';

/** Paragraphs that are asked which languages the page is in. */
const SAMPLE = 40;
/** Shorter paragraphs do not tell. UTF-16 units. */
const TELLING = 80;
/** How much of them says what the page is about. UTF-16 units. */
const LEAD = 1500;

/** The first paragraphs that are long enough to tell what the page is about and in which languages. */
function tellingTexts(document: Document): string[] {
  const texts = Array.from(queryAll(document, 'p, li, blockquote'), textOf);
  return texts.filter((text) => text.length > TELLING).slice(0, SAMPLE);
}

/**
 * Judges blocks of a page, with the words, cues and weights of the languages that it is in. What the page says of
 * itself is read at the start and when its address has changed; since a router changes the address before the text,
 * from then on at every look until the text has another beginning.
 */
export class PageJudge {
  readonly #document: Document;
  readonly #signal: AbortSignal;
  readonly #loaded = new Map<string, Promise<unknown>>();
  #facts: PageFacts | undefined;
  #lead = '';
  #address: string | undefined;
  #isSettled = false;
  #detector: Detector | undefined;

  constructor(document: Document, signal: AbortSignal) {
    this.#document = document;
    this.#signal = signal;
  }

  /** When the page was published, ISO 8601, where it says so. */
  get date(): string | undefined {
    return this.#facts?.date;
  }

  /** Reads again what the page says of itself where that is due; true when it is another, and so may be every finding. */
  async renew(): Promise<boolean> {
    const address = addressOf(this.#document);
    if (address !== this.#address) this.#isSettled = false;
    this.#address = address;
    if (this.#isSettled) return false;
    const facts = readFacts(this.#document);
    const texts = tellingTexts(this.#document);
    const lead = texts.join(' ').slice(0, LEAD);
    this.#isSettled = lead !== '' && lead !== this.#lead;
    const isSame =
      this.#facts?.date === facts.date && this.#facts?.lang === facts.lang && this.#lead === lead;
    this.#facts = facts; // the address is another even where the text is the same
    this.#lead = lead;
    if (this.#detector && isSame) return false;
    const declared = facts.lang ?? 'en';
    await this.#load(new Set([declared, ...texts.map((text) => guessLanguage(text, declared))]));
    return true;
  }

  judge(text: string, title: string, before: string): DetectResult {
    if (!this.#detector) throw new Error('Nothing was loaded yet: call renew() before the first look.');
    const { lang = 'en', date, url = '' } = this.#facts ?? {};
    return this.#detector.detect({
      text,
      title,
      before,
      lead: this.#lead,
      url,
      lang: guessLanguage(text, lang),
      ...(date && { date }),
    });
  }

  async #load(languages: ReadonlySet<'en' | 'es'>): Promise<void> {
    const missing = [...languages].filter((lang) => !this.#loaded.has(lang));
    if (this.#detector && missing.length === 0) return;
    for (const lang of missing) this.#loaded.set(lang, this.#ask(lang));
    const loaded = [...this.#loaded].map(async ([lang, data]) => [lang, await data] as const);
    const detector = createDetector(detection, Object.fromEntries(await Promise.all(loaded)) as Languages);
    for (const lang of languages) await inSlices(detector.prepare(lang), (step) => step(), this.#signal);
    this.#detector = detector;
  }

  /** What could not be had is asked for again at the next look. */
  #ask(lang: 'en' | 'es'): Promise<unknown> {
    return send('language/load', { lang }).catch((error: unknown) => {
      this.#loaded.delete(lang);
      throw error;
    });
  }
}
