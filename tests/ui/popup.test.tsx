// @vitest-environment happy-dom
import { type ComponentChildren, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import { createTranslator, Words } from '../../lib/ui/i18n.ts';
import { Popup } from '../../lib/ui/popup/popup.tsx';
import type { PopupActions, PopupPage } from '../../lib/ui/popup/types.ts';

const PAGE: PopupPage = {
  reading: false,
  hidden: false,
  unrecorded: 2,
  unwanted: 0,
  claims: [
    {
      key: '0/a',
      title: 'Bases',
      theme: 'bases',
      relation: 'differs',
      stance: 'attributed',
      quote: 'nine bases',
    },
    { key: '0/b', title: 'Law', theme: 'law', relation: 'agrees', stance: 'asserts', quote: 'no base' },
  ],
};

const RECORD = { version: '1.0.0', newest: '2026-03' };

function actions(change: Partial<PopupActions> = {}): PopupActions {
  return {
    jump: vi.fn(),
    hide: vi.fn(),
    setSite: vi.fn(),
    pause: vi.fn(),
    resume: vi.fn(),
    openSettings: vi.fn(),
    dismissNotice: vi.fn(),
    search: async () => ({ hits: [], skipped: 0 }),
    open: async () => ({ kind: 'facts', path: 'place/a', title: 'A place', text: '', facts: [] }),
    recent: async () => [],
    keepRecent: vi.fn(),
    clearRecent: vi.fn(async () => undefined),
    readFile: (file) => file.text(),
    check: async () => [],
    version: '9.9.9',
    load: () => Promise.reject(new Error('not asked')),
    copy: async () => true,
    openRecord: vi.fn(),
    ...change,
  };
}

async function show(children: ComponentChildren, lang: 'en' | 'es' = 'en'): Promise<void> {
  await act(() =>
    render(<Words.Provider value={createTranslator(lang)}>{children}</Words.Provider>, document.body),
  );
}

function popup(page: Partial<PopupPage> = {}, act = actions(), broken: string[] = []) {
  return (
    <Popup
      page={{ ...PAGE, ...page }}
      record={RECORD}
      recordWords={createTranslator('en')}
      broken={broken}
      actions={act}
    />
  );
}

function find(selector: string, text = ''): HTMLElement {
  const found = [...document.querySelectorAll<HTMLElement>(selector)].find((element) =>
    element.textContent?.includes(text),
  );
  if (!found) throw new Error(`There is no ${selector} with "${text}".`);
  return found;
}

function type(selector: string, value: string): Promise<void> {
  return act(() => {
    const field = find(selector) as HTMLInputElement;
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

function key(selector: string, name: string): Promise<void> {
  return act(() => {
    find(selector).dispatchEvent(
      new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }),
    );
  });
}

afterEach(() => render(null, document.body));

test('the claims are listed in order, with who says them, and lead to their marks', async () => {
  const act = actions();
  await show(popup({}, act));
  const rows = [...document.querySelectorAll('.claim')];
  expect(rows.map((row) => row.textContent)).toEqual([
    expect.stringContaining('The record says otherwise said by somebody elsenine bases'),
    expect.stringContaining('The record agrees'),
  ]);
  expect(find('[role=status]', '2 claims.').textContent).toContain(
    '2 more sentences on the topic are not in the record.',
  );
  (rows[1] as HTMLElement).click();
  expect(act.jump).toHaveBeenCalledWith('0/b');
});

test('in Spanish too', async () => {
  await show(popup({ unrecorded: 1 }), 'es');
  expect(document.body.textContent).toContain(
    '2 afirmaciones. Otra frase sobre el tema no está en el registro.',
  );
  expect(document.body.textContent).toContain('Registro 1.0.0, último hecho: marzo de 2026');
});

test.each(['browser', 'store', 'reader', 'pdf', 'file'] as const)(
  'a page that cannot be read: %s',
  async (why) => {
    await show(popup({ why, claims: [] }));
    expect(find('.empty').textContent).not.toBe('');
    expect(document.querySelectorAll('.empty button')).toHaveLength(0);
  },
);

test('paused and turned-off pages offer the way back', async () => {
  const act = actions();
  await show(popup({ why: 'paused', claims: [] }, act));
  find('.empty button').click();
  expect(act.resume).toHaveBeenCalled();
  await show(popup({ why: 'site-off', claims: [] }, act));
  find('.empty button').click();
  expect(act.setSite).toHaveBeenCalledWith(true);
});

test('the foot hides marks and turns the site off', async () => {
  const act = actions();
  await show(popup({}, act));
  find('button', 'Hide marks here').click();
  find('button', 'Off on this site').click();
  expect(act.hide).toHaveBeenCalledWith(true);
  expect(act.setSite).toHaveBeenCalledWith(false);
});

test('the foot opens the record, and a look-up result opens there', async () => {
  const act1 = actions({
    search: async () => ({
      hits: [{ kind: 'places', id: 'a', title: 'A place', text: '', terms: [] }],
      skipped: 0,
    }),
  });
  await show(popup({}, act1));
  find('footer button', 'The record').click();
  expect(act1.openRecord).toHaveBeenLastCalledWith('claims');
  await act(() => find('[role=tab]', 'Look up').click());
  await type('.search', 'place');
  await vi.waitFor(() => find('.hit'));
  await act(() => find('.hit').click());
  await vi.waitFor(() => find('.detail h2'));
  find('.detail button', 'Open in the record').click();
  expect(act1.openRecord).toHaveBeenLastCalledWith('place/a');
});

test('broken settings are named', async () => {
  await show(popup({}, actions(), ['theme', 'sitesOff']));
  expect(find('.notice').textContent).toContain('2 saved settings could not be read');
  expect(find('.notice').textContent).toContain('Colours; Sites turned off');
});

test('look-up: type, arrows, Enter, Escape', async () => {
  const open = vi.fn(async () => ({
    kind: 'facts' as const,
    path: 'place/two',
    title: 'Talara',
    text: 'Piura',
    facts: [],
  }));
  const hits = ['one', 'two'].map((id) => ({ kind: 'places' as const, id, title: id, text: '', terms: [] }));
  const search = vi.fn(async (query: string) => ({ hits: query ? hits : [], skipped: 0 }));
  await show(popup({}, actions({ open, search })));
  await act(() => find('[role=tab]', 'Look up').click());
  expect(document.activeElement?.getAttribute('role')).toBe('combobox');
  await type('.search', 'talara');
  expect(search).toHaveBeenLastCalledWith('talara');
  await vi.waitFor(() => find('.hit', 'two'));
  await key('.search', 'ArrowDown');
  expect(find('[aria-selected=true].hit').textContent).toContain('two');
  await key('.search', 'Enter');
  expect(open).toHaveBeenCalledWith(expect.objectContaining({ id: 'two' }));
  await vi.waitFor(() => expect(find('.detail h2').textContent).toBe('Talara'));
  await key('.detail', 'Escape');
  expect(document.querySelector('.search')).not.toBeNull();
});

test('look-up: nothing found is said, and what to try', async () => {
  await show(popup());
  await act(() => find('[role=tab]', 'Look up').click());
  await type('.search', 'xyz');
  await vi.waitFor(() => expect(find('.empty').textContent).toContain('“xyz”'));
});

test('a pasted text comes back with its marks', async () => {
  const text = 'They say nine bases exist.';
  const finding = {
    id: '0',
    claim: 'c',
    stance: 'asserts' as const,
    relation: 'differs' as const,
    quote: 'nine bases exist',
    slots: {},
    reasons: [],
    start: 9,
    end: 25,
  };
  await show(popup({}, actions({ check: async () => [finding] })));
  await act(() => find('[role=tab]', 'Check a text').click());
  await type('textarea', text);
  await act(() => find('.check .solid').click());
  await vi.waitFor(() => find('.mark'));
  expect(find('.mark').firstChild?.textContent).toBe('nine bases exist');
  expect(find('.mark').className).toContain('mark-differs');
});

const HIT = { kind: 'places' as const, id: 'a', title: 'A place', text: '', terms: [] };

test('recent look-ups come first, are chosen by keyboard, and can be cleared', async () => {
  const own = actions({
    recent: async () => ['talara', 'el pato'],
    search: async (query) => ({ hits: query === 'el pato' ? [HIT] : [], skipped: 0 }),
  });
  await show(popup({}, own));
  await act(() => find('[role=tab]', 'Look up').click());
  await vi.waitFor(() => find('.hit', 'el pato'));
  await key('.search', 'ArrowDown');
  await key('.search', 'Enter');
  await vi.waitFor(() => find('.hit', 'A place'));
  await key('.search', 'Enter');
  expect(own.keepRecent).toHaveBeenCalledWith('el pato');
  await vi.waitFor(() => find('.detail'));
  await key('.detail', 'Escape');
  await key('.search', 'Escape');
  await vi.waitFor(() => find('.recent-bar button'));
  await act(() => find('.recent-bar button').click());
  expect(own.clearRecent).toHaveBeenCalled();
  await vi.waitFor(() => expect(document.querySelector('.recent-bar')).toBeNull());
});

function drop(data: Partial<DataTransfer>): Promise<void> {
  const event = Object.assign(new Event('drop', { bubbles: true, cancelable: true }), { dataTransfer: data });
  return act(() => {
    find('main').dispatchEvent(event);
  });
}

test('what is dropped is checked at once: a text, a file', async () => {
  const check = vi.fn(async () => []);
  await show(popup({}, actions({ check })));
  await drop({ files: [] as unknown as FileList, getData: () => 'A dropped text.' });
  await vi.waitFor(() => expect(check).toHaveBeenLastCalledWith('A dropped text.'));
  await drop({ files: [new File(['From a file.'], 'a.txt')] as unknown as FileList });
  await vi.waitFor(() => expect(check).toHaveBeenLastCalledWith('From a file.'));
});

test('a file without text is said to have none', async () => {
  const readFile = () => Promise.reject(new Error('no text'));
  await show(popup({}, actions({ readFile })));
  await drop({ files: [new File(['\0'], 'a.png')] as unknown as FileList });
  await vi.waitFor(() => expect(find('.check [role=status]').textContent).toContain('no text'));
});
