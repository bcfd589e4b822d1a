import { useState } from 'preact/hooks';
import { useWords } from '../i18n.ts';
import { Section } from './fields.tsx';
import { shortcutOf } from './keys.ts';
import type { KeyActions, Keys } from './types.ts';

/** The extension's own commands, in the order in which they are shown. */
const NAMES = ['next-claim', 'previous-claim', 'open-claim', 'toggle-marks'] as const;

type Name = (typeof NAMES)[number];

interface RowProps {
  name: Name;
  shortcut: string;
  actions: KeyActions;
}

/** Takes the next keys that are pressed in it. Tab leaves it, as any field. */
function KeyField({ name, shortcut, actions }: RowProps) {
  const { t } = useWords();
  const [refused, setRefused] = useState<string>();
  const press = async (event: KeyboardEvent) => {
    if (event.key === 'Tab' || event.key === 'Escape') return;
    event.preventDefault();
    if (['Shift', 'Control', 'Alt', 'AltGraph', 'Meta'].includes(event.key)) return;
    const pressed = shortcutOf(event);
    const taken = pressed !== undefined && (await actions.change?.(name, pressed));
    setRefused(taken ? undefined : (pressed ?? event.key));
  };
  return (
    <>
      <input
        readOnly
        value={shortcut}
        placeholder={t('options.noKeys')}
        aria-label={t('options.pressKeys', { command: t(`command.${name}`) })}
        onKeyDown={press}
      />
      <button
        type="button"
        class="plain"
        aria-label={t('options.resetKeysOf', { command: t(`command.${name}`) })}
        onClick={() => actions.reset(name)}
      >
        {t('options.resetKeys')}
      </button>
      <span class="refused" role="alert">
        {refused && t('options.badKeys', { keys: refused })}
      </span>
    </>
  );
}

function Row({ name, shortcut, actions }: RowProps) {
  const { t } = useWords();
  return (
    <li>
      <span>{t(`command.${name}`)}</span>
      {actions.change ? (
        <KeyField name={name} shortcut={shortcut} actions={actions} />
      ) : (
        <kbd>{shortcut || t('options.noKeys')}</kbd>
      )}
    </li>
  );
}

/** The keys as they are, and a way to change them. Nothing where the browser has no keys. */
export function Shortcuts({ keys, actions }: { keys: readonly Keys[]; actions: KeyActions }) {
  const { t } = useWords();
  if (keys.length === 0) return null;
  const shortcutFor = (name: Name) => keys.find((one) => one.name === name)?.shortcut ?? '';
  return (
    <Section title={t('options.keysSection')}>
      <ul class="keys">
        {NAMES.map((name) => (
          <Row key={name} name={name} shortcut={shortcutFor(name)} actions={actions} />
        ))}
      </ul>
      {actions.change ? (
        <p class="soft">{t('options.keysHint')}</p>
      ) : (
        <button type="button" class="outline" onClick={actions.openPage}>
          {t('options.changeKeys')}
        </button>
      )}
    </Section>
  );
}
