import { useWords } from '../i18n.ts';
import { Section, Toggle } from './fields.tsx';
import { SiteList } from './sites.tsx';
import type { OptionActions, OptionValues } from './types.ts';

interface WhereProps {
  values: OptionValues;
  actions: Pick<OptionActions, 'save' | 'setPause' | 'parseSite'>;
}

function Pause({ values: { pause }, actions }: WhereProps) {
  const { t, moment } = useWords();
  const isTimed = typeof pause === 'number';
  return (
    <fieldset>
      <legend>{t('options.pause')}</legend>
      <Toggle
        type="radio"
        name="pause"
        checked={pause === 'running'}
        change={() => actions.setPause('running')}
      >
        {t('options.running')}
      </Toggle>
      <Toggle type="radio" name="pause" checked={isTimed} change={() => actions.setPause('tomorrow')}>
        {t('popup.pauseTomorrow')}
        {isTimed && <small class="soft">{t('popup.pausedUntil', { time: moment(pause) })}</small>}
      </Toggle>
      <Toggle
        type="radio"
        name="pause"
        checked={pause === 'paused'}
        change={() => actions.setPause('paused')}
      >
        {t('popup.pauseOpen')}
      </Toggle>
      <p class="soft">{t('options.pauseHint')}</p>
    </fieldset>
  );
}

/** Where marks are made: nowhere for now, everywhere but on some sites, or only on some. Each way has its own list. */
export function Where({ values, actions }: WhereProps) {
  const { t } = useWords();
  const { save, parseSite } = actions;
  const { scope, sitesOff, sitesOn } = values;
  return (
    <Section title={t('options.whereSection')}>
      <Pause values={values} actions={actions} />
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
          parse={parseSite}
          change={(sites) => save({ sitesOff: sites })}
        />
      ) : (
        <SiteList
          key="on"
          title={t('options.sitesOn')}
          sites={sitesOn}
          parse={parseSite}
          change={(sites) => save({ sitesOn: sites })}
        />
      )}
    </Section>
  );
}
