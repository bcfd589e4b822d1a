/** One section of the benchmark: a table, and what its figures must not exceed. */
export interface Section {
  title: string;
  /** How it was measured, in a sentence. */
  how: string;
  head: string[];
  rows: (string | number)[][];
  budgets: Budget[];
}

export interface Budget {
  what: string;
  value: number;
  /** The most that `value` may be. */
  limit: number;
  unit: string;
}

export interface Bar {
  group: string;
  who: string;
  /** Milliseconds. */
  value: number;
}

export interface Report {
  /** Versions of what it ran in. */
  on: string[];
  sections: Section[];
  /** What the chart shows. */
  bars: Bar[];
}

export function isKept({ value, limit }: Budget): boolean {
  return value <= limit;
}
