import { expect, test } from 'vitest';
import { type Cited, cite } from '../../../lib/knowledge/export/citation.ts';

const CITED: Cited = {
  path: 'claim/herons-breed',
  title: 'Breeding herons',
  text: 'Herons *breed* in the park.',
  asOf: '2020-05',
  version: '1.2.3',
  sources: [
    { title: 'Herons [annual]', publisher: 'Town Gazette', date: '2019', url: 'https://example.org/a' },
    { title: 'Count', publisher: 'Bird Club', url: 'https://example.org/b' },
  ],
};
const WORDS = {
  date: (date: string) => date,
  undated: 'no date',
  sources: 'Sources',
  version: (version: string) => `Record ${version}`,
  asOf: (date: string) => `As of ${date}`,
};

test('plain: what is on record, its version and date, its sources', () => {
  expect(cite(CITED, 'plain', WORDS)).toBe(
    [
      'Breeding herons. Herons *breed* in the park.',
      'Basecheck, Record 1.2.3, claim/herons-breed. As of 2020-05.',
      'Sources:',
      '- Town Gazette. “Herons [annual]”. 2019. https://example.org/a',
      '- Bird Club. “Count”. no date. https://example.org/b',
    ].join('\n'),
  );
});

test('Markdown: links, and nothing of the texts becomes markup', () => {
  const text = cite(CITED, 'markdown', WORDS);
  expect(text).toContain('**Breeding herons**');
  expect(text).toContain('> Herons \\*breed\\* in the park.');
  expect(text).toContain('- Town Gazette. [Herons \\[annual\\]](<https://example.org/a>). 2019.');
});

test('APA: publisher, date, title, address, in order of publishers', () => {
  expect(cite(CITED, 'apa', WORDS).split('\n')).toEqual([
    'Basecheck. (2020-05). Breeding herons [Record 1.2.3, claim/herons-breed].',
    '',
    'Sources:',
    'Bird Club. (no date). Count. https://example.org/b',
    'Town Gazette. (2019). Herons [annual]. https://example.org/a',
  ]);
});
