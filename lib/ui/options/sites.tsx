import { useId, useState } from 'preact/hooks';
import { useWords } from '../i18n.ts';
import type { OptionActions } from './types.ts';

interface SitesProps {
  title: string;
  sites: readonly string[];
  parse: OptionActions['parseSite'];
  change(sites: string[]): void;
}

/** One list of sites that can be added to and taken from. */
export function SiteList({ title, sites, parse, change }: SitesProps) {
  const { t } = useWords();
  const id = useId();
  const [input, setInput] = useState('');
  const [bad, setBad] = useState<string>();
  const add = (event: Event) => {
    event.preventDefault();
    const site = parse(input);
    setBad(site ? undefined : input);
    if (!site) return;
    if (!sites.includes(site)) change([...sites, site].sort());
    setInput('');
  };
  return (
    <fieldset class="sites">
      <legend>{title}</legend>
      {sites.length === 0 && <p class="soft">{t('options.noSites')}</p>}
      <ul>
        {sites.map((site) => (
          <li key={site}>
            {site}
            <button
              type="button"
              class="plain"
              aria-label={t('options.remove', { site })}
              onClick={() => change(sites.filter((other) => other !== site))}
            >
              <span aria-hidden="true">×</span>
            </button>
          </li>
        ))}
      </ul>
      <form onSubmit={add}>
        <input
          aria-label={t('options.addSite')}
          aria-invalid={bad !== undefined}
          aria-describedby={`${id}-bad`}
          placeholder={t('options.sitePlaceholder')}
          value={input}
          onInput={(event) => setInput(event.currentTarget.value)}
        />
        <button type="submit" class="outline" disabled={!input.trim()}>
          {t('options.add')}
        </button>
      </form>
      <p id={`${id}-bad`} role="alert">
        {bad !== undefined && t('options.badSite', { site: bad })}
      </p>
    </fieldset>
  );
}
