import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { mustLoadRecords } from '../../lib/build/load.ts';
import { publishRecord } from '../../lib/knowledge/card.ts';
import { createLookup } from '../../lib/knowledge/search.ts';

const lookup = createLookup(
  publishRecord(mustLoadRecords(fileURLToPath(new URL('../../data', import.meta.url)))),
);

/** Queries as readers type them, and what must be among the first five. */
const QUERIES: [string, string][] = [
  ['bsae talara', 'places/talara-el-pato'],
  ['ejercito callao', 'facts/callao-foreign-ministry-no-arms'],
  ['bases', 'claims/permanent-us-bases'],
  ['inmunidad', 'claims/us-troops-immunity'],
  ['immunity', 'claims/us-troops-immunity'],
  ['namru', 'places/namru-callao'],
  ['soberania', 'claims/sovereignty-violation'],
  ['lajtman', 'facts/lajtman-low-profile'],
  ['73 votos', 'facts/auth-2026-vote-73-25-2'],
  ['chancai', 'places/chancay-port'],
  ['resolute sentinel 2023', 'facts/auth-31757-resolute-sentinel-1172'],
  ['santa lucia', 'places/santa-lucia'],
];

describe('the look-up finds', () => {
  test.each(QUERIES)('%s', (query, hit) => {
    expect(lookup.search(query, 5).map(({ kind, id }) => `${kind}/${id}`)).toContain(hit);
  });
});
