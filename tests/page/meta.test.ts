// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { dateIn, readFacts, readTitle } from '../../lib/page/meta.ts';

function page(head: string, body = '', attributes = ''): Document {
  return new DOMParser().parseFromString(
    `<html ${attributes}><head>${head}</head><body>${body}</body></html>`,
    'text/html',
  );
}

describe('title', () => {
  test.each([
    ['for sharing', '<meta property="og:title" content="A"><title>B</title>', '<h1>C</h1>', 'A'],
    ['the one heading', '<title>B | Site</title>', '<h1>C\n  <i>D</i></h1>', 'C D'],
    ['of the tab, where headings are many', '<title> B </title>', '<h1>C</h1><h1>D</h1>', 'B'],
    ['none', '', '', ''],
  ])('%s', (_, head, body, title) => {
    expect(readTitle(page(head, body))).toBe(title);
  });

  test('a page may not hide its title behind an image of that name', () => {
    expect(readTitle(page('<title>A</title>', '<img name="querySelector"><img name="title">'))).toBe('A');
  });
});

describe('date', () => {
  const ld = (json: string) => `<script type="application/ld+json">${json}</script>`;
  test.each([
    ['JSON-LD', ld('{"datePublished":"2026-02-14T09:00:00-05:00"}'), '', '2026-02-14'],
    ['JSON-LD in a graph', ld('{"@graph":[{},{"datePublished": "2023-5-4"}]}'), '', '2023-05-04'],
    ['meta', '<meta property="article:published_time" content="2024-01-31T00:00Z">', '', '2024-01-31'],
    ['time', '', '<article><time datetime="2008-07-06">x</time></article>', '2008-07-06'],
    ['address', '', '', '2019-12-24'],
  ])('%s', (_, head, body, date) => {
    expect(readFacts(page(head, body), 'https://example.org/2019/12/24/story').date).toBe(date);
  });

  test.each(['', '2026', '2026-13-01', '12-05-2026', 'story-20260101'])('%j has none', (text) => {
    expect(dateIn(text)).toBeUndefined();
  });
});

describe('language', () => {
  test.each([
    ['of the document', '', 'lang="es-PE"', 'es'],
    ['of sharing', '<meta property="og:locale" content="en_US">', '', 'en'],
    ['another', '', 'lang="fr"', undefined],
    ['none', '', '', undefined],
  ])('%s', (_, head, attributes, lang) => {
    expect(readFacts(page(head, '', attributes), '').lang).toBe(lang);
  });
});
