import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileDetection, readCues } from '../build/detection.ts';
import { Language } from '../knowledge/schema/values.ts';
import { readCorpus } from '../train/corpus.ts';
import { openDetector } from './detector.ts';

const DATA = fileURLToPath(new URL('../../data', import.meta.url));
const CORPUS = fileURLToPath(new URL('../../tests/corpus', import.meta.url));

/** How often a rule or cue fired, on how many sentences that state a claim, and a sentence as an example. */
interface Firing {
  fired: number;
  onClaims: number;
  example: string;
}

/** `npm run stats`: how often each rule and cue fires on the corpus and on what, and which never do. */
function main(): void {
  const data = compileDetection(DATA);
  const firings = new Map<string, Firing>();
  const detector = openDetector();
  for (const lang of Language.options) {
    for (const row of readCorpus(CORPUS, lang)) {
      for (const trace of detector.explain(row)) {
        const ids = [...trace.selection.hits.map((hit) => hit.rule.id), ...trace.cues.map((cue) => cue.id)];
        for (const id of new Set(ids)) note(firings, id, row.labels.length > 0, row.text);
      }
    }
  }
  print(
    'Rules',
    data.rules.map((rule) => rule.id),
    firings,
  );
  print(
    'Cues (on sentences with a mark)',
    Language.options.flatMap((lang) => readCues(join(DATA, 'cues'), lang).map((cue) => cue.id)),
    firings,
  );
}

function note(firings: Map<string, Firing>, id: string, onClaim: boolean, example: string): void {
  const firing = firings.get(id) ?? { fired: 0, onClaims: 0, example };
  firing.fired++;
  if (onClaim) firing.onClaims++;
  firings.set(id, firing);
}

function print(title: string, ids: string[], firings: Map<string, Firing>): void {
  const fired = ids
    .filter((id) => firings.has(id))
    .sort((a, b) => (firings.get(b)?.fired ?? 0) - (firings.get(a)?.fired ?? 0));
  console.log(`\n${title}: ${fired.length} of ${ids.length} fire`);
  for (const id of fired) {
    const { fired: times, onClaims, example } = firings.get(id) as Firing;
    console.log(
      `${id.padEnd(44)} ${String(times).padStart(5)} times, ${String(Math.round((100 * onClaims) / times)).padStart(3)}% on claims, as in: ${example.slice(0, 80)}`,
    );
  }
  console.log(`Never: ${ids.filter((id) => !firings.has(id)).join(', ') || 'none'}`);
}

main();
