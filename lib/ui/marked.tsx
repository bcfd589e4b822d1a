import type { Relation } from '../knowledge/schema/values.ts';
import { useWords } from './i18n.ts';
import { segmentText } from './segments.ts';

/** A claim of a text; offsets are UTF-16 in it, end exclusive. */
interface Found {
  relation: Relation;
  start: number;
  end: number;
}

interface MarkProps {
  text: string;
  relation: Relation;
  open(mark: HTMLElement): void;
}

function Mark({ text, relation, open }: MarkProps) {
  const { t } = useWords();
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    open(event.currentTarget as HTMLElement);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button is a box of its own and would tear the lines of the text
    <span
      role="button"
      tabIndex={0}
      class={`mark mark-${relation}`}
      onClick={(event) => open(event.currentTarget)}
      onKeyDown={press}
    >
      {text}
      <span class="unseen"> ({t(`relation.${relation}`)})</span>
    </span>
  );
}

interface MarkedTextProps<F> {
  text: string;
  findings: readonly F[];
  /** Gets the claims at the chosen mark, and the mark. */
  open(findings: F[], mark: HTMLElement): void;
}

/** A text that is no page, with a mark on each claim. */
export function MarkedText<F extends Found>({ text, findings, open }: MarkedTextProps<F>) {
  const { t } = useWords();
  return (
    <section class="checked serif" aria-label={t('check.result')}>
      {segmentText(text, findings).map(({ text: words, start, findings: here }) => {
        const [first] = here;
        if (!first) return words;
        return <Mark key={start} text={words} relation={first.relation} open={(mark) => open(here, mark)} />;
      })}
    </section>
  );
}
