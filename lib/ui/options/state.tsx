import { useWords } from '../i18n.ts';
import { namesOf } from '../notices.tsx';
import type { OptionState } from './types.ts';

/** What was just done, and how to take it back where that can be wanted. */
export function StateLine({ state, undo }: { state: OptionState | undefined; undo(): void }) {
  const words = useWords();
  const { t } = words;
  const text = () => {
    if (!state) return '';
    if (state.done === 'failed') return t('notice.saveFailed');
    if (state.done !== 'refused') return t(`done.${state.done}`);
    if (state.why !== 'broken') return t(`import.${state.why}`);
    return t('import.broken', { keys: namesOf(state.keys, words) });
  };
  const canUndo = state?.done === 'reset' || state?.done === 'imported';
  return (
    <p class="state" role="status">
      {text()}
      {canUndo && (
        <>
          {' '}
          <button type="button" class="plain" onClick={undo}>
            {t('options.undo')}
          </button>
        </>
      )}
    </p>
  );
}
