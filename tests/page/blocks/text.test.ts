// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Block, readBlocks } from '../../../lib/page/blocks/read.ts';
import { toRanges } from '../../../lib/page/range.ts';

/** What a reader sees of raw text, worked out in another way than the builder does. */
function seen(raw: string): string {
  return raw
    .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, '')
    .replace(/[\uFB00-\uFB06]/g, (ligature) => ligature.normalize('NFKC'))
    .normalize('NFC')
    .replace(/\s+/g, ' ');
}

function blockOf(html: string): Block {
  document.body.innerHTML = `<p>${html}</p>`;
  const [block] = readBlocks(document.body);
  if (!block) throw new Error(`No block was read from ${html}`);
  return block;
}

function rangeText(block: Block, start: number, end: number): string | undefined {
  return toRanges(block, start, end).join();
}

describe('text as a reader sees it', () => {
  test.each([
    ['white space folds, across elements too', 'a \n <b> b</b>\t<i>c</i> ', 'a b c'],
    ['words run on through elements', 'ba<b>se</b>s', 'bases'],
    ['no-break spaces are spaces', 'a\u00a0b&nbsp;&nbsp;c', 'a b c'],
    [
      'soft hyphens and zero-width characters are left out',
      'mili\u00adtary\u200b \ufeffba\u200dse',
      'military base',
    ],
    ['accents are composed', 'Peru\u0301 nin\u0303o', 'Perú niño'],
    ['ligatures are spelled out', 'o\ufb03ce \ufb01rst', 'office first'],
    ['letters beyond the first plane stay whole', '😀 a\u0301😀', '😀 á😀'],
    ['what is hidden in the middle is left out', 'a <span hidden>x</span>b<script>y</script> c', 'a b c'],
    ['readings of ruby are left out', '<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>字', '漢字'],
    ['only spaces at an edge are lost', ' <b> </b> a', 'a'],
  ])('%s', (_, html, text) => {
    expect(blockOf(html).text).toBe(text);
  });
});

describe('ranges', () => {
  test.each([
    ['plain', 'There are no bases here.', 'no bases'],
    ['through elements', 'There are <em>no</em> <a href="#">ba<b>ses</b></a> here.', 'no bases here'],
    ['with a soft hyphen inside', 'two mili\u00adtary bases', 'military'],
    ['with composed accents', 'el Peru\u0301 y el Cha\u0301vez', 'el Chávez'],
    ['behind a ligature', 'the o\ufb03ce base', 'base'],
    ['with a ligature', 'the o\ufb03ce base', 'office'],
    ['behind folded white space', 'one\n\n   two\n   three', 'two three'],
  ])('%s', (_, html, quote) => {
    const block = blockOf(html);
    const start = block.text.indexOf(quote);
    expect(seen(rangeText(block, start, start + quote.length) ?? '')).toBe(quote);
  });

  test('a range is given for no text that has gone', () => {
    const block = blockOf('one <b>two</b>');
    (block.segments[0]?.node as Text).data = '';
    expect(toRanges(block, 0, 3)).toEqual([]);
  });

  test('nor for one that was written over, or taken away; what is beside it stays', () => {
    const block = blockOf('one <b>two</b> three');
    const [one, two] = block.segments.map(({ node }) => node) as [Text, Text];
    one.data = 'six ';
    two.remove();
    const [first, second, third, both] = [
      [0, 3],
      [4, 7],
      [8, 13],
      [0, 13],
    ].map(([start = 0, end = 0]) => toRanges(block, start, end).join());
    expect([first, second, third, both]).toEqual(['', '', 'three', '']);
  });

  const piece = fc.constantFrom(
    'a',
    'b',
    ' ',
    '\n',
    '\u00a0',
    '\u00ad',
    '\u200b',
    'e\u0301',
    '\ufb01',
    '😀',
    'ñ',
    '.',
    '\u0301',
  );
  const raw = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

  test('every stretch of a block comes back from its range', () => {
    fc.assert(
      fc.property(fc.array(raw, { minLength: 1, maxLength: 5 }), fc.nat(), fc.nat(), (texts, a, b) => {
        document.body.innerHTML = '<p></p>';
        for (const [i, text] of texts.entries()) {
          const parent = document.createElement(i % 2 ? 'b' : 'i');
          parent.append(text);
          document.body.firstElementChild?.append(parent);
        }
        const [block] = readBlocks(document.body);
        if (!block) {
          expect(seen(texts.join('')).trim()).toBe('');
          return;
        }
        // what stands for several characters is only marked as a whole
        const edges = [
          ...block.segments.flatMap(({ at, length, folded }) =>
            folded ? [at] : Array.from({ length }, (_, i) => at + i),
          ),
          block.text.length,
        ];
        const [start = 0, end = 0] = [edges[a % edges.length] ?? 0, edges[b % edges.length] ?? 0].sort(
          (x, y) => x - y,
        );
        if (start === end) return;
        const back = seen(rangeText(block, start, end) ?? '');
        expect(back.trim().normalize()).toBe(block.text.slice(start, end).trim().normalize());
      }),
      { numRuns: 500 },
    );
  });
});
