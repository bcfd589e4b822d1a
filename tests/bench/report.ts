import type { Cost } from './trace.ts';

/** Who is measured, in the order of the columns. */
const RUNNERS = ['gate', 'annotator', 'walk', 'naive'] as const;
export type Runner = (typeof RUNNERS)[number];

export interface Row {
  page: string;
  costs: Record<Runner, Cost>;
  marks: number;
  /** The document differs from what it is without the extensions. */
  changed: boolean;
  /** Errors that the page has only with the extensions. */
  newErrors: string[];
}

export interface Report {
  browser: string;
  rows: Row[];
  /** Milliseconds over all pages. */
  sums: Record<Runner, number>;
  /** Bytes by file. */
  sizes: Record<string, number>;
}

/** Each runner's main-thread time over all pages, in milliseconds. */
export function sumsOf(rows: readonly Row[]): Record<Runner, number> {
  const sums = RUNNERS.map((runner) => [runner, rows.reduce((sum, row) => sum + row.costs[runner].total, 0)]);
  return Object.fromEntries(sums);
}

function line(cells: readonly string[]): string {
  return cells.map((cell, at) => (at === 0 ? cell.slice(0, 44).padEnd(44) : cell.padStart(9))).join(' ');
}

function cellsOf({ page, costs, marks, changed, newErrors }: Row): string[] {
  const times = RUNNERS.map((runner) => costs[runner].total.toFixed(2));
  return [page, ...times, String(marks), changed ? 'yes' : 'no', String(newErrors.length)];
}

/** The report as a table of milliseconds on the main thread, with sums, ratios and sizes. */
export function formatReport({ browser, rows, sums, sizes }: Report): string {
  const count = (test: (row: Row) => boolean) => String(rows.filter(test).length);
  const total = [
    `all ${rows.length} pages`,
    ...RUNNERS.map((runner) => sums[runner].toFixed(1)),
    String(rows.reduce((sum, { marks }) => sum + marks, 0)),
    count(({ changed }) => changed),
    count(({ newErrors }) => newErrors.length > 0),
  ];
  const ours = sums.gate + sums.annotator;
  return [
    browser,
    line(['ms on the main thread', ...RUNNERS, 'marks', 'changed', 'errors']),
    ...rows.map((row) => line(cellsOf(row))),
    line(total),
    `all of ours / walk ${(ours / sums.walk).toFixed(2)}, gate / walk ${(sums.gate / sums.walk).toFixed(2)}, naive / all of ours ${(sums.naive / ours).toFixed(1)}`,
    ...Object.entries(sizes).map(([name, bytes]) => `${name.padEnd(44)} ${String(bytes).padStart(9)} bytes`),
  ].join('\n');
}
