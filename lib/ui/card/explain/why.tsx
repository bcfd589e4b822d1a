import { useWords } from '../../i18n.ts';
import type { CardEntry, CardReason } from '../types.ts';
import { plainReasons } from './plain-reason.ts';
import { useReveal } from './reveal.ts';

/** What spoke, by the name that the project has for it, and the words that it spoke of. */
function Step({ reason: { step, id, code, words } }: { reason: CardReason }) {
  return (
    <li>
      <code>{id ?? code ?? step}</code> {words}
    </li>
  );
}

/** Why a sentence was marked: in plain words, and on demand step by step, in the order in which it was decided. */
export function Why({ entry: { reasons, quote, sentence = quote } }: { entry: CardEntry }) {
  const words = useWords();
  const { t } = words;
  const section = useReveal();
  const spoken = reasons.filter(({ words }) => words);
  return (
    <section class="part why" ref={section}>
      <h3>{t('card.whyTitle')}</h3>
      <ol>
        {plainReasons(reasons, words, sentence).map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ol>
      <details class="facts">
        <summary>{t('reason.steps')}</summary>
        <ul class="soft">
          {spoken.map((reason) => (
            <Step key={`${reason.step} ${reason.id} ${reason.words}`} reason={reason} />
          ))}
        </ul>
      </details>
    </section>
  );
}
