import { useWords } from '../i18n.ts';
import type { CardReason } from './types.ts';

function ReasonItem({ reason }: { reason: CardReason }) {
  const { t } = useWords();
  return (
    <li>
      {t(`reason.${reason.step}`)}
      {reason.words && <span class="serif"> {t('reason.words', { words: reason.words })}</span>}
      {reason.why && (
        <span class="soft why-detail" lang="en">
          {reason.why}
        </span>
      )}
    </li>
  );
}

/** Why a sentence was marked, step by step, in the order in which it was decided. */
export function Why({ reasons }: { reasons: readonly CardReason[] }) {
  const { t } = useWords();
  return (
    <section class="part why">
      <h3>{t('card.whyTitle')}</h3>
      <ol>
        {reasons.map((reason) => (
          <ReasonItem key={`${reason.step} ${reason.words} ${reason.why}`} reason={reason} />
        ))}
      </ol>
    </section>
  );
}
