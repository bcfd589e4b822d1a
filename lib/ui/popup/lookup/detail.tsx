import { useLayoutEffect, useRef } from 'preact/hooks';
import { CardBody } from '../../card/body.tsx';
import { citeClaim } from '../../card/citation.ts';
import { CopyButton } from '../../card/copy.tsx';
import { type Translator, useWords, Words } from '../../i18n.ts';
import type { Detail, PopupActions } from '../types.ts';

function Facts({ detail }: { detail: Extract<Detail, { kind: 'facts' }> }) {
  const { date } = useWords();
  return (
    <>
      <h2 class="serif">{detail.title}</h2>
      <p class="soft">{detail.text}</p>
      {detail.link && (
        <p>
          <a class="source-title" href={detail.link} target="_blank" rel="noreferrer noopener">
            {detail.link}
          </a>
        </p>
      )}
      <ul class="detail-facts">
        {detail.facts.map((fact) => (
          <li key={fact.id}>
            <span class="soft">{date(fact.date)}</span> {fact.text}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What a result of the look-up holds. Escape or the button leads back to the results. */
export function DetailView({
  detail,
  recordWords,
  actions,
  back,
}: {
  detail: Detail;
  recordWords: Translator;
  actions: PopupActions;
  back(): void;
}) {
  const words = useWords();
  const top = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => top.current?.focus(), []);
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault(); // else the browser closes the whole popup
    back();
  };
  return (
    <section class="detail" onKeyDown={leave} aria-label={words.t('popup.lookup')}>
      <p class="detail-bar">
        <button type="button" class="plain" ref={top} onClick={back}>
          <span aria-hidden="true">← </span>
          {words.t('lookup.back')}
        </button>
        <button type="button" class="plain" onClick={() => actions.openRecord(detail.path)}>
          {words.t('record.open')}
        </button>
        {detail.kind === 'card' && (
          <CopyButton
            label="card.copyCitation"
            text={citeClaim(detail.view, recordWords)}
            copy={actions.copy}
          />
        )}
      </p>
      <Words.Provider value={recordWords}>
        <div lang={recordWords.lang}>
          {detail.kind === 'card' ? (
            <>
              <h2 class="serif">{detail.view.title}</h2>
              <p class="rating">{recordWords.t(`rating.${detail.view.rating}`)}</p>
              <CardBody view={detail.view} sentence={false} />
            </>
          ) : (
            <Facts detail={detail} />
          )}
        </div>
      </Words.Provider>
    </section>
  );
}
