import type { Trace } from '../detect/index.ts';
import { openDetector } from './detector.ts';

/** `npm run explain -- "sentence" ["title" ["sentences before"]]`: every step that leads to a finding or away from one. */
function main([text, title, before]: string[]): number {
  if (!text) {
    console.error(
      'explain: give a sentence: npm run explain -- "The sentence." ["Title of its page" ["Sentences before it."]]',
    );
    return 2;
  }
  const request = { text, ...(title ? { title } : {}), ...(before ? { before } : {}) };
  for (const trace of openDetector().explain(request)) console.log(describe(trace));
  return 0;
}

function describe({ sentence, tie, selection, cues, findings }: Trace): string {
  const words = (from: number, to: number) =>
    sentence.tokens
      .slice(from, to)
      .map((t) => t.text)
      .join(' ');
  const { ranking } = selection;
  const best = [...(ranking?.claims ?? [])].sort((a, b) => b[1] - a[1]).slice(0, 5);
  return [
    `\n${sentence.text}`,
    section('Words', [sentence.tokens.map((t) => t.key).join(' · ')]),
    section(
      'Concepts',
      sentence.spans.map((s) => `${s.concept}: ${words(s.from, s.to)}`),
    ),
    section('Tie to the topic', [
      Object.entries(tie)
        .map(([role, filled]) => `${role} ${filled}`)
        .join(', '),
    ]),
    section(
      'Rules that fired',
      selection.hits.map(
        ({ rule, spans }) =>
          `${rule.id}: ${spans.map((s) => words(s.from, s.to)).join(' + ')} (${rule.reason})`,
      ),
    ),
    section(
      'Ranker',
      ranking
        ? [`states a claim ${percent(ranking.topic)}`, ...best.map(([claim, p]) => `${claim} ${percent(p)}`)]
        : [],
    ),
    section(
      'Cues',
      cues.map(
        (hit) =>
          `${hit.id} ${hit.effect}: "${hit.words}" over ${hit.scope.map((s) => `"${words(s.from, s.to)}"`).join(' and ')} (${hit.reason})`,
      ),
    ),
    section(
      'Findings',
      findings.flatMap((f) => [
        `${f.claim}, ${f.stance}, ${f.relation}: "${f.quote}"`,
        ...f.reasons.map(
          (r) => `  ${r.step}${r.id ? ` ${r.id}` : ''}: ${r.words ? `"${r.words}" ` : ''}${r.why}`,
        ),
      ]),
    ),
  ].join('\n');
}

function section(title: string, lines: string[]): string {
  return [`${title}:`, ...(lines.length > 0 ? lines : ['none']).map((line) => `  ${line}`)].join('\n');
}

function percent(p: number): string {
  return `${(p * 100).toFixed(0)}%`;
}

process.exitCode = main(process.argv.slice(2));
