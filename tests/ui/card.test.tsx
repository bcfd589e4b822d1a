// @vitest-environment happy-dom
import { type ComponentChildren, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import { mustLoadRecords } from '../../lib/build/load.ts';
import { assembleCard } from '../../lib/knowledge/card.ts';
import type { Claim } from '../../lib/knowledge/schema/record.ts';
import { cardView } from '../../lib/knowledge/view.ts';
import { Card } from '../../lib/ui/card/card.tsx';
import { citeClaim } from '../../lib/ui/card/citation.ts';
import type { CardEntry } from '../../lib/ui/card/types.ts';
import { createTranslator, Words } from '../../lib/ui/i18n.ts';

const records = mustLoadRecords('data');
const claim = records.claims.find(({ id }) => id === 'permanent-us-bases') as Claim;
const data = assembleCard(claim, records);
const en = createTranslator('en');
const es = createTranslator('es');

const ENTRY: CardEntry = {
  id: '1',
  claim: claim.id,
  stance: 'attributed',
  relation: 'differs',
  quote: 'nine bases',
  slots: {},
  reasons: [{ step: 'rule', words: 'runs nine bases', why: 'Having a base is the claim.' }],
};

async function show(children: ComponentChildren, words = en): Promise<void> {
  await act(() => render(<Words.Provider value={words}>{children}</Words.Provider>, document.body));
}

function press(name: string): Promise<void> {
  const button = [...document.querySelectorAll('button')].find((element) =>
    element.textContent?.includes(name),
  );
  return act(() => button?.click());
}

function actions() {
  return {
    version: '9.9.9',
    load: async () => data,
    copy: vi.fn(async () => true),
    openRecord: vi.fn(),
    close: vi.fn(),
  };
}

afterEach(() => render(null, document.body));

test('a card reads in the order that readers need', async () => {
  await show(<Card entries={[ENTRY]} recordWords={en} pageDate="2023-05-01" actions={actions()} />);
  const text = document.body.textContent ?? '';
  const [first] = data.sources;
  const order = [
    'The record says otherwise',
    'said by somebody else',
    claim.lead.en,
    'As of',
    first?.publisher,
    claim.byStance.attributed.en,
    claim.mixup?.en,
    claim.unknown?.en,
    'Since the page was written',
    'Sources',
    first?.title,
    'Copy citation',
    'Record 1.',
  ].map((part) => text.indexOf(part as string));
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(order).not.toContain(-1);
});

test('what happened before the page was written is not told as new', async () => {
  await show(<Card entries={[ENTRY]} recordWords={en} pageDate="2099" actions={actions()} />);
  expect(document.body.textContent).not.toContain('Since the page was written');
});

test('a page of another time is first told what was on record then', async () => {
  const entry: CardEntry = { ...ENTRY, relation: 'agrees' };
  await show(<Card entries={[entry]} recordWords={en} pageDate="1944-06-01" actions={actions()} />);
  const text = document.body.textContent ?? '';
  const order = [
    'The record agrees',
    'April 1942 to October 1946.',
    claim.periods[0]?.why.en,
    'Today.',
    claim.lead.en,
    'For the time that it speaks of, the record agrees.',
    'If it means today:',
    claim.byStance.attributed.en,
  ].map((part) => text.indexOf(part as string));
  expect(order).not.toContain(-1);
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(text).not.toContain('The date of this text is not known');
});

test('a text without a date is said to have none', async () => {
  await show(<Card entries={[ENTRY]} recordWords={en} actions={actions()} />);
  expect(document.body.textContent).toContain('The date of this text is not known');
  expect(document.body.textContent).not.toContain('Today.');
});

test('the record can be in another language than the interface', async () => {
  await show(<Card entries={[ENTRY]} recordWords={es} actions={actions()} />);
  expect(document.querySelector('.record')?.getAttribute('lang')).toBe('es');
  expect(document.body.textContent).toContain(claim.lead.es);
  expect(document.body.textContent).toContain('The record says otherwise');
});

test('the record page opens at the claim', async () => {
  const act = actions();
  await show(<Card entries={[ENTRY]} recordWords={en} actions={act} />);
  await press('Open in the record');
  expect(act.openRecord).toHaveBeenCalledWith(`claim/${claim.id}`);
});

test('a number that no fact states is left out of what the record agrees with, and the relation is the mark’s', async () => {
  const entry: CardEntry = { ...ENTRY, stance: 'denies', relation: 'agrees', slots: { count: 'nine' } };
  await show(<Card entries={[entry]} recordWords={en} actions={actions()} />);
  expect(document.querySelector('.heading')?.textContent).toMatch(/^The record agrees except for “nine”/);
});

test('why it was marked opens on request, in words', async () => {
  await show(<Card entries={[ENTRY]} recordWords={en} actions={actions()} />);
  expect(document.querySelector('.why')).toBeNull();
  await press('Why marked');
  expect(document.querySelector('.why li')?.textContent).toBe(
    'Its words form a pattern of this claim: “runs nine bases”.',
  );
  expect(document.querySelector('.why details')?.textContent).toContain('runs nine bases');
  await press('Not a match?');
  expect(document.querySelector('.why')).toBeNull();
});

test('a wrong match can be reported by a text that the reader changes and copies', async () => {
  const own = actions();
  const entry = { ...ENTRY, sentence: 'It runs nine bases, he said.' };
  await show(<Card entries={[entry]} recordWords={en} actions={own} />);
  await press('Not a match?');
  const field = document.querySelector('textarea') as HTMLTextAreaElement;
  const parts = ['9.9.9', data.version, claim.id, 'attributed', entry.sentence, '- rule “runs nine bases”'];
  for (const part of parts) expect(field.value).toContain(part);
  await act(() => {
    field.value += ' mine';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await press('Copy the report');
  expect(own.copy).toHaveBeenCalledWith(expect.stringMatching(/ mine$/));
});

test('several claims in one text are tabs', async () => {
  const other: CardEntry = { ...ENTRY, id: '2', stance: 'asks', relation: 'context' };
  await show(<Card entries={[ENTRY, other]} recordWords={en} actions={actions()} />);
  const tabs = [...document.querySelectorAll<HTMLElement>('[role=tab]')];
  expect(tabs.map((tab) => tab.getAttribute('aria-selected'))).toEqual(['true', 'false']);
  expect(tabs[0]?.textContent).toBe(`1 · ${claim.title.en}`);
  await act(() => tabs[1]?.click());
  expect(document.querySelector('header')?.textContent).toContain('Needs context');
  expect(document.body.textContent).toContain(claim.byStance.asks.en);
});

test('a record that cannot be had is said with the remedy', async () => {
  const failing = { ...actions(), load: () => Promise.reject(new Error('gone')) };
  await show(<Card entries={[ENTRY]} recordWords={en} actions={failing} />);
  expect(document.querySelector('[role=alert]')?.textContent).toContain('Reload the page');
});

test('the citation carries claim, version, date and every source', async () => {
  const act = actions();
  await show(<Card entries={[ENTRY]} recordWords={en} actions={act} />);
  await press('Copy citation');
  const [[text]] = act.copy.mock.calls as unknown as [[string]];
  expect(text).toBe(citeClaim(cardView(data, { stance: 'attributed', slots: {} }, 'en'), en));
  for (const part of [claim.id, data.version, claim.lead.en, ...data.sources.map(({ url }) => url)])
    expect(text).toContain(part);
});

test('an address that is not of the web is no link', async () => {
  const [first] = data.sources;
  const bad = { ...data, sources: [{ ...first, url: 'javascript:alert(1)' } as (typeof data.sources)[0]] };
  await show(<Card entries={[ENTRY]} recordWords={en} actions={{ ...actions(), load: async () => bad }} />);
  expect(document.querySelectorAll('a')).toHaveLength(0);
});

test('a place on record is told, and what no fact carries gets a caution', async () => {
  const place = data.places[0];
  const slots = { place: place?.name.en as string, count: 'ninety-nine' };
  await show(<Card entries={[{ ...ENTRY, slots }]} recordWords={en} actions={actions()} />);
  expect(document.body.textContent).toContain(place?.status.en);
  expect(document.body.textContent).toContain(data.cautions.count.en);
});
