import { expect, test } from 'vitest';
import { lintVerdicts } from '../../../../lib/knowledge/lint/texts/verdicts.ts';
import type { Claim } from '../../../../lib/knowledge/schema/record.ts';
import { broken, first, toyRecords } from '../../toy.ts';

test('a sound card passes no verdict', () => {
  expect(lintVerdicts(toyRecords())).toEqual([]);
});

const claimWith = (change: (claim: Claim) => void) => broken(({ claims }) => change(first(claims)));

test.each([
  ['en', 'This is fake news about herons.', 'fake'],
  ['en', 'The rumour is FALSE.', 'false'],
  ['es', 'Es una versión errónea.', 'erronea'],
  ['es', 'Son noticias falsas sobre garzas.', 'falsas'],
  ['es', 'Eso es mentira.', 'mentira'],
] as const)('%s: %s', (lang, text, word) => {
  const records = claimWith((claim) => {
    claim.byStance.asserts[lang] = text;
  });
  expect(lintVerdicts(records)).toContainEqual(
    expect.objectContaining({ message: expect.stringContaining(`"${word}"`) }),
  );
});

test('words that only hold a verdict pass', () => {
  const records = claimWith((claim) => {
    claim.byStance.asserts.en = 'Falsework and believers lie neither here nor there'.replace(
      'lie ',
      'stand ',
    );
  });
  expect(lintVerdicts(records)).toEqual([]);
});

test('a quotation that is listed passes, and its entry goes when the quotation goes', () => {
  const quoted = claimWith((claim) => {
    claim.lead.en = 'The gazette headed it "hoax".';
    claim.quotedVerdicts = [{ words: 'hoax', reason: 'the headline itself' }];
  });
  expect(lintVerdicts(quoted)).toEqual([]);
  const stale = claimWith((claim) => {
    claim.quotedVerdicts = [{ words: 'hoax', reason: 'the headline itself' }];
  });
  expect(lintVerdicts(stale)).toMatchObject([{ message: expect.stringContaining('remove it') }]);
});
