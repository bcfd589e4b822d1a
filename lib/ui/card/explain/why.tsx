import { useWords } from '../../i18n.ts';
import type { CardReason } from '../types.ts';
import { plainReasons } from './plain-reason.ts';
import { useReveal } from './reveal.ts';

/** A step as the detector and its data state it, which is in English. */
function Step({ reason: { step, id, words, why } }: { reason: CardReason }) {
  return (
    <li>
      {id ?? step}
      {words && <span class="serif"> {words}</span>}
      {why && <span class="why-detail">{why}</span>}
    </li>
  );
}

/** Why a sentence was marked: in plain words, and on demand step by step, in the order in which it was decided. */
export function Why({ reasons }: { reasons: readonly CardReason[] }) {
  const words = useWords();
  const { t } = words;
  const section = useReveal();
  return (
    <section class="part why" ref={section}>
      <h3>{t('card.whyTitle')}</h3>
      <ol>
        {plainReasons(reasons, words).map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ol>
      <details class="facts">
        <summary>{t('reason.steps')}</summary>
        <ul class="soft" lang="en">
          {reasons.map((reason) => (
            <Step key={`${reason.step} ${reason.id} ${reason.words} ${reason.why}`} reason={reason} />
          ))}
        </ul>
      </details>
    </section>
  );
}
