// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createTranslator, Words } from '../../lib/ui/i18n.ts';
import { PanelList } from '../../lib/ui/panel/list.tsx';
import type { PopupPage } from '../../lib/ui/popup/types.ts';

const PAGE: PopupPage = {
  reading: false,
  hidden: false,
  unrecorded: 1,
  unwanted: 0,
  current: '0/b',
  claims: [
    { key: '0/a', title: 'One', theme: 'land', relation: 'differs', stance: 'attributed', quote: 'first' },
    { key: '0/b', title: 'Two', theme: 'law', relation: 'agrees', stance: 'asserts', quote: 'second' },
    { key: '3/a', title: 'Three', theme: 'law', relation: 'context', stance: 'asserts', quote: 'second' },
  ],
};
const THEMES = [
  { id: 'land', title: 'Land' },
  { id: 'law', title: 'Law' },
  { id: 'work', title: 'Work' },
];

const jump = vi.fn();

async function show(inView: string[], lang: 'en' | 'es' = 'en'): Promise<void> {
  const panel = { themes: THEMES, inView: new Set(inView) };
  await act(() =>
    render(
      <Words.Provider value={createTranslator(lang)}>
        <PanelList page={PAGE} panel={panel} jump={jump} />
      </Words.Provider>,
      document.body,
    ),
  );
}

const texts = (selector: string) =>
  [...document.querySelectorAll(selector)].map(({ textContent }) => textContent);

function pick(at: number, value: string): Promise<void> {
  return act(() => {
    const select = document.querySelectorAll('select')[at] as HTMLSelectElement;
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

beforeEach(() => {
  jump.mockClear();
});
afterEach(() => render(null, document.body));

test('each text is an entry, with a heading for each claim and two ways there', async () => {
  await show([]);
  expect(texts('.entry .quote')).toEqual(['first', 'second']);
  expect(texts('h2')).toEqual(['One', 'Two', 'Three']);
  const [go, card] = document.querySelectorAll<HTMLElement>('.entry:last-child button');
  go?.click();
  card?.click();
  expect(jump.mock.calls).toEqual([
    ['0/b', false],
    ['0/b', true],
  ]);
  expect(go?.getAttribute('aria-label')).toBe('Go to it: second');
});

test('what is in view and what was opened last are pointed out', async () => {
  await show(['0/a']);
  const [first, second] = document.querySelectorAll('.entry');
  expect(first?.classList.contains('in-view')).toBe(true);
  expect(second?.classList.contains('in-view')).toBe(false);
  expect(first?.hasAttribute('aria-current')).toBe(false);
  expect(second?.getAttribute('aria-current')).toBe('true');
});

test('only relations and themes of the page can be chosen, and both count', async () => {
  await show([]);
  expect(texts('select:last-child option')).toEqual(['All themes', 'Land (1)', 'Law (2)']);
  expect(texts('select:first-child option')).toHaveLength(4);
  await pick(1, 'law');
  await pick(0, 'agrees');
  expect(texts('h2')).toEqual(['Two']);
  expect(texts('.narrowed')[0]).toContain('1 of 3 shown.');
  await act(() => document.querySelector<HTMLElement>('.narrowed button')?.click());
  expect(texts('h2')).toHaveLength(3);
});

test('in Spanish too', async () => {
  await show([], 'es');
  expect(texts('.summary')[0]).toBe('3 afirmaciones. Otra frase sobre el tema no está en el registro.');
  await pick(1, 'land');
  expect(texts('.narrowed')[0]).toContain('Se muestran 1 de 3.');
});
