// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { AnnotatorOptions } from '../../lib/browser/messages.ts';
import type { Relation } from '../../lib/knowledge/schema/values.ts';

const sent = vi.hoisted(() => {
  const messages: { type: string }[] = [];
  const runtime = {
    id: 'test',
    getManifest: () => ({ version: '9.9.9' }),
    sendMessage: async (message: { type: string }) => {
      messages.push(message);
    },
  };
  Object.assign(globalThis, { chrome: { runtime }, browser: { runtime } });
  return messages;
});
const { default: deckScript } = await import('../../entrypoints/deck.ts');
const { takeDeck } = await import('../../lib/ui/float/deck.ts');
const { Session } = await import('../../entrypoints/annotator.content/session.ts');
type Found = import('../../entrypoints/annotator.content/session.ts').Found;

const OPTIONS: AnnotatorOptions = {
  language: 'en',
  cardLanguage: 'en',
  theme: 'auto',
  relations: ['agrees', 'differs', 'context', 'opinion'],
  hidden: false,
};

let end: AbortController;
let marks: Found[];
const paint = vi.fn();
/** The background would put the script into the page. */
const loadDeck = vi.fn(async () => {
  await deckScript.main();
  return takeDeck();
});

function found(id: string, relation: Relation, start: number, stop: number): Found {
  const text = document.querySelector('p')?.firstChild as Text;
  const range = document.createRange();
  range.setStart(text, start);
  range.setEnd(text, stop);
  const quote = text.data.slice(start, stop);
  const finding = {
    claim: id,
    stance: 'asserts',
    relation,
    rating: 'supported',
    start,
    end: stop,
    quote,
    slots: {},
    reasons: [],
  };
  return { id, range, parts: [], finding: finding as Found['finding'] };
}

function open(options: Partial<AnnotatorOptions> = {}) {
  const session = new Session({
    annotator: 'one',
    options: { ...OPTIONS, ...options },
    pageDate: () => undefined,
    paint,
    loadDeck,
    signal: end.signal,
  });
  marks = [found('a', 'agrees', 0, 8), found('b', 'differs', 4, 12)];
  session.update(marks, 3);
  return session;
}

function painted(): Relation[] {
  const [marks] = paint.mock.lastCall as [{ relation: Relation }[]];
  return marks.map(({ relation }) => relation);
}

beforeEach(() => {
  document.body.innerHTML = '<p>Some words that hold a claim</p><a href="#x">a link</a>';
  end = new AbortController();
  sent.length = 0;
  loadDeck.mockClear();
});
afterEach(() => end.abort());

test('what is found is painted and reported', () => {
  open();
  expect(painted()).toEqual(['agrees', 'differs']);
  expect(sent).toEqual([expect.objectContaining({ type: 'annotator/findings', unrecorded: 3, unwanted: 0 })]);
});

test('relations that are not wanted are neither painted nor listed, but counted', () => {
  open({ relations: ['differs'] });
  expect(painted()).toEqual(['differs']);
  expect(sent[0]).toMatchObject({ claims: [{ id: 'b' }], unwanted: 1 });
});

test('hidden marks are listed and not painted, and come back', () => {
  const session = open({ hidden: true });
  expect(painted()).toEqual([]);
  expect(sent[0]).toMatchObject({ claims: [{ id: 'a' }, { id: 'b' }] });
  session.options = OPTIONS;
  expect(painted()).toEqual(['agrees', 'differs']);
});

test('the end leaves nothing painted', () => {
  open();
  end.abort();
  expect(painted()).toEqual([]);
});

/** Resolves after all that was promised by now. */
async function settled() {
  await Promise.allSettled(loadDeck.mock.results.map(({ value }) => value));
  await new Promise((done) => setTimeout(done));
}

// happy-dom has no popovers yet
HTMLElement.prototype.showPopover ??= () => undefined;

async function click(
  session: InstanceType<typeof Session>,
  target = 'p',
  init: MouseEventInit = {},
  ranges = marks.map(({ range }) => range),
) {
  const event = new MouseEvent('click', { bubbles: true, ...init });
  document.addEventListener('click', () => session.click(event, () => ranges), { once: true });
  document.querySelector(target)?.dispatchEvent(event);
  await settled();
  return document.querySelector('basecheck-root');
}

test('a click on a mark opens its card, and the background is told', async () => {
  expect(await click(open())).not.toBeNull();
  expect(sent.at(-1)).toEqual({ type: 'annotator/current', id: 'a' });
  end.abort();
  expect(document.querySelector('basecheck-root'), 'the page is as it was').toBeNull();
});

test('clicks that mean something else open nothing, and the script of the cards stays out', async () => {
  expect(await click(open(), 'a'), 'a link').toBeNull();
  expect(await click(open(), 'p', { ctrlKey: true }), 'with a modifier').toBeNull();
  expect(await click(open(), 'p', { button: 1 }), 'another button').toBeNull();
  expect(await click(open(), 'p', {}, []), 'beside the marks').toBeNull();
  expect(await click(open({ hidden: true })), 'hidden marks').toBeNull();
  expect(loadDeck).not.toHaveBeenCalled();
});

test('a jump focuses a button over the mark that says what it is', async () => {
  open().jump('b', false);
  await settled();
  expect(document.activeElement?.localName).toBe('basecheck-root');
});

test('where the script of the cards does not come, the next click asks for it again', async () => {
  const session = open();
  loadDeck.mockRejectedValueOnce(new Error('gone'));
  const warn = vi.spyOn(console, 'warn').mockReturnValueOnce();
  expect(await click(session)).toBeNull();
  expect(warn).toHaveBeenCalledWith(expect.stringContaining('Reload the page'));
  expect(await click(session)).not.toBeNull();
});

test('cards speak as the settings say, also when these change after the first card', async () => {
  const session = open();
  const label = () => document.activeElement?.shadowRoot ?? document.querySelector('basecheck-root');
  await click(session);
  expect(label()).toHaveProperty('dataset.theme', 'auto');
  session.options = { ...OPTIONS, theme: 'dark' };
  await settled();
  await click(session);
  expect(label()).toHaveProperty('dataset.theme', 'dark');
});
