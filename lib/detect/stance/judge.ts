import type { Stance } from '../../knowledge/schema/values.ts';
import type { StanceDecision, StanceRequest } from '../cues/types.ts';
import { type Model, scoresOf, softmax, strongest } from '../learned/table.ts';
import { type StanceView, stanceFeatures } from './features.ts';

/** How sure the learned judge must be to overrule the cues. */
const SURE = 0.6;

/** The rules' decision, unless what was learned from labelled sentences is sure of another one and says by which features. */
export function reviewStance(request: StanceRequest, view: StanceView, model: Model): StanceDecision {
  const features = stanceFeatures(request, view);
  const shares = softmax(scoresOf(features, model));
  const best = shares.indexOf(Math.max(...shares));
  const stance = model.table.classes[best] as Stance;
  const share = shares[best] ?? 0;
  const { decision } = view;
  if (stance === decision.stance || share < SURE) return decision;
  const words = strongest(features, stance, model, 4).join(', ');
  const why = `Labelled sentences like this one say "${stance}" (${Math.round(share * 100)}%), where the cues alone say "${decision.stance}".`;
  return { ...decision, stance, steps: [{ words, why }, ...decision.steps] };
}
