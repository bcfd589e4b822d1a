import { describe, expect, test } from 'vitest';
import { mustLoadRecords } from '../../../lib/build/load.ts';
import { publishRecord } from '../../../lib/knowledge/card.ts';
import { reviewClaims } from '../../../lib/knowledge/export/claim-review.ts';
import { broken, first, toyRecords } from '../toy.ts';

/** Property and the types that schema.org expects of its value. */
type Properties = Record<string, readonly string[]>;

/** The part of schema.org that can stand in a review of a claim, from the pages of its types (https://schema.org/ClaimReview). */
const VOCABULARY: Record<string, { parent?: string; properties: Properties }> = {
  Thing: {
    properties: {
      alternateName: ['Text'],
      description: ['Text'],
      identifier: ['Text', 'URL'],
      name: ['Text'],
      sameAs: ['URL'],
      url: ['URL'],
    },
  },
  CreativeWork: {
    parent: 'Thing',
    properties: {
      about: ['Thing'],
      author: ['Organization', 'Person'],
      citation: ['CreativeWork', 'Text'],
      dateCreated: ['Date'],
      dateModified: ['Date'],
      datePublished: ['Date'],
      inLanguage: ['Text'],
      isBasedOn: ['CreativeWork', 'URL'],
      license: ['CreativeWork', 'URL'],
      publisher: ['Organization', 'Person'],
      version: ['Number', 'Text'],
    },
  },
  Review: {
    parent: 'CreativeWork',
    properties: { itemReviewed: ['Thing'], reviewBody: ['Text'], reviewRating: ['Rating'] },
  },
  ClaimReview: { parent: 'Review', properties: { claimReviewed: ['Text'] } },
  Claim: {
    parent: 'CreativeWork',
    properties: { appearance: ['CreativeWork'], firstAppearance: ['CreativeWork'] },
  },
  Rating: {
    parent: 'Thing',
    properties: {
      bestRating: ['Number', 'Text'],
      ratingExplanation: ['Text'],
      ratingValue: ['Number', 'Text'],
      worstRating: ['Number', 'Text'],
    },
  },
  Organization: { parent: 'Thing', properties: {} },
};

/** Keywords of JSON-LD itself. */
const KEYWORDS: readonly string[] = ['@type', '@id'];

function ancestry(type: string): string[] {
  const parent = VOCABULARY[type]?.parent;
  return parent ? [type, ...ancestry(parent)] : [type];
}

function isLiteral(value: unknown, type: string): boolean {
  if (type === 'Number') return typeof value === 'number';
  if (typeof value !== 'string' || value === '') return false;
  if (type === 'Date') return /^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(value);
  if (type === 'URL') return URL.canParse(value);
  return type === 'Text';
}

/** What of a JSON-LD node schema.org does not know, with the path to it. */
function problemsOf(node: unknown, path: string): string[] {
  const { '@type': type, ...rest } = node as Record<string, unknown>;
  if (typeof type !== 'string' || !VOCABULARY[type])
    return [`${path}: ${type} is no type that may stand here`];
  const known = Object.assign(
    {},
    ...ancestry(type).map((name) => VOCABULARY[name]?.properties),
  ) as Properties;
  return Object.entries(rest)
    .filter(([key]) => !KEYWORDS.includes(key))
    .flatMap(([key, value]) => {
      const expected = known[key];
      if (!expected) return [`${path}.${key}: ${type} has no such property`];
      return [value].flat().flatMap((entry) => {
        if (typeof entry !== 'object') {
          const fits = expected.some((name) => isLiteral(entry, name));
          return fits ? [] : [`${path}.${key}: ${JSON.stringify(entry)} is no ${expected.join(' or ')}`];
        }
        const own = ancestry(String((entry as Record<string, unknown>)['@type']));
        const fits = own.some((name) => expected.includes(name));
        return [
          ...(fits ? [] : [`${path}.${key}: ${own[0]} is no ${expected.join(' or ')}`]),
          ...problemsOf(entry, `${path}.${key}`),
        ];
      });
    });
}

interface Graph {
  '@context': string;
  '@graph': Record<string, unknown>[];
}

const record = publishRecord(mustLoadRecords('data'));
const graph = reviewClaims(record) as Graph;

test('every review is made of what schema.org knows', () => {
  expect(graph['@context']).toBe('https://schema.org');
  expect(graph['@graph'].flatMap((node) => problemsOf(node, String(node['@id'])))).toEqual([]);
});

describe('the check of the shape finds', () => {
  const [node] = graph['@graph'];
  test.each([
    ['a property of no type', { ...node, verdict: 'x' }, 'has no such property'],
    ['a text where a thing is due', { ...node, about: 'x' }, 'is no Thing'],
    ['a date that is none', { ...node, datePublished: 'May' }, 'is no Date'],
    [
      'a thing of another type',
      { ...node, reviewRating: { '@type': 'Claim', name: 'x' } },
      'Claim is no Rating',
    ],
    ['a type that there is not', { ...node, '@type': 'Verdict' }, 'is no type'],
  ])('%s', (_, wrong, words) => {
    expect(problemsOf(wrong, 'node')).toContainEqual(expect.stringContaining(words));
  });
});

test('there is one for each claim and language, with its own id, what readers of such data need, and its sources', () => {
  expect(graph['@graph']).toHaveLength(2 * record.claims.length);
  expect(new Set(graph['@graph'].map((node) => node['@id'])).size).toBe(2 * record.claims.length);
  for (const node of graph['@graph']) {
    for (const key of [
      'claimReviewed',
      'author',
      'datePublished',
      'reviewRating',
      'itemReviewed',
      'reviewBody',
    ])
      expect(node, String(node['@id'])).toHaveProperty(key);
    expect(node).toMatchObject({
      '@type': 'ClaimReview',
      claimReviewed: expect.stringMatching(/\S/),
      datePublished: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      author: { '@type': 'Organization' },
      itemReviewed: { '@type': 'Claim' },
      reviewRating: { '@type': 'Rating', alternateName: expect.stringMatching(/\S/) },
    });
    expect(node).toHaveProperty('citation.0.url');
  }
});

test('ratings have names and no numbers, and a withdrawn claim is not reviewed', () => {
  expect(JSON.stringify(graph)).not.toMatch(/ratingValue|bestRating/);
  const withdrawn = publishRecord(
    broken(({ claims }) => void Object.assign(first(claims), { withdrawn: 'Said twice.' })),
  );
  expect((reviewClaims(withdrawn) as Graph)['@graph']).toEqual([]);
  expect((reviewClaims(publishRecord(toyRecords())) as Graph)['@graph']).toHaveLength(2);
});
