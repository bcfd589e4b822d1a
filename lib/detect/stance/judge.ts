import type { Stance } from '../../knowledge/schema/values.ts';
import type { CueHit, StanceDecision, StanceRequest } from '../cues/types.ts';
import { type Model, scoresOf, softmax, strongest } from '../learned/table.ts';
import { type StanceView, stanceFeatures } from './features.ts';

/** How sure the learned judge must be to overrule the cues. */
const SURE = 0.7;

/**
 * The stances that a sentence gives ground for: a denial needs a negative word, a verdict before it or a proposition that
 * praise or complaint can turn; a speaker a verb of saying or a quotation; a question and a doubt their own cues. What was
 * learned may choose among these alone, so that a plain statement is never read as its denial.
 */
function groundedStances(request: StanceRequest, { decision, text, previousHits }: StanceView): Set<Stance> {
  const has = (...effects: CueHit['effect'][]) => request.hits.some(({ effect }) => effects.includes(effect));
  const negative =
    has('denies', 'attributed-denial', 'myth') || request.label !== undefined || request.polarity !== 'plain';
  const spoken =
    has('attributed', 'attributed-denial') ||
    QUOTED.test(text) ||
    previousHits.some(({ effect }) => effect === 'attributed');
  const grounded = new Set<Stance>([decision.stance, 'asserts']);
  if (negative) grounded.add('denies');
  if (spoken) grounded.add('attributed');
  if (negative && spoken) grounded.add('attributed-denial');
  if (has('asks') || /[?¿]/.test(text)) grounded.add('asks');
  if (has('hedged', 'asks')) grounded.add('hedged');
  return grounded;
}

const QUOTED = /["“”«»]/;

/**
 * The rules' decision, unless what was learned from labelled sentences is sure of another one that the sentence gives
 * ground for, and says by which features.
 */
export function reviewStance(request: StanceRequest, view: StanceView, model: Model): StanceDecision {
  const features = stanceFeatures(request, view);
  const grounded = groundedStances(request, view);
  const shares = softmax(scoresOf(features, model)).map((share, i) =>
    grounded.has(model.table.classes[i] as Stance) ? share : 0,
  );
  const best = shares.indexOf(Math.max(...shares));
  const stance = model.table.classes[best] as Stance;
  const share = shares[best] ?? 0;
  const { decision } = view;
  if (stance === decision.stance || share < SURE) return decision;
  const words = strongest(features, stance, model, 4).join(', ');
  const why = `Labelled sentences like this one say "${stance}" (${Math.round(share * 100)}%), where the cues alone say "${decision.stance}".`;
  return { ...decision, stance, steps: [{ words, why, code: 'learned' }, ...decision.steps] };
}
