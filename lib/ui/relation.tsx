import type { Relation, Stance } from '../knowledge/schema/values.ts';
import { useWords } from './i18n.ts';

interface Line {
  path: string;
  width: number;
  dashes?: string;
}

/** The line under the mark, in small: each relation is told by its shape, not by its colour. */
const LINES: Record<Relation, Line> = {
  agrees: { path: 'M0 4h20', width: 2 },
  differs: { path: 'M0 2h20M0 6h20', width: 1.6 },
  context: { path: 'M0 4h20', width: 2, dashes: '5 3' },
  opinion: { path: 'M0 4h20', width: 2.4, dashes: '2 3' },
};

/** A relation with its line. */
export function RelationLabel({ relation, id }: { relation: Relation; id?: string }) {
  const { t } = useWords();
  const { path, width, dashes } = LINES[relation];
  return (
    <span class={`relation relation-${relation}`} id={id}>
      <svg viewBox="0 0 20 8" aria-hidden="true">
        <path d={path} fill="none" stroke="currentColor" stroke-width={width} stroke-dasharray={dashes} />
      </svg>
      {t(`relation.${relation}`)}
    </span>
  );
}

/** Who says it and how, where that is not the writer's own plain statement. */
export function StanceNote({ stance }: { stance: Stance }) {
  const { t } = useWords();
  if (stance === 'asserts') return null;
  return <span class="stance soft">{t(`stance.${stance}`)}</span>;
}
