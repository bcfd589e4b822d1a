import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compileDetection } from '../build/detection.ts';
import {
  createDetector,
  type ExplainingDetector,
  type Weights,
  type WeightsByLanguage,
} from '../detect/index.ts';
import { Language } from '../knowledge/schema/values.ts';

const DATA = fileURLToPath(new URL('../../data', import.meta.url));

/** The detector over this repository's records and weights, as the extension carries them. */
export function openDetector(dataDir = DATA): ExplainingDetector {
  return createDetector(compileDetection(dataDir), readWeights(dataDir));
}

function readWeights(dataDir: string): WeightsByLanguage {
  const weights: WeightsByLanguage = {};
  for (const lang of Language.options) {
    const file = `${dataDir}/weights/${lang}.json`;
    if (existsSync(file)) weights[lang] = JSON.parse(readFileSync(file, 'utf8')) as Weights;
  }
  return weights;
}
