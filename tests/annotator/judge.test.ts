// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import type { DetectRequest } from '../../lib/detect/types.ts';

const seen = vi.hoisted(() => {
  const loaded: string[] = [];
  const runtime = {
    id: 'test',
    sendMessage: async ({ lang }: { lang: string }) => {
      loaded.push(lang);
      return {};
    },
  };
  Object.assign(globalThis, { chrome: { runtime }, browser: { runtime } });
  return { loaded, requests: [] as DetectRequest[] };
});
vi.mock('virtual:basecheck/detection', () => ({ default: {} }));
vi.mock('../../lib/detect/index.ts', () => ({
  createDetector: () => ({
    prepare: () => [],
    detect: (request: DetectRequest) => {
      seen.requests.push(request);
      return { findings: [], unrecorded: 0, lang: request.lang };
    },
  }),
}));
const { PageJudge } = await import('../../entrypoints/annotator.content/judge.ts');

const FIRST =
  'The ministry said on Monday that the harbour will be dredged before the end of the year, at last.';
const SECOND =
  'Fishermen said that the season opens a week later than it did in the year before, for the cold.';
const SPANISH =
  'El ministerio dijo el lunes que el puerto será dragado antes de que termine el año, según lo que se sabe.';

let judge: InstanceType<typeof PageJudge>;

function show(text: string, day: string): void {
  document.body.innerHTML = `<time datetime="${day}"></time><p>${text}</p>`;
}

/** What a text is judged with now. */
function asked(): DetectRequest | undefined {
  judge.judge('A text.', 'Title', 'Before.');
  return seen.requests.at(-1);
}

beforeEach(async () => {
  document.documentElement.lang = 'en';
  history.replaceState({}, '', '#first');
  show(FIRST, '2024-03-02');
  seen.loaded.length = 0;
  judge = new PageJudge(document, new AbortController().signal);
  expect(await judge.renew()).toBe(true);
});

test('a text is judged with what the page says of itself', () => {
  expect(asked()).toMatchObject({
    text: 'A text.',
    title: 'Title',
    before: 'Before.',
    lead: FIRST,
    date: '2024-03-02',
    lang: 'en',
    url: expect.stringMatching(/#first$/),
  });
});

test('nothing is another while the address stays', async () => {
  expect(await judge.renew()).toBe(false);
  show(SECOND, '2024-05-06');
  expect(await judge.renew()).toBe(false);
  expect(asked()).toMatchObject({ lead: FIRST, date: '2024-03-02' });
});

test('another address has everything judged anew once its text is there, however late', async () => {
  history.pushState({}, '', '#second');
  expect(await judge.renew(), 'the old text under the new address').toBe(false);
  expect(await judge.renew()).toBe(false);
  show(SECOND, '2024-05-06');
  expect(await judge.renew()).toBe(true);
  expect(asked()).toMatchObject({
    lead: SECOND,
    date: '2024-05-06',
    url: expect.stringMatching(/#second$/),
  });
  show(FIRST, '2024-03-02');
  expect(await judge.renew(), 'the same address still').toBe(false);
});

test('a page that goes back is judged as it was', async () => {
  history.pushState({}, '', '#second');
  show(SECOND, '2024-05-06');
  expect(await judge.renew()).toBe(true);
  history.pushState({}, '', '#first');
  show(FIRST, '2024-03-02');
  expect(await judge.renew()).toBe(true);
  expect(asked()).toMatchObject({ lead: FIRST, date: '2024-03-02' });
});

test('a language is loaded once, when the page has a text in it', async () => {
  expect(seen.loaded).toEqual(['en']);
  history.pushState({}, '', '#spanish');
  show(SPANISH, '2024-05-06');
  await judge.renew();
  history.pushState({}, '', '#third');
  show(SECOND, '2024-05-06');
  await judge.renew();
  expect(seen.loaded).toEqual(['en', 'es']);
});

test('nothing is judged before the first look', () => {
  const early = new PageJudge(document, new AbortController().signal);
  expect(() => early.judge('A text.', '', '')).toThrow(/renew/);
});
