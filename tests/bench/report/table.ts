import { isKept, type Report, type Section } from './types.ts';

/** Widest first column. */
const WIDEST = 46;

function show(cell: string | number): string {
  if (typeof cell === 'string') return cell;
  if (Number.isInteger(cell)) return String(cell);
  return cell.toFixed(Math.abs(cell) < 10 ? 2 : 1);
}

function formatSection({ title, how, head, rows, budgets }: Section): string {
  const cells = [head, ...rows.map((row) => row.map(show))];
  const widths = head.map((_, at) => Math.max(...cells.map((row) => (row[at] ?? '').length)));
  const line = (row: string[]) =>
    row
      .map((cell, at) =>
        at === 0
          ? cell.slice(0, WIDEST).padEnd(Math.min(WIDEST, widths[0] ?? 0))
          : cell.padStart(widths[at] ?? 0),
      )
      .join('  ');
  const kept = budgets.map(
    (budget) =>
      `${isKept(budget) ? 'kept  ' : 'MISSED'} ${budget.what}: ${show(budget.value)} ${budget.unit} of at most ${show(budget.limit)}`,
  );
  return [`## ${title}`, how, '', ...cells.map(line), ...(kept.length > 0 ? ['', ...kept] : [])].join('\n');
}

/** The report as text for a terminal. */
export function formatReport({ on, sections }: Report): string {
  return [on.join(', '), ...sections.map(formatSection)].join('\n\n');
}
