import { chooseClaims, leastFor } from '../../../lib/detect/claims/select.ts';
import { type Model, openTable, scoresOf } from '../../../lib/detect/learned/table.ts';
import type { Language } from '../../../lib/knowledge/schema/values.ts';
import type { Example } from '../../../lib/train/examples.ts';
import { SETTINGS } from '../../../lib/train/learn.ts';
import { addSentence, newTally, type Tally } from '../../../lib/train/tally.ts';
import { crossValidate, type Prediction, thresholdsFor } from '../../../lib/train/validate.ts';
import { type Added, GROUPS } from './features.ts';
import type { Counts } from './gain.ts';

/** The examples with what a tier adds to each. */
export function extend(examples: readonly Example[], added: readonly Added[]): Example[] {
  return examples.map((example, i) => {
    const { claims = [], stances = [] } = added[i] ?? {};
    return {
      ...example,
      features: [...example.features, ...claims],
      stances: example.stances.map((stated) => {
        const features = [...stated.features, ...stances];
        return { ...stated, features, judge: (model) => stated.judge(settled(features, model)) };
      }),
    };
  });
}

/** A model that gives whatever it is shown the scores of `features`: the detector's judge knows no others than its own. */
function settled(features: readonly string[], model: Model): Model {
  return openTable({ ...model.table, packed: '', bias: [...scoresOf(features, model)] });
}

/**
 * Counts of each sentence, judged by models that have not seen its page, as `npm run train` does it; with `room` times
 * its bytes for the weights of the claims.
 */
export function judge(examples: Example[], lang: Language, claims: string[], room: number): Counts {
  const { claims: ranker } = SETTINGS;
  const settings = {
    ...SETTINGS,
    claims: { ...ranker, bytes: ranker.bytes * room, groups: { ...ranker.groups, ...GROUPS } },
    stances: { ...SETTINGS.stances, groups: { ...SETTINGS.stances.groups, ...GROUPS } },
  };
  const predictions = crossValidate(examples, lang, claims, settings);
  const least = { ...SETTINGS.least, ...thresholdsFor(predictions) };
  return new Map(predictions.map((prediction) => [prediction.example.row, tallyOf(prediction, least)]));
}

function tallyOf({ example, topic, claims, stances }: Prediction, least: (typeof SETTINGS)['least']): Tally {
  const { grounded, decided, tie, row } = example;
  const findings = chooseClaims({ topic, claims }, grounded, decided, leastFor(tie, least)).map((claim) => {
    const at = example.stances.findIndex((stated) => stated.claim === claim);
    return { claim, stance: stances[at] ?? ('asserts' as const) };
  });
  const tally = newTally();
  addSentence(row, findings, [tally]);
  return tally;
}
