import type { Relation } from '../../knowledge/schema/values.ts';
import { useWords } from '../i18n.ts';
import { RelationLabel } from '../relation.tsx';
import { Section, Select, Toggle } from './fields.tsx';
import type { OptionActions, OptionValues } from './types.ts';

const RELATIONS: readonly Relation[] = ['differs', 'agrees', 'context', 'opinion'];

interface MarksProps {
  values: OptionValues;
  save: OptionActions['save'];
}

/** How a text looks with these settings. */
function Preview({ relations }: Pick<OptionValues, 'relations'>) {
  const { t } = useWords();
  return (
    <div class="preview">
      <h3>{t('options.preview')}</h3>
      <p class="serif">
        {RELATIONS.map((relation) => (
          <span key={relation}>
            <span class={relations.includes(relation) ? `mark mark-${relation}` : ''}>
              {t(`relation.${relation}`)}
            </span>
            {'. '}
          </span>
        ))}
      </p>
    </div>
  );
}

/** Which claims are marked, and how. */
export function Marks({ values, save }: MarksProps) {
  const { t } = useWords();
  const { relations, markStyle, markStrength } = values;
  const set = (relation: Relation, on: boolean) =>
    save({ relations: RELATIONS.filter((other) => (other === relation ? on : relations.includes(other))) });
  return (
    <Section title={t('options.relationsSection')}>
      <fieldset>
        <legend class="unseen">{t('options.relations')}</legend>
        {RELATIONS.map((relation) => (
          <Toggle
            key={relation}
            type="checkbox"
            name={relation}
            checked={relations.includes(relation)}
            change={(on) => set(relation, on)}
          >
            <RelationLabel relation={relation} />
          </Toggle>
        ))}
      </fieldset>
      <p class="soft">{t('options.relationsHint')}</p>
      <div class="fields">
        <Select
          label={t('options.markStyle')}
          value={markStyle}
          choices={[
            ['line', t('options.line')],
            ['tint', t('options.tint')],
          ]}
          change={(style) => save({ markStyle: style })}
        />
        <Select
          label={t('options.markStrength')}
          value={markStrength}
          choices={[
            ['quiet', t('options.quiet')],
            ['normal', t('options.normal')],
            ['strong', t('options.strong')],
          ]}
          change={(strength) => save({ markStrength: strength })}
        />
      </div>
      <Preview relations={relations} />
    </Section>
  );
}
