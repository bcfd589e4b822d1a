import { ratingAt, timeOf } from '../knowledge/judge.ts';
import { relationOf } from '../knowledge/relation.ts';
import type { ClaimData } from './data.ts';
import type { Finding } from './types.ts';

/**
 * The finding by the rating for the time that it speaks of: the year that its clause states, else the date of the page.
 * So a mark says what its card says.
 */
export function rateAt(finding: Finding, data: ClaimData, date: string | undefined): Finding {
  const rating = ratingAt(data, timeOf(finding.slots, date));
  if (rating === finding.rating) return finding;
  return { ...finding, rating, relation: relationOf(rating, finding.stance) };
}
