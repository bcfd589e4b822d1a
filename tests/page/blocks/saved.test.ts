import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { readBlocks } from '../../../lib/page/blocks/read.ts';

test('a saved page, which has no styles, is read by its tags and attributes', () => {
  const { document } = parseHTML(
    '<html><body><p>a <b>b</b></p><div style="display:none">x</div><p hidden>x</p><ul><li>c</li></ul></body></html>',
  );
  expect(readBlocks(document as unknown as Document).map(({ text }) => text)).toEqual(['a b', 'c']);
});
