import type { PopupClaim } from './types.ts';

/** Claims that the same words make, one row a text. */
export function groupByQuote(claims: readonly PopupClaim[]): PopupClaim[][] {
  const rows: PopupClaim[][] = [];
  for (const claim of claims) {
    const last = rows.at(-1);
    if (last?.[0]?.quote === claim.quote) last.push(claim);
    else rows.push([claim]);
  }
  return rows;
}
