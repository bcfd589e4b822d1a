import type { ComponentChildren } from 'preact';
import type { Language, Relation } from '../../knowledge/schema/values.ts';
import { useWords } from '../i18n.ts';
import { MarkedText } from '../marked.tsx';
import type { Checked } from '../popup/types.ts';
import { RelationLabel } from '../relation.tsx';
import { type Permission, Permissions } from './permissions.tsx';

const RELATIONS: readonly Relation[] = ['differs', 'agrees', 'context', 'opinion'];
const OTHER: Record<Language, Language> = { en: 'es', es: 'en' };

interface WelcomeProps {
  /** Claims of the sample, once they are found; offsets in `welcome.sample`. */
  findings: readonly Checked[];
  permissions: readonly Permission[];
  actions: {
    /** Opens the card of these claims beside their mark. */
    open(findings: Checked[], mark: HTMLElement): void;
    /** Changes the language of the interface. */
    speak(lang: Language): void;
    openSettings(): void;
    openRecord(): void;
  };
}

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** What each line says. */
function Legend() {
  return (
    <ul class="legend">
      {RELATIONS.map((relation) => (
        <li key={relation}>
          <RelationLabel relation={relation} />
        </li>
      ))}
    </ul>
  );
}

/** The one page that opens by itself, once: a text to try, what is read, what is never done, what each permission is for. */
export function Welcome({ findings, permissions, actions }: WelcomeProps) {
  const { t, lang } = useWords();
  const other = OTHER[lang];
  return (
    <main>
      <button type="button" class="plain other" lang={other} onClick={() => actions.speak(other)}>
        {t('welcome.otherLanguage')}
      </button>
      <h1 class="serif">{t('welcome.title')}</h1>
      <p class="intro">{t('welcome.intro')}</p>
      <div class="try">
        <MarkedText text={t('welcome.sample')} findings={findings} open={actions.open} />
        <Legend />
      </div>
      <div class="parts">
        <Part title={t('welcome.read')}>
          <p>{t('welcome.readText')}</p>
        </Part>
        <Part title={t('welcome.never')}>
          <p>{t('welcome.neverText')}</p>
        </Part>
      </div>
      <Part title={t('welcome.permissions')}>
        <Permissions asked={permissions} />
      </Part>
      <p class="on">
        <button type="button" class="outline" onClick={actions.openRecord}>
          {t('record.title')}
        </button>
        <button type="button" class="outline" onClick={actions.openSettings}>
          {t('popup.settings')}
        </button>
      </p>
    </main>
  );
}
