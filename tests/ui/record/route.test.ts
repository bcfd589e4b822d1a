import { expect, test } from 'vitest';
import { parseRoute } from '../../../lib/ui/record/route.ts';

test.each([
  ['', { view: 'claims' }],
  ['#claims', { view: 'claims' }],
  ['#map', { view: 'map' }],
  ['#timeline', { view: 'timeline', theme: '' }],
  ['#timeline/bases', { view: 'timeline', theme: 'bases' }],
  ['#claim/us-navy-lab', { view: 'claim', id: 'us-navy-lab' }],
  ['#fact/a', { view: 'fact', id: 'a' }],
  ['#place/a', { view: 'place', id: 'a' }],
  ['#source/a', { view: 'source', id: 'a' }],
  ['#claim', { view: 'claims' }],
  ['#search/caf%C3%A9%20a%2Fb', { view: 'search', query: 'café a/b' }],
  ['#search/50%', { view: 'search', query: '50%' }],
  ['#nonsense/x', { view: 'claims' }],
])('%s', (hash, route) => {
  expect(parseRoute(hash)).toEqual(route);
});
