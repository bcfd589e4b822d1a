// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { readBlocks } from '../../../lib/page/blocks/read.ts';
import type { Style } from '../../../lib/page/blocks/readable.ts';

beforeEach(() => {
  document.documentElement.innerHTML = '<head></head><body></body>';
});

function textsOf(html: string): string[] {
  document.body.innerHTML = html;
  return readBlocks(document).map(({ text }) => text);
}

describe('blocks', () => {
  test.each([
    ['paragraphs and loose text between them', 'a<p>b</p>c', ['a', 'b', 'c']],
    ['line breaks', 'a<br>b<br><br>c', ['a', 'b', 'c']],
    ['rules', 'a<hr>b', ['a', 'b']],
    ['cells', '<table><caption>x</caption><tr><td>a</td><td>b</td></tr></table>', ['x', 'a', 'b']],
    ['list items', '<ul><li>a</li><li>b <b>c</b></li></ul>', ['a', 'b c']],
    ['terms', '<dl><dt>a</dt><dd>b</dd></dl>', ['a', 'b']],
    ['captions', '<figure><img alt="no"><figcaption>a</figcaption></figure>', ['a']],
    ['an open summary, and what it opens only then', '<details><summary>a</summary>b</details>', ['a']],
    ['preformatted text, which empty lines part', '<pre>a\nb\n\n<b>c</b>\n \nd</pre>', ['a b', 'c', 'd']],
    ['empty lines in the source of other text', '<p>a\n\nb</p>', ['a b']],
    [
      'marks of footnotes',
      '<p>a<sup><a href="#1">1</a></sup> b<sup>[2]</sup> c<sup>2</sup>*</p>',
      ['a b c2*'],
    ],
    ['opened details', '<details open><summary>a</summary><p>b</p></details>', ['a', 'b']],
  ])('%s', (_, html, texts) => {
    expect(textsOf(html)).toEqual(texts);
  });

  test('kinds', () => {
    document.body.innerHTML =
      '<h2>a</h2><p>b</p><ul><li><p>c</p></li></ul><table><tr><td>d</td></tr></table><blockquote><p>e</p></blockquote><figcaption>f</figcaption>';
    expect(readBlocks(document).map(({ kind }) => kind)).toEqual([
      'heading',
      'paragraph',
      'item',
      'cell',
      'quote',
      'caption',
    ]);
  });

  test('shadow roots and slots, in the order that is seen', () => {
    document.body.innerHTML = '<p>a</p><x-card><p slot="second">c</p><p>unslotted</p></x-card><p>e</p>';
    const root = document.querySelector('x-card')?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = '<p>b</p><slot name="second"></slot><p>d</p>';
    const roots: ShadowRoot[] = [];
    const blocks = readBlocks(document, { onShadow: (shadow) => roots.push(shadow) });
    expect(blocks.map(({ text }) => text)).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(roots).toEqual([root]);
  });
});

describe('not read', () => {
  test.each([
    ['scripts and styles', '<script>x</script><style>x</style><noscript>x</noscript><template>x</template>'],
    ['what is hidden', '<p hidden>x</p><p style="display: none">x</p><p aria-hidden="true">x</p>'],
    ['what is invisible', '<div style="visibility: hidden">x<p>x</p></div>'],
    ['fields', '<textarea>x</textarea><select><option>x</option></select><button>x</button>'],
    ['what the reader writes', '<div contenteditable>x</div><div role="textbox">x</div>'],
    ['code', '<pre><code>x</code></pre><p><code>x</code><samp>x</samp></p>'],
    ['navigation', '<nav>x</nav><div role="navigation">x</div><footer>x</footer>'],
  ])('%s', (_, html) => {
    expect(textsOf(`${html}<p>seen</p>`)).toEqual(['seen']);
  });

  test('our own elements, and hidden ones are told of', () => {
    document.body.innerHTML = '<own-root>x</own-root><p hidden id="h">x</p><p>seen</p>';
    const hidden: Element[] = [];
    const isOwn = ({ localName }: Element) => localName === 'own-root';
    const blocks = readBlocks(document, { isOwn, onHidden: (element) => hidden.push(element) });
    expect(blocks.map(({ text }) => text)).toEqual(['seen']);
    expect(hidden.map(({ id }) => id)).toContain('h');
  });

  test('visible text inside invisible text is read', () => {
    expect(textsOf('<div style="visibility: hidden">x<p style="visibility: visible">seen</p></div>')).toEqual(
      ['seen'],
    );
  });
});

describe('styles', () => {
  const read = (html: string, styles: Record<string, Partial<Style>>) => {
    document.body.innerHTML = html;
    const styleOf = ({ id, localName }: Element): Style => ({
      display: localName === 'p' || localName === 'div' ? 'block' : 'inline',
      visibility: 'visible',
      cssFloat: 'none',
      ...styles[id],
    });
    return readBlocks(document.body, { styleOf }).map(({ text }) => text);
  };

  test('a floated first letter belongs to its word', () => {
    const html = '<p><span id="cap">T</span>he base</p>';
    expect(read(html, { cap: { display: 'block', cssFloat: 'left' } })).toEqual(['The base']);
  });

  test('an inline element that is shown as a block is one', () => {
    expect(read('<p>a <span id="s">b</span> c</p>', { s: { display: 'block' } })).toEqual(['a', 'b', 'c']);
  });

  test('custom elements are inline unless styled', () => {
    expect(read('<x-story><p>a</p><x-b>b</x-b> c</x-story>', {})).toEqual(['a', 'b c']);
  });

  test('an element without a box of its own does not cut', () => {
    expect(read('<p>a <span id="s">b</span> c</p>', { s: { display: 'contents' } })).toEqual(['a b c']);
  });
});

describe('hostile documents', () => {
  test('names that cover the members of a form or a document', () => {
    const html =
      '<form><input name="childNodes"><input name="localName"><input name="parentElement"><input name="getAttribute"><p>a</p></form>' +
      '<img name="documentElement"><img name="querySelector"><img name="body"><p>b</p>';
    expect(textsOf(html)).toEqual(['a', 'b']);
  });

  test('an empty document has no blocks', () => {
    expect(readBlocks(document)).toEqual([]);
  });
});
