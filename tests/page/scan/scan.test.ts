// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { PageScan, type Placed } from '../../../lib/page/scan/scan.ts';

interface Stretch {
  start: number;
  end: number;
}

/** A scan whose judge finds the word `base`, and what it has judged and reported. */
class Trial {
  readonly judged: string[] = [];
  placed: Placed<Stretch>[] = [];
  reports = 0;
  /** Done by the page right before this text is judged. */
  meanwhile: { text: string; act: () => void } | undefined;
  /** What each report marked, as it stood in the page then; undefined for what was no longer in it. */
  readonly shown: (string | undefined)[][] = [];
  /** What the judge says when it is asked whether it judges otherwise now. */
  renewed: boolean[] = [];
  readonly end = new AbortController();

  constructor() {
    new PageScan<Stretch>({
      document,
      judge: (text) => {
        if (text === this.meanwhile?.text) this.meanwhile.act();
        this.judged.push(text);
        const findings = [...text.matchAll(/base/g)].map(({ index }) => ({ start: index, end: index + 4 }));
        return { findings, unrecorded: text.includes('?') ? 1 : 0 };
      },
      onChange: (placed) => {
        this.placed = placed;
        this.shown.push(
          placed.map(({ range }) => (document.contains(range.startContainer) ? range.toString() : undefined)),
        );
        this.reports++;
      },
      renew: async () => this.renewed.pop() ?? false,
      onOpened: () => undefined,
      isOwn: ({ localName }) => localName === 'own-root',
      signal: this.end.signal,
    });
  }

  get blocks(): (string | null)[] {
    return this.placed.map(({ range }) => range.startContainer.textContent);
  }

  /** Until the page's marks stand in these texts. */
  shows(...texts: string[]): Promise<void> {
    return vi.waitFor(() => expect(this.blocks).toEqual(texts));
  }
}

let trial: Trial;
const body = () => document.body;

beforeEach(async () => {
  body().innerHTML = '<h1>Title</h1><p id="a">a base</p><p>nothing</p><p id="b">b base</p>';
  trial = new Trial();
  await trial.shows('a base', 'b base');
});
afterEach(() => trial.end.abort());

function change(id: string, text: string): void {
  (document.getElementById(id) as Element).textContent = text;
}

test('findings are placed in reading order, with ids of their own', () => {
  expect(trial.placed.map(({ range }) => range.toString())).toEqual(['base', 'base']);
  expect(new Set(trial.placed.map(({ id }) => id)).size).toBe(2);
});

test('only a changed block is judged again', async () => {
  trial.judged.length = 0;
  change('a', 'another base');
  await trial.shows('another base', 'b base');
  expect(trial.judged).toEqual(['another base']);
});

test('a text that was seen before is not judged again', async () => {
  change('a', 'another base');
  await trial.shows('another base', 'b base');
  trial.judged.length = 0;
  change('a', 'a base');
  await trial.shows('a base', 'b base');
  expect(trial.judged).toEqual([]);
});

test('a mark vanishes with its text, and the others stay the same', async () => {
  const kept = trial.placed[1];
  document.getElementById('a')?.remove();
  await trial.shows('b base');
  expect(trial.placed[0]).toBe(kept);
});

test('a clock beside the text has no sentence judged again and nothing reported', async () => {
  body().insertAdjacentHTML('afterbegin', '<p id="clock">12:00:00</p>');
  await vi.waitFor(() => expect(trial.judged).toContain('12:00:00'));
  trial.judged.length = 0;
  const { reports } = trial;
  change('clock', '12:00:01');
  await vi.waitFor(() => expect(trial.judged).toEqual(['12:00:01']));
  expect(trial.reports).toBe(reports);
});

test('added text is found, also deep inside and in a new shadow root', async () => {
  const host = document.createElement('x-a');
  host.attachShadow({ mode: 'open' }).innerHTML = '<p>c base</p>';
  const box = document.createElement('div');
  box.append(host);
  body().append(box);
  await trial.shows('a base', 'b base', 'c base');
  (host.shadowRoot?.firstElementChild as Element).textContent = 'd base';
  await trial.shows('a base', 'b base', 'd base');
});

test('the same text twice has two ids', async () => {
  const twice = '<section><h2>Heading</h2><p>same base</p></section>';
  body().innerHTML = twice + twice + twice;
  await trial.shows('same base', 'same base', 'same base');
  expect(new Set(trial.placed.map(({ id }) => id)).size).toBe(3);
});

test('our own elements do not count', async () => {
  body().insertAdjacentHTML('beforeend', '<own-root>own base</own-root>');
  change('b', 'changed base');
  await trial.shows('a base', 'changed base');
  expect(trial.judged).not.toContain('own base');
});

test('another title has everything judged anew', async () => {
  trial.judged.length = 0;
  (document.querySelector('h1') as Element).textContent = 'Other';
  await vi.waitFor(() => expect(trial.judged).toEqual(['Other', 'a base', 'nothing', 'b base']));
});

describe('what the page takes away while it is being looked at', () => {
  const read = '<p id="first">first base</p><p id="second">second base</p><p id="third">third base</p>';

  /** Puts a page there of which something happens when its second text is judged. */
  function turn(act: () => void): void {
    trial.judged.length = 0;
    trial.shown.length = 0;
    trial.meanwhile = { text: 'second base', act };
    body().innerHTML = read;
  }

  test('is neither judged nor shown after a client-side navigation', async () => {
    turn(() => {
      history.pushState({}, '', '#elsewhere');
      body().innerHTML = '<p>other base</p>';
    });
    await trial.shows('other base');
    expect(trial.judged).not.toContain('third base');
    expect(trial.shown.flat()).not.toContain(undefined);
  });

  test('nor after the document was written anew', async () => {
    turn(() => {
      const root = document.createElement('html');
      root.append(document.createElement('body'));
      document.documentElement.remove();
      document.append(root);
      body().innerHTML = '<p>new base</p>';
    });
    await trial.shows('new base');
    expect(trial.judged).not.toContain('third base');
    expect(trial.shown.flat()).not.toContain(undefined);
  });

  test('nor when its nodes were given other texts, as rows that are used again', async () => {
    turn(() => {
      for (const id of ['second', 'third'])
        (document.getElementById(id)?.firstChild as Text).data = `${id} is another long text now`;
    });
    await vi.waitFor(() => expect(trial.judged).toContain('third is another long text now'));
    expect(new Set(trial.shown.flat())).toEqual(new Set(['base']));
  });

  test('nor when it was taken into another document', async () => {
    const other = document.implementation.createHTMLDocument();
    turn(() => other.body.append(document.getElementById('third') as Element));
    await trial.shows('first base', 'second base');
    expect(trial.judged).not.toContain('third base');
    expect(trial.shown.flat()).not.toContain(undefined);
  });
});

test('nothing more is looked at after the end', async () => {
  trial.end.abort();
  const { reports } = trial;
  change('a', 'late base');
  const witness = new Trial();
  await witness.shows('late base', 'b base');
  witness.end.abort();
  expect(trial.reports).toBe(reports);
  expect(trial.judged).not.toContain('late base');
});

test('the page stays as it was', () => {
  expect(body().innerHTML).toBe('<h1>Title</h1><p id="a">a base</p><p>nothing</p><p id="b">b base</p>');
});
