import type { Trace } from '../../lib/detect/index.ts';
import { fold } from '../../lib/knowledge/fold.ts';

/** Words of the sentence that its id is made of. */
const ID_WORDS = 6;

function idOf(lang: string, text: string): string {
  const words = fold(text).match(/[a-z0-9]+/g) ?? [];
  return ['w', lang, ...words.slice(0, ID_WORDS)].join('-');
}

/**
 * A sentence as a row of tests/corpus, labelled with what was found in it: the writer corrects the labels before it is
 * added to a file. `traces` are those of the whole text and `at` says which of them; the sentences before it become
 * its context.
 */
export function rowOf(traces: readonly Trace[], at: number, title: string, before: string): string {
  const { sentence, findings } = traces[at] as Trace;
  const context = [before, ...traces.slice(0, at).map((trace) => trace.sentence.text)];
  const labels = findings.map(({ claim, stance }) => ({ claim, stance }));
  return JSON.stringify({
    id: idOf(sentence.lang, sentence.text),
    lang: sentence.lang,
    title,
    before: context.filter(Boolean).join(' '),
    text: sentence.text,
    labels,
    kind: 'workbench',
    note: labels.length > 0 ? '' : 'negative',
  });
}
