import type { Relation } from '../../knowledge/schema/values.ts';
import { useWords } from '../i18n.ts';
import type { PanelView, PopupClaim } from '../popup/types.ts';

const RELATIONS: readonly Relation[] = ['differs', 'agrees', 'context', 'opinion'];

/** What the list is narrowed to; empty means everything. */
export interface Chosen {
  relation: string;
  theme: string;
}

export const EVERYTHING: Chosen = { relation: '', theme: '' };

/** The claims that are of the chosen relation and theme. */
export function choose(claims: readonly PopupClaim[], { relation, theme }: Chosen): PopupClaim[] {
  return claims.filter(
    (claim) => (!relation || claim.relation === relation) && (!theme || claim.theme === theme),
  );
}

interface FilterProps {
  label: string;
  /** What is shown when nothing is chosen. */
  all: string;
  value: string;
  choices: readonly { id: string; title: string; count: number }[];
  change(value: string): void;
}

/** Only what the page has can be chosen. */
function Filter({ label, all, value, choices, change }: FilterProps) {
  return (
    <select aria-label={label} value={value} onChange={(event) => change(event.currentTarget.value)}>
      <option value="">{all}</option>
      {choices
        .filter(({ id, count }) => count > 0 || id === value)
        .map(({ id, title, count }) => (
          <option key={id} value={id}>
            {title} ({count})
          </option>
        ))}
    </select>
  );
}

interface FiltersProps {
  claims: readonly PopupClaim[];
  themes: PanelView['themes'];
  chosen: Chosen;
  change(chosen: Chosen): void;
}

/** Narrows the list by relation and theme. */
export function Filters({ claims, themes, chosen, change }: FiltersProps) {
  const { t } = useWords();
  const count = (is: (claim: PopupClaim) => boolean) => claims.filter(is).length;
  return (
    <div class="filters">
      <Filter
        label={t('panel.relation')}
        all={t('panel.allRelations')}
        value={chosen.relation}
        choices={RELATIONS.map((id) => ({
          id,
          title: t(`relation.${id}`),
          count: count(({ relation }) => relation === id),
        }))}
        change={(relation) => change({ ...chosen, relation })}
      />
      <Filter
        label={t('panel.theme')}
        all={t('panel.allThemes')}
        value={chosen.theme}
        choices={themes.map(({ id, title }) => ({ id, title, count: count(({ theme }) => theme === id) }))}
        change={(theme) => change({ ...chosen, theme })}
      />
    </div>
  );
}
