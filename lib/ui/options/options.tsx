import { useWords } from '../i18n.ts';
import { BrokenNotice } from '../notices.tsx';
import { Section, Select, Toggle } from './fields.tsx';
import { Marks } from './marks.tsx';
import { SearchField, useSearch } from './search.tsx';
import { Shortcuts } from './shortcuts.tsx';
import { StateLine } from './state.tsx';
import { Transfer } from './transfer.tsx';
import type { Keys, OptionActions, OptionState, OptionValues } from './types.ts';
import { Where } from './where.tsx';

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

function Recent({ values, save, clear }: Part & { clear(): void }) {
  const { t } = useWords();
  return (
    <Section title={t('popup.lookup')}>
      <Toggle
        type="checkbox"
        name="recent"
        checked={values.keepRecent}
        change={(keepRecent) => save({ keepRecent })}
      >
        {t('options.keepRecent')}
        <small class="soft">{t('options.keepRecentHint')}</small>
      </Toggle>
      <button type="button" class="outline" onClick={clear}>
        {t('options.clearRecent')}
      </button>
    </Section>
  );
}

interface OptionsProps {
  values: OptionValues;
  broken: readonly string[];
  keys: readonly Keys[];
  state?: OptionState | undefined;
  actions: OptionActions;
}

/** The settings, each stored as soon as it is changed. */
export function Options({ values, broken, keys, state, actions }: OptionsProps) {
  const { t } = useWords();
  const { query, setQuery, isEmpty, box } = useSearch();
  return (
    <main>
      <h1 class="serif">{t('options.title')}</h1>
      <p class="soft">{t('options.intro')}</p>
      <SearchField query={query} change={setQuery} />
      <BrokenNotice keys={broken} dismiss={actions.dismissNotice} />
      <div ref={box}>
        <Look values={values} save={actions.save} />
        <Marks values={values} save={actions.save} />
        <Where values={values} actions={actions} />
        <Recent values={values} save={actions.save} clear={actions.clearRecent} />
        <Shortcuts keys={keys} actions={actions.keys} />
        <Transfer {...actions} />
      </div>
      <p class="soft none" role="status">
        {isEmpty && t('options.noneFound', { query })}
      </p>
      <StateLine state={state} undo={actions.undo} />
    </main>
  );
}
