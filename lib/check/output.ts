import type { Finding } from '../detect/types.ts';

/** The line of an item: one JSON object, or one row a finding. */
export function formatItem(id: string, findings: Finding[], format: 'jsonl' | 'table'): string {
  if (format === 'jsonl') return `${JSON.stringify({ id, findings: findings.map(plain) })}\n`;
  if (findings.length === 0) return `${id}\t-\n`;
  return findings
    .map((f) => `${[id, f.relation, f.stance, f.claim, f.quote.replace(/\s+/g, ' ')].join('\t')}\n`)
    .join('');
}

function plain({ claim, stance, relation, quote, start, end, rating, slots, reasons }: Finding): object {
  return { claim, stance, relation, quote, start, end, rating, slots, reasons };
}
