import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileDetection, compileLanguage } from '../build/detection.ts';
import { Language } from '../knowledge/schema/values.ts';
import { readCorpus } from './corpus.ts';
import { examplesOf } from './examples.ts';
import { learn, SETTINGS } from './learn.ts';
import { readProofs } from './proofs.ts';
import { reportOf } from './report.ts';
import { crossValidate, thresholdsFor } from './validate.ts';

/**
 * `npm run train`: learns data/weights/<lang>.json from tests/corpus and the proofs in data/; the same bytes at
 * every run. Prints how it scores on sentences that it has not seen.
 */
function main(): void {
  const data = compileDetection('data');
  const claims = Object.keys(data.claims).sort();
  mkdirSync(join('data', 'weights'), { recursive: true });
  for (const lang of Language.options) {
    const rows = [...readCorpus(join('tests', 'corpus'), lang), ...readProofs('data', lang)];
    const examples = examplesOf(rows, data, compileLanguage('data', lang));
    const predictions = crossValidate(examples, lang, claims, SETTINGS);
    const settings = { ...SETTINGS, least: { ...SETTINGS.least, ...thresholdsFor(predictions) } };
    const weights = `${JSON.stringify(learn(examples, lang, claims, settings))}\n`;
    writeFileSync(join('data', 'weights', `${lang}.json`), weights);
    console.log(
      `${lang}: ${examples.length} sentences, ${(weights.length / 1000).toFixed(1)} kB, marks from a probability of ${settings.least.tied} where the sentence is tied by its own words, else ${settings.least.topic}`,
    );
    console.log(reportOf(predictions, settings.least));
  }
}

main();
