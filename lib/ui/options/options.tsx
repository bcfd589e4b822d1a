import type { Relation } from '../../knowledge/schema/values.ts';
import { useWords } from '../i18n.ts';
import { BrokenNotice } from '../notices.tsx';
import { RelationLabel } from '../relation.tsx';
import { Section, Select, Toggle } from './fields.tsx';
import { SiteList } from './sites.tsx';
import type { OptionActions, OptionValues } from './types.ts';

const RELATIONS: readonly Relation[] = ['differs', 'agrees', 'context', 'opinion'];

interface Part {
  values: OptionValues;
  save: OptionActions['save'];
}

function Look({ values, save }: Part) {
  const { t } = useWords();
  const own = [
    ['en', t('options.en')],
    ['es', t('options.es')],
  ] as const;
  return (
    <Section title={t('options.languageSection')}>
      <Select
        label={t('options.language')}
        value={values.language}
        choices={[['auto', t('options.auto')], ...own]}
        change={(language) => save({ language })}
      />
      <Select
        label={t('options.cardLanguage')}
        value={values.cardLanguage}
        choices={[['auto', t('options.sameAsInterface')], ...own]}
        change={(cardLanguage) => save({ cardLanguage })}
      />
      <Select
        label={t('options.theme')}
        value={values.theme}
        choices={[
          ['auto', t('options.system')],
          ['light', t('options.light')],
          ['dark', t('options.dark')],
        ]}
        change={(theme) => save({ theme })}
      />
    </Section>
  );
}

function Relations({ values: { relations }, save }: Part) {
  const { t } = useWords();
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
    </Section>
  );
}

function Where({ values, save, parse }: Part & { parse: OptionActions['parseSite'] }) {
  const { t } = useWords();
  const { scope, pause, sitesOff, sitesOn } = values;
  return (
    <Section title={t('options.whereSection')}>
      <Toggle
        type="checkbox"
        name="pause"
        checked={pause !== 'running'}
        change={(on) => save({ pause: on ? 'paused' : 'running' })}
      >
        {t('options.pause')}
        <small class="soft">{t('options.pauseHint')}</small>
      </Toggle>
      <fieldset>
        <legend>{t('options.scope')}</legend>
        <Toggle
          type="radio"
          name="scope"
          checked={scope === 'everywhere'}
          change={() => save({ scope: 'everywhere' })}
        >
          {t('options.everywhere')}
        </Toggle>
        <Toggle
          type="radio"
          name="scope"
          checked={scope === 'listed'}
          change={() => save({ scope: 'listed' })}
        >
          {t('options.listed')}
        </Toggle>
      </fieldset>
      {scope === 'everywhere' ? (
        <SiteList
          key="off"
          title={t('options.sitesOff')}
          sites={sitesOff}
          parse={parse}
          change={(sites) => save({ sitesOff: sites })}
        />
      ) : (
        <SiteList
          key="on"
          title={t('options.sitesOn')}
          sites={sitesOn}
          parse={parse}
          change={(sites) => save({ sitesOn: sites })}
        />
      )}
    </Section>
  );
}

/** What the page says of the last thing done. */
export type OptionState = 'saved' | 'failed' | 'reset';

interface OptionsProps {
  values: OptionValues;
  broken: readonly string[];
  state?: OptionState | undefined;
  actions: OptionActions & { undo(): void };
}

/** The settings, each stored as soon as it is changed. */
export function Options({ values, broken, state, actions }: OptionsProps) {
  const { t } = useWords();
  return (
    <main>
      <h1 class="serif">{t('options.title')}</h1>
      <p class="soft">{t('options.intro')}</p>
      <BrokenNotice keys={broken} dismiss={actions.dismissNotice} />
      <Look values={values} save={actions.save} />
      <Relations values={values} save={actions.save} />
      <Where values={values} save={actions.save} parse={actions.parseSite} />
      <Section title={t('options.resetSection')}>
        <button type="button" class="outline" onClick={actions.reset}>
          {t('options.reset')}
        </button>
      </Section>
      <p class="state" role="status">
        {state === 'saved' && t('options.saved')}
        {state === 'failed' && t('notice.saveFailed')}
        {state === 'reset' && (
          <>
            {t('options.resetDone')}{' '}
            <button type="button" class="plain" onClick={actions.undo}>
              {t('options.undo')}
            </button>
          </>
        )}
      </p>
    </main>
  );
}
