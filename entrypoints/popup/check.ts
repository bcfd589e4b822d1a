import detection from 'virtual:basecheck/detection';
import { loadWeights } from '../../lib/browser/assets.ts';
import { createDetector, type Detector, type WeightsByLanguage } from '../../lib/detect/index.ts';
import type { Checked } from '../../lib/ui/popup/types.ts';

let made: Promise<Detector> | undefined;

async function makeDetector(): Promise<Detector> {
  const [en, es] = await Promise.all([loadWeights('en'), loadWeights('es')]);
  return createDetector(detection, { en, es } as WeightsByLanguage);
}

/** Finds the claims of a text in this page, with the same engine as in any other. */
export async function checkText(text: string): Promise<Checked[]> {
  made ??= makeDetector();
  const { findings } = (await made).detect({ text });
  return findings.map((finding, index) => ({ ...finding, id: String(index) }));
}
