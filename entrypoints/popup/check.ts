import detection from 'virtual:basecheck/detection';
import { loadLanguage } from '../../lib/browser/assets.ts';
import { createDetector, type Detector, type Languages } from '../../lib/detect/index.ts';
import { splitSentences } from '../../lib/detect/text/sentences.ts';
import type { Checked } from '../../lib/ui/popup/types.ts';

let made: Promise<Detector> | undefined;

async function makeDetector(): Promise<Detector> {
  const [en, es] = await Promise.all([loadLanguage('en'), loadLanguage('es')]);
  return createDetector(detection, { en, es } as Languages);
}

/** Finds the claims of a text in this page, with the same engine as in any other. */
export async function checkText(text: string): Promise<Checked[]> {
  made ??= makeDetector();
  const { findings } = (await made).detect({ text });
  const sentences = splitSentences(text);
  return findings.map((finding, index) => {
    const around = sentences.find(({ start, end }) => start <= finding.start && finding.start < end);
    return { ...finding, id: String(index), sentence: around && text.slice(around.start, around.end) };
  });
}
