import type { Bar } from './types.ts';

/** Names of who is measured, as a reader should see them. */
const NAMES: Record<string, string> = {
  walk: 'bare text walk',
  ours: 'Basecheck',
  markjs: 'mark.js, five words',
  naive: 'naive compromise',
};
/** CSS pixels. */
const WIDTH = 720;
const LABEL = 150;
const ROW = 26;
const GAP = 44;
/** Room for the number behind the longest bar. */
const NUMBER = 90;

const STYLE = `
text { font: 14px system-ui, sans-serif; fill: #1d2326; }
.title { font-weight: 600; }
.note { font-size: 12px; }
rect { fill: #8a949a; }
.ours { fill: #1c5f7a; }
@media (prefers-color-scheme: dark) { text { fill: #e6e3db; } rect { fill: #77828a; } .ours { fill: #6fb6d4; } }`;

function show(value: number): string {
  return `${value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en')} ms`;
}

function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Horizontal bars on a logarithmic scale, a group for each thing measured; for light and dark pages. */
export function drawChart(bars: readonly Bar[]): string {
  const groups = [...Map.groupBy(bars, ({ group }) => group)];
  const least = Math.min(...bars.map(({ value }) => value)) / 2;
  const most = Math.max(...bars.map(({ value }) => value));
  const width = (value: number) =>
    ((WIDTH - LABEL - NUMBER) * Math.log(value / least)) / Math.log(most / least);
  const lines: string[] = [];
  let y = 0;
  for (const [group, members] of groups) {
    y += GAP;
    lines.push(`<text class="title" x="0" y="${y - 12}">${escapeText(group)}</text>`);
    for (const { who, value } of members) {
      const length = width(value).toFixed(1);
      lines.push(
        `<text x="${LABEL - 10}" y="${y + 16}" text-anchor="end">${escapeText(NAMES[who] ?? who)}</text>`,
        `<rect class="${who}" x="${LABEL}" y="${y + 3}" width="${length}" height="${ROW - 8}" rx="2"/>`,
        `<text x="${LABEL + Number(length) + 8}" y="${y + 16}">${show(value)}</text>`,
      );
      y += ROW;
    }
  }
  lines.push(`<text class="note" x="${LABEL}" y="${y + 22}">Logarithmic scale; less is better.</text>`);
  const height = y + 32;
  const told = groups.map(
    ([group, members]) =>
      `${group}: ${members.map(({ who, value }) => `${NAMES[who] ?? who} ${show(value)}`).join(', ')}`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img">`,
    `<title>${escapeText(told.join('. '))}.</title>`,
    `<style>${STYLE}\n</style>`,
    ...lines,
    '</svg>\n',
  ].join('\n');
}
