/** A stretch of text and the findings that cover it, none for unmarked text. */
export interface Segment<F> {
  text: string;
  start: number;
  findings: F[];
}

/** Cuts `text` at the edges of findings (UTF-16 offsets, end exclusive), so that overlaps become stretches of their own. */
export function segmentText<F extends { start: number; end: number }>(
  text: string,
  findings: readonly F[],
): Segment<F>[] {
  const edges = new Set([0, text.length, ...findings.flatMap(({ start, end }) => [start, end])]);
  const cuts = [...edges].filter((edge) => edge >= 0 && edge <= text.length).sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] as number;
    const covering = findings.filter((finding) => finding.start < end && finding.end > start);
    return { text: text.slice(start, end), start, findings: covering };
  });
}
