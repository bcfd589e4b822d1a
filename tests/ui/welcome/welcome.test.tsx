// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { createTranslator, Words } from '../../../lib/ui/i18n.ts';
import type { Checked } from '../../../lib/ui/popup/types.ts';
import { PERMISSIONS, type Permission } from '../../../lib/ui/welcome/permissions.tsx';
import { Welcome } from '../../../lib/ui/welcome/welcome.tsx';

const ALL = Object.keys(PERMISSIONS) as Permission[];

const FINDING: Checked = {
  id: '0',
  claim: 'a-claim',
  stance: 'asserts',
  relation: 'differs',
  quote: '',
  slots: {},
  reasons: [],
  start: 0,
  end: 10,
};

async function show(lang: 'en' | 'es', permissions = ALL) {
  const actions = { open: vi.fn(), speak: vi.fn(), openSettings: vi.fn(), openRecord: vi.fn() };
  await act(() =>
    render(
      <Words.Provider value={createTranslator(lang)}>
        <Welcome findings={[FINDING]} permissions={permissions} actions={actions} />
      </Words.Provider>,
      document.body,
    ),
  );
  return actions;
}

/** What a reader sees, in words; labels that only a screen reader speaks are left out. */
function wordsShown(): string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  while (walker.nextNode())
    if (!walker.currentNode.parentElement?.closest('.unseen')) texts.push(walker.currentNode.nodeValue ?? '');
  return texts.join(' ').match(/[\p{L}\p{N}]\S*/gu) ?? [];
}

test.each(['en', 'es'] as const)('it has fewer than 150 words, in %s', async (lang) => {
  await show(lang);
  expect(wordsShown().length).toBeGreaterThan(80);
  expect(wordsShown().length).toBeLessThan(150);
});

test('a mark opens what it was found to say', async () => {
  const { open } = await show('en');
  const mark = document.querySelector<HTMLElement>('.mark-differs');
  mark?.click();
  expect(open).toHaveBeenCalledWith([FINDING], mark);
});

test('only what this browser is asked for is explained', async () => {
  await show('en', ['storage', '<all_urls>']);
  const terms = [...document.querySelectorAll('dt')].map(({ textContent }) => textContent);
  expect(terms).toEqual(['All sites', 'Storage']);
});

test('the other language is a click away, named in itself', async () => {
  const { speak } = await show('es');
  const button = document.querySelector<HTMLElement>('button[lang=en]');
  expect(button?.textContent).toBe('English');
  button?.click();
  expect(speak).toHaveBeenCalledWith('en');
});
