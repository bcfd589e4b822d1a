import { describe, expect, test } from 'vitest';
import { mustLoadRecords } from '../../../lib/build/load.ts';
import { publishRecord } from '../../../lib/knowledge/card.ts';
import { type ExportFile, exportFiles } from '../../../lib/knowledge/export/files.ts';
import { readRecord } from '../../../lib/knowledge/runtime.ts';
import { toyRecords } from '../toy.ts';

const record = publishRecord(mustLoadRecords('data'));
const files = exportFiles(record);

function textOf(kind: ExportFile['kind'], list = files): string {
  return list.find((file) => file.kind === kind)?.text ?? '';
}

test('each file is named after topic, version and content', () => {
  expect(exportFiles(publishRecord(toyRecords())).map(({ name }) => name)).toEqual([
    'basecheck-herons-in-town-1.2.3.json',
    'basecheck-herons-in-town-1.2.3-claims.csv',
    'basecheck-herons-in-town-1.2.3-facts.csv',
    'basecheck-herons-in-town-1.2.3-sources.csv',
    'basecheck-herons-in-town-1.2.3-places.csv',
    'basecheck-herons-in-town-1.2.3-claim-review.jsonld',
  ]);
});

test('the JSON file is the whole record, readable again without a notice', () => {
  expect(readRecord(JSON.parse(textOf('json')))).toEqual({ value: record, notices: [] });
});

test.each(['claims', 'facts', 'sources', 'places'] as const)('%s.csv has a line for each record', (kind) => {
  const text = textOf(kind);
  expect(text.startsWith('\ufeffid,')).toBe(true);
  const ends = text.match(/\r\n/g) ?? [];
  expect(ends).toHaveLength(record[kind].length + 1);
});

/** Properties that schema.org defines for each type, its parents' included (https://schema.org/ClaimReview). */
const VOCABULARY: Record<string, string[]> = {
  ClaimReview: [
    'name',
    'claimReviewed',
    'inLanguage',
    'datePublished',
    'version',
    'author',
    'about',
    'reviewBody',
    'reviewRating',
    'itemReviewed',
    'citation',
  ],
  Organization: ['name'],
  Rating: ['alternateName', 'ratingExplanation'],
  Claim: ['name'],
  CreativeWork: ['name', 'publisher', 'inLanguage', 'datePublished', 'url'],
};

/** Every typed object in a JSON-LD document. */
function typed(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap(typed);
  if (value === null || typeof value !== 'object') return [];
  const own = '@type' in value ? [value as Record<string, unknown>] : [];
  return [...own, ...Object.values(value).flatMap(typed)];
}

describe('ClaimReview', () => {
  const document = JSON.parse(textOf('claim-review')) as { '@context': string; '@graph': object[] };

  test('every claim is there in both languages', () => {
    expect(document['@context']).toBe('https://schema.org');
    expect(document['@graph']).toHaveLength(record.claims.length * 2);
  });

  test('uses only what the vocabulary has for each type', () => {
    for (const { '@type': type, '@id': _, ...properties } of typed(document))
      expect(VOCABULARY[type as string]).toEqual(expect.arrayContaining(Object.keys(properties)));
  });

  test('has what makes a review a claim review, with sources and without a score', () => {
    for (const review of document['@graph']) {
      expect(review).toMatchObject({
        '@type': 'ClaimReview',
        claimReviewed: expect.stringMatching(/\S/),
        datePublished: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
        author: { '@type': 'Organization' },
        itemReviewed: { '@type': 'Claim' },
        reviewRating: { '@type': 'Rating', alternateName: expect.stringMatching(/\S/) },
      });
      expect(review).not.toHaveProperty('reviewRating.ratingValue');
      expect(review).toHaveProperty('citation.0.url');
    }
  });

  test('a withdrawn claim is left out', () => {
    const toy = toyRecords();
    Object.assign(toy.claims[0] ?? {}, { withdrawn: 'The pond is gone.' });
    const text = textOf('claim-review', exportFiles(publishRecord(toy)));
    expect(JSON.parse(text)['@graph']).toEqual([]);
  });
});
