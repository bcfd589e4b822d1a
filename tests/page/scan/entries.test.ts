// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { readBlocks } from '../../../lib/page/blocks/read.ts';
import { contextOf, joinContext } from '../../../lib/page/scan/context.ts';
import { type Entry, replaceEntries } from '../../../lib/page/scan/entries.ts';

function entriesOf(root: Document | Element): Entry[] {
  return readBlocks(root).map((block) => ({ block }));
}

function element(id: string): Element {
  return document.getElementById(id) as Element;
}

describe('after a change', () => {
  let old: Entry[];
  beforeEach(() => {
    document.body.innerHTML = '<p id="a">a</p><div id="b"><p>b1</p><p id="b2">b2</p></div><p id="c">c</p>';
    old = entriesOf(document);
  });

  /** The page's entries once the named elements were read again: their text, with a star where the entry is the old one. */
  function textsAfter(...ids: string[]): string[] {
    const read = new Map(ids.map((id) => [element(id), entriesOf(element(id))]));
    return replaceEntries(old, read).map((entry) => (old.includes(entry) ? '*' : '') + entry.block.text);
  }

  test('blocks that stand stay what they are', () => {
    expect(textsAfter('b')).toEqual(['*a', '*b1', '*b2', '*c']);
  });

  test('a changed block is replaced in its place', () => {
    element('b2').textContent = 'new';
    expect(textsAfter('b2')).toEqual(['*a', '*b1', 'new', '*c']);
  });

  test('two changed places at once', () => {
    element('a').textContent = 'first';
    element('b2').outerHTML = '<p>x</p><p>y</p>';
    expect(textsAfter('a', 'b')).toEqual(['first', '*b1', 'x', 'y', '*c']);
  });

  test('removed elements go, whoever was told of the change', () => {
    element('b').remove();
    expect(textsAfter()).toEqual(['*a', '*c']);
  });

  test('new elements come where they stand in the page', () => {
    element('c').insertAdjacentHTML('beforebegin', '<p id="new">n</p>');
    expect(textsAfter('new')).toEqual(['*a', '*b1', '*b2', 'n', '*c']);
  });

  test('blocks in a shadow root are those of its host', () => {
    element('a').outerHTML = '<x-a id="a"></x-a>';
    const root = element('a').attachShadow({ mode: 'open' });
    root.innerHTML = '<p>s</p>';
    old = entriesOf(document);
    (root.firstElementChild as Element).textContent = 't';
    expect(textsAfter('a')).toEqual(['t', '*b1', '*b2', '*c']);
  });
});

describe('context', () => {
  const sentence = (name: string) => `${name} is a sentence that is long enough to count.`;

  test('the last three blocks that hold sentences, and headings', () => {
    document.body.innerHTML = `<p>${sentence('Zero')}</p><p>${sentence('One')}</p><h2>Two</h2><p>12:30:05</p><p>${sentence('Three')}</p><p>x</p>`;
    expect(contextOf(entriesOf(document), 5)).toEqual([sentence('One'), 'Two', sentence('Three')]);
  });

  test('only the end of a long block counts', () => {
    expect(joinContext(['a'.repeat(2000), 'b'])).toBe(`${'a'.repeat(500)}\nb`);
  });
});
