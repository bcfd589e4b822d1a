// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import { createTranslator, Words } from '../../lib/ui/i18n.ts';
import { Options } from '../../lib/ui/options/options.tsx';
import type { KeyActions, OptionState, OptionValues } from '../../lib/ui/options/types.ts';

const VALUES: OptionValues = {
  language: 'auto',
  cardLanguage: 'auto',
  theme: 'auto',
  relations: ['differs', 'agrees', 'context', 'opinion'],
  markStyle: 'line',
  markStrength: 'normal',
  pause: 'running',
  scope: 'everywhere',
  sitesOff: ['news.example'],
  sitesOn: [],
  keepRecent: true,
};
const KEYS = [{ name: 'next-claim', shortcut: 'Alt+Shift+Down' }];

function actions(keys: Partial<KeyActions> = {}) {
  return {
    save: vi.fn(),
    setPause: vi.fn(),
    reset: vi.fn(),
    undo: vi.fn(),
    dismissNotice: vi.fn(),
    parseSite: (input: string) => (input.includes('.') ? input : undefined),
    clearRecent: vi.fn(),
    exportFile: vi.fn(),
    importFile: vi.fn(),
    keys: { reset: vi.fn(), openPage: vi.fn(), ...keys },
  };
}

async function show(own = actions(), values: Partial<OptionValues> = {}, state?: OptionState) {
  await act(() =>
    render(
      <Words.Provider value={createTranslator('en')}>
        <Options values={{ ...VALUES, ...values }} broken={[]} keys={KEYS} state={state} actions={own} />
      </Words.Provider>,
      document.body,
    ),
  );
  return own;
}

function find<E extends HTMLElement>(selector: string, text = ''): E {
  const found = [...document.querySelectorAll<E>(selector)].find((one) => one.textContent?.includes(text));
  if (!found) throw new Error(`There is no ${selector} with "${text}".`);
  return found;
}

function change(element: HTMLInputElement | HTMLSelectElement, value: string, type = 'change') {
  return act(() => {
    element.value = value;
    element.dispatchEvent(new Event(type, { bubbles: true }));
  });
}

const visible = () =>
  [...document.querySelectorAll('section')]
    .filter(({ hidden }) => !hidden)
    .map((one) => one.querySelector('h2')?.textContent);

afterEach(() => render(null, document.body));

test('the preview shows only what is marked', async () => {
  await show(actions(), { relations: ['agrees'] });
  expect([...document.querySelectorAll('.preview .mark')].map(({ className }) => className)).toEqual([
    'mark mark-agrees',
  ]);
});

test('style and strength are stored when chosen', async () => {
  const own = await show();
  const selects = find('section', 'Strength').querySelectorAll('select');
  await change(selects[0] as HTMLSelectElement, 'tint');
  await change(selects[1] as HTMLSelectElement, 'quiet');
  expect(own.save.mock.calls).toEqual([[{ markStyle: 'tint' }], [{ markStrength: 'quiet' }]]);
});

test.each([
  ['No pause', 'running'],
  ['Until tomorrow', 'tomorrow'],
  ['Until I turn marks on', 'paused'],
])('%s', async (label, until) => {
  const own = await show(actions(), { pause: until === 'running' ? 'paused' : 'running' });
  find<HTMLLabelElement>('label', label).querySelector('input')?.click();
  expect(own.setPause).toHaveBeenCalledWith(until);
});

test('each way has its own list of sites', async () => {
  const own = await show(actions(), { scope: 'listed', sitesOn: ['press.example'] });
  expect(find('.sites').textContent).not.toContain('news.example');
  find('button[aria-label="Remove press.example"]').click();
  expect(own.save).toHaveBeenCalledWith({ sitesOn: [] });
});

test('the search narrows the page to what has its words, in any case', async () => {
  await show();
  await change(find<HTMLInputElement>('[type=search]'), 'DARK colours', 'input');
  expect(visible()).toEqual(['Language and look']);
  await change(find<HTMLInputElement>('[type=search]'), 'zebra', 'input');
  expect(visible()).toEqual([]);
  expect(find('.none').textContent).toContain('“zebra”');
});

test('keys are only shown where the browser lets nobody change them, with the way to its page', async () => {
  const own = await show();
  expect(find('.keys li').textContent).toContain('Alt+Shift+Down');
  expect(document.querySelector('.keys input')).toBeNull();
  find('button', 'Change the shortcuts').click();
  expect(own.keys.openPage).toHaveBeenCalled();
});

test('keys are pressed into their field, and what the browser refuses is said', async () => {
  const takes = vi.fn(async (_: string, keys: string) => keys !== 'Ctrl+Q');
  await show(actions({ change: takes }));
  const press = (init: KeyboardEventInit) =>
    act(() => {
      find('.keys input').dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, ...init }));
    });
  await press({ key: 'k', code: 'KeyK', altKey: true });
  expect(takes).toHaveBeenLastCalledWith('next-claim', 'Alt+K');
  await press({ key: 'q', code: 'KeyQ', ctrlKey: true });
  await vi.waitFor(() => expect(find('.refused').textContent).toContain('Ctrl+Q'));
  await press({ key: 'Tab' });
  expect(takes).toHaveBeenCalledTimes(2);
});

test('a chosen file is given on once, and the same one can be chosen again', async () => {
  const own = await show();
  const field = find<HTMLInputElement>('input[type=file]');
  const file = new File(['{}'], 'settings.json');
  Object.defineProperty(field, 'files', { value: [file], configurable: true });
  await act(() => void field.dispatchEvent(new Event('change', { bubbles: true })));
  expect(own.importFile).toHaveBeenCalledExactlyOnceWith(file);
});

test.each(['too-large', 'not-json', 'not-settings', 'not-kept'] as const)(
  'a file that is %s changes nothing, and the remedy is said',
  async (why) => {
    await show(actions(), {}, { done: 'refused', why });
    expect(find('.state').textContent).toMatch(/Nothing was changed: (?:choose|shorten)/);
    expect(document.querySelector('.state button')).toBeNull();
  },
);

test('a reset can be taken back, and a refused file says what is wrong', async () => {
  const own = await show(actions(), {}, { done: 'reset' });
  find('.state button', 'Undo').click();
  expect(own.undo).toHaveBeenCalled();
  await show(own, {}, { done: 'refused', why: 'broken', keys: ['theme'] });
  expect(find('.state').textContent).toBe(
    'This file has values that cannot be used: Colours. Nothing was changed: correct them in the file, or save the file again where it comes from.',
  );
});
