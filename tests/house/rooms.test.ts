import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { importsOf, sources } from './files.ts';

interface Room {
  /** What belongs here. */
  holds: string;
  /** Rooms that this one may import. */
  sees: string[];
  /** Packages that this one may import; a pattern, anchored at both ends. */
  packages?: RegExp;
}

/** The house; `locales` holds texts only. Imports go one way only, from the top of this table to its end. */
const ROOMS: Record<string, Room> = {
  entrypoints: {
    holds: 'wiring only: it joins the rooms for one surface',
    sees: ['browser', 'ui', 'page', 'detect', 'knowledge'],
    packages: /wxt\/.*|preact(?:\/.*)?/,
  },
  check: {
    holds: 'the check command and its relatives, in Node',
    sees: ['train', 'build', 'detect', 'page', 'knowledge'],
    packages: /node:.*|linkedom|valibot/,
  },
  train: {
    holds: 'the labelled corpus and the training of the ranker, in Node',
    sees: ['build', 'detect', 'knowledge'],
    packages: /node:.*|valibot/,
  },
  build: {
    holds: 'what turns data/ into code, in Node',
    sees: ['detect', 'page', 'knowledge'],
    packages: /node:.*|vite|wxt|valibot|d3-geo|topojson-client/,
  },
  launch: {
    holds: 'starting real browsers, in Node',
    sees: [],
    packages: /node:.*|puppeteer-core|@puppeteer\/browsers/,
  },
  browser: {
    holds: 'the one seam to the WebExtension API: messages, settings, injection',
    sees: ['knowledge'],
    packages: /webextension-polyfill|valibot/,
  },
  ui: {
    holds: 'Preact components: props in, callbacks out',
    sees: ['knowledge', 'locales'],
    packages: /preact(?:\/.*)?|@floating-ui\/dom|minisearch/,
  },
  page: { holds: 'the DOM of the page being read', sees: ['knowledge'] },
  detect: {
    holds: 'text to findings: no DOM, no browser',
    sees: ['knowledge'],
    packages: /compromise(?:\/.*)?|valibot/,
  },
  knowledge: { holds: 'the shape of the records and their search', sees: [], packages: /valibot|minisearch/ },
};

function roomOf(path: string): string {
  const [top, second] = path.split('/');
  return top === 'lib' ? (second ?? '') : (top ?? '');
}

/** Rooms that may import `wanted` from `room`'s point of view: where such a file could live. */
function homesFor(from: string, to: string): string {
  const homes = Object.entries(ROOMS).filter(([name, { sees }]) =>
    [from, to].every((other) => name === other || sees.includes(other)),
  );
  return homes.map(([name, { holds }]) => `${name} (${holds})`).join(', ') || 'none: split it';
}

function problemOf(path: string, specifier: string): string | undefined {
  const from = roomOf(path);
  const room = ROOMS[from];
  if (!room) return `${path} lies in no room of the house; the rooms are ${Object.keys(ROOMS).join(', ')}.`;
  if (specifier.startsWith('virtual:')) return undefined;
  if (!specifier.startsWith('.')) {
    if (new RegExp(`^(?:${room.packages?.source ?? '$^'})$`).test(specifier)) return undefined;
    return `${path} imports the package ${specifier}, which is not for ${from} (${room.holds}).`;
  }
  const target = posix.join(posix.dirname(path), specifier);
  const to = roomOf(target);
  if (to === from || room.sees.includes(to)) return undefined;
  return `${path} imports ${target}. A file that needs both ${from} and ${to} may live in: ${homesFor(from, to)}.`;
}

test('imports go one way', () => {
  const problems = sources('lib', 'entrypoints').flatMap((path) =>
    importsOf(path)
      .map((specifier) => problemOf(path, specifier))
      .filter(Boolean),
  );
  expect(problems).toEqual([]);
});

test('relative imports name the file with its ending', () => {
  const bare = sources('lib', 'entrypoints', 'tests').flatMap((path) =>
    importsOf(path)
      .filter((specifier) => specifier.startsWith('.') && !/\.\w+(?:\?\w+)?$/.test(specifier))
      .map((specifier) => `${path}: '${specifier}' lacks its ending, so Node cannot run it.`),
  );
  expect(bare).toEqual([]);
});
