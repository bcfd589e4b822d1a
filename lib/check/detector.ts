import { fileURLToPath } from 'node:url';
import { compileDetection, compileLanguage, readWeights } from '../build/detection.ts';
import type { LanguageData } from '../detect/data.ts';
import { createDetector, type ExplainingDetector } from '../detect/index.ts';
import { Language } from '../knowledge/schema/values.ts';

const DATA = fileURLToPath(new URL('../../data', import.meta.url));

/** The detector over this repository's records and weights, as the extension carries them. */
export function openDetector(dataDir = DATA): ExplainingDetector {
  const languages = Language.options.map((lang) => [lang, openLanguage(dataDir, lang)]);
  return createDetector(compileDetection(dataDir), Object.fromEntries(languages));
}

function openLanguage(dataDir: string, lang: Language): LanguageData {
  const weights = readWeights(dataDir, lang);
  return { ...compileLanguage(dataDir, lang), ...(weights ? { weights } : {}) };
}
