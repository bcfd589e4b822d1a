type Cell = string | number | boolean | undefined;

/** A row by column name; lists are joined by a space, since ids and addresses hold none. */
export type Row = Record<string, Cell | readonly string[]>;

/** Begins what a spreadsheet would run as a formula (https://owasp.org/www-community/attacks/CSV_Injection). */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * A table after RFC 4180: comma, CRLF, quotes where needed. Columns are those of the first row. A text that a
 * spreadsheet would run gets an apostrophe before it.
 */
export function printCsv(rows: readonly Row[]): string {
  const columns = Object.keys(rows[0] ?? {});
  const lines = rows.map((row) => columns.map((column) => cell(row[column])).join(','));
  return [columns.join(','), ...lines].map((line) => `${line}\r\n`).join('');
}

function cell(value: Row[string]): string {
  const text = Array.isArray(value) ? value.join(' ') : String(value ?? '');
  const safe = typeof value !== 'number' && FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
