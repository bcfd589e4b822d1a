// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { mustLoadRecords } from '../../../lib/build/load.ts';
import { compileMap } from '../../../lib/build/map.ts';
import { publishRecord } from '../../../lib/knowledge/card.ts';
import { openLibrary } from '../../../lib/knowledge/library.ts';
import { createLookup } from '../../../lib/knowledge/search.ts';
import { createTranslator, Words } from '../../../lib/ui/i18n.ts';
import { RecordPage } from '../../../lib/ui/record/record.tsx';
import type { Shelf } from '../../../lib/ui/record/shelf.ts';

const record = publishRecord(mustLoadRecords('data'));
const index = createLookup(record);
const SHELF: Shelf = {
  library: openLibrary(record),
  map: compileMap(record.topic.map.country, record.places),
  lookup: () => index,
  copy: vi.fn(async () => true),
  save: vi.fn(),
};

async function show(hash: string, lang: 'en' | 'es' = 'en', recordLang = lang): Promise<string> {
  history.replaceState(null, '', hash);
  await act(() =>
    render(
      <Words.Provider value={createTranslator(lang)}>
        <RecordPage shelf={SHELF} skipped={0} recordWords={createTranslator(recordLang)} />
      </Words.Provider>,
      document.body,
    ),
  );
  return document.querySelector('main')?.textContent ?? '';
}

function all(selector: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(selector)];
}

function press(label: string): Promise<void> {
  return act(() =>
    all('button')
      .find(({ textContent }) => textContent === label)
      ?.click(),
  );
}

beforeEach(() => vi.clearAllMocks());
afterEach(() => render(null, document.body));

test.each(['en', 'es'] as const)('all claims stand under their themes, in %s', async (lang) => {
  const text = await show('#claims', lang);
  for (const claim of record.claims) expect(text).toContain(claim.proposition[lang]);
  for (const theme of record.topic.themes) expect(text).toContain(theme.title[lang]);
});

test('version and newest date stay in sight', async () => {
  await show('#sources');
  expect(document.querySelector('footer')?.textContent).toContain(`Record ${record.version}`);
});

test('the change log leads to what each version brought', async () => {
  const text = await show('#changes');
  for (const { version } of record.changes) expect(text).toContain(`Version ${version}`);
  const [first] = record.claims;
  expect(text).toContain(first?.title.en);
  render(null, document.body);
  expect(await show(`#claim/${first?.id}`)).toMatch(/What changed: .*1\.0\.0 \(November 24, 2026\): new/);
});

test('records are worded in the language of the cards, the way around them in that of the interface', async () => {
  const [claim] = record.claims;
  const text = await show(`#claim/${claim?.id}`, 'en', 'es');
  expect(text).toContain(claim?.lead.es);
  expect(document.querySelector('main > div')?.getAttribute('lang')).toBe('es');
  expect(document.querySelector('nav')?.textContent).toContain('Claims');
});

test.each(['en', 'es'] as const)(
  'every claim shows its facts and their sources, in %s',
  async (lang) => {
    for (const claim of record.claims) {
      const text = await show(`#claim/${claim.id}`, lang);
      render(null, document.body);
      expect(text).toContain(claim.lead[lang]);
      for (const line of Object.values(claim.byStance)) expect(text).toContain(line[lang]);
      for (const fact of SHELF.library.factsOf(claim)) {
        expect(text).toContain(fact.statement[lang]);
        for (const { title } of SHELF.library.sourcesOf(fact)) expect(text).toContain(title);
      }
    }
  },
  60_000,
);

test('a fact leads to its places and claims, a source to every claim that it carries', async () => {
  const place = record.places.find(({ facts }) => facts.length > 0);
  const fact = SHELF.library.fact(place?.facts[0] ?? '');
  await show(`#fact/${fact?.id}`);
  expect(document.querySelector(`a[href="#place/${place?.id}"]`)).not.toBeNull();
  render(null, document.body);
  await show(`#source/${fact?.sources[0]}`);
  for (const id of fact?.claims ?? [])
    expect(document.querySelector(`a[href="#claim/${id}"]`)).not.toBeNull();
});

test('an id that is not on record is said to be missing', async () => {
  expect(await show('#claim/no-such-claim')).toContain('no entry “no-such-claim”');
});

describe('the map', () => {
  test('has every place as a link and in the list', async () => {
    const text = await show('#map');
    expect(all('.map .point')).toHaveLength(record.places.length);
    for (const { name } of record.places) expect(text).toContain(name.en);
  });

  test('is one stop for Tab; arrows walk from place to place', async () => {
    await show('#map');
    const points = all('.map .point');
    expect(points.filter((point) => point.getAttribute('tabindex') === '0')).toHaveLength(1);
    await act(() => {
      points[0]?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    });
    expect(points[1]?.getAttribute('tabindex')).toBe('0');
  });

  test('shows the places of a decade and of the kinds that are wanted', async () => {
    await show('#map');
    const select = document.querySelector('select') as HTMLSelectElement;
    await act(() => {
      select.value = '1940';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    const then = all('.map .point').length;
    expect(then).toBeGreaterThan(0);
    expect(then).toBeLessThan(record.places.length);
    await act(() => all('.kind input')[0]?.click());
    expect(all('.map .point').length).toBeLessThan(then);
  });
});

describe('the timeline', () => {
  test('has a bar for each permit with what the fact says', async () => {
    const text = await show('#timeline');
    const permits = record.facts.filter(({ permit }) => permit);
    expect(all('.permits .track b')).toHaveLength(permits.length);
    expect(text).toContain('73 votes to 25 · 2 abstentions · armed');
    expect(text).toContain('about 600 people');
  });

  test('has a mark for every fact; arrow keys walk them, and what they point at is told', async () => {
    await show('#timeline');
    const marks = all('.axis a');
    expect(marks).toHaveLength(record.facts.length);
    expect(marks.filter((mark) => mark.getAttribute('tabindex') === '0')).toHaveLength(1);
    await act(() => all('.axis a[tabindex="0"]')[0]?.focus());
    const told = () => document.querySelector('.pointed')?.textContent ?? '';
    const newest = told();
    const key = new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true });
    await act(() => void document.activeElement?.dispatchEvent(key));
    expect(told()).not.toBe(newest);
    const label = document.activeElement?.getAttribute('aria-label') ?? '';
    expect(told()).toContain(label.slice(label.indexOf('. ') + 2));
  });

  test('lights up on the map where the fact that is pointed at happened', async () => {
    await show('#timeline');
    const [place] = record.places.filter(({ id, facts }) => id === 'chancay-port' && facts.length > 0);
    await act(() => all(`.axis a[href="#fact/${place?.facts[0]}"]`)[0]?.focus());
    expect(all('.map .chosen').map((point) => point.getAttribute('href'))).toContain('#place/chancay-port');
    expect(document.querySelector('.pointed')?.textContent).toContain(place?.name.en);
  });

  test('is filtered by theme and by decade', async () => {
    await show('#timeline');
    const facts = () => all('.event').length;
    const before = facts();
    const select = document.querySelector('select') as HTMLSelectElement;
    await act(() => {
      select.value = record.topic.themes[0]?.id ?? '';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await act(() => void dispatchEvent(new Event('hashchange')));
    expect(location.hash).toBe(`#timeline/${record.topic.themes[0]?.id}`);
    expect(facts()).toBeLessThan(before);
    await act(() => all('.decades button')[0]?.click());
    expect(all('.event a')[0]?.textContent).toMatch(/194\d/);
  });
});

test('search finds in spite of swapped letters and points the words out', async () => {
  await show('#search/bsae%20talara');
  const marks = all('main mark').map(({ textContent }) => textContent?.toLowerCase());
  expect(marks).toContain('talara');
  expect(all('.found a')[0]?.getAttribute('href')).toMatch(/^#(?:claim|fact|place|source)\//);
});

test('search tells the date of a source in words', async () => {
  await show('#search/walac');
  expect(document.querySelector('.found p')?.textContent).toMatch(/, [A-Z][a-z]+ \d{4}$/);
});

test('typing searches and is one step of the history', async () => {
  await show('#claims');
  const steps = history.length;
  const field = document.querySelector('input[type=search]') as HTMLInputElement;
  for (const value of ['t', 'ta']) {
    await act(() => {
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
  }
  expect(location.hash).toBe('#search/ta');
  expect(history.length - steps).toBeLessThanOrEqual(1);
});

test('a citation is copied in the style asked for', async () => {
  await show('#claim/us-navy-lab');
  await press('in Markdown');
  expect(SHELF.copy).toHaveBeenCalledWith(expect.stringContaining(`Record ${record.version}`));
  await vi.waitFor(() => expect(all('.cite [role=status]')[0]?.textContent).toBe('Copied'));
});

test('each export is handed over', async () => {
  await show('#export');
  const buttons = all('.files button');
  expect(buttons).toHaveLength(6);
  buttons[0]?.click();
  expect(SHELF.save).toHaveBeenCalledWith(expect.objectContaining({ kind: 'json' }));
});
