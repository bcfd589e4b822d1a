import * as v from 'valibot';
import { expect, test } from 'vitest';
import { rowOf } from '../../entrypoints/workbench/row.ts';
import { nearMisses } from '../../entrypoints/workbench/rules.ts';
import { compileDetection } from '../../lib/build/detection.ts';
import { openDetector } from '../../lib/check/detector.ts';
import { ROOT } from '../../lib/launch/build.ts';
import { Labelled } from '../../lib/train/corpus.ts';

const detector = openDetector();
const TEXT = 'The ministry spoke on Monday. There are no U.S. military bases in Peru.';

test('a sentence becomes a row of the corpus, with the sentences before it', () => {
  const traces = detector.explain({ text: TEXT });
  const row = v.parse(v.pipe(v.string(), v.parseJson(), Labelled), rowOf(traces, 1, 'A title', 'First.'));
  expect(row).toMatchObject({
    id: 'w-en-there-are-no-u-s-military',
    lang: 'en',
    title: 'A title',
    before: 'First. The ministry spoke on Monday.',
    text: 'There are no U.S. military bases in Peru.',
    labels: [{ claim: 'permanent-us-bases', stance: 'denies' }],
  });
});

test('a sentence without a claim is a negative', () => {
  const traces = detector.explain({ text: TEXT });
  expect(JSON.parse(rowOf(traces, 0, '', ''))).toMatchObject({ labels: [], note: 'negative', before: '' });
});

test('a rule that lacks one concept is told with what it lacks, and none that fired', () => {
  const { rules } = compileDetection(`${ROOT}data`);
  const [trace] = detector.explain({ text: 'There are no U.S. military bases in Peru.' });
  if (!trace) throw new Error('The sentence has no trace.');
  const misses = nearMisses(rules, trace);
  expect(misses.find(({ rule }) => rule.id === 'secret-us-bases-hidden-site')?.why).toBe('lacks secrecy');
  const fired = new Set(trace.selection.hits.map(({ rule }) => rule.id));
  expect(fired.size).toBeGreaterThan(0);
  expect(misses.filter(({ rule }) => fired.has(rule.id))).toEqual([]);
});
