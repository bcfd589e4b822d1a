import { fold } from '../../../knowledge/fold.ts';
import type { Translator } from '../../i18n.ts';

const WORD = /([\p{L}\p{N}]+)/u;

/** A month or a day behind the publisher of a source. */
const DATE = /\d{4}-\d\d(?:-\d\d)?$/;

/** The text of a result with its date in words. */
export function wordedText({ kind, text }: { kind: string; text: string }, date: Translator['date']): string {
  return kind === 'sources' ? text.replace(DATE, date) : text;
}

/** `text` with the words that `terms` (folded) name pointed out. */
export function PointedOut({ text, terms }: { text: string; terms: readonly string[] }) {
  const wanted = new Set(terms);
  let at = 0;
  return (
    <>
      {text.split(WORD).map((piece) => {
        const key = at;
        at += piece.length;
        return wanted.has(fold(piece)) ? <mark key={key}>{piece}</mark> : piece;
      })}
    </>
  );
}
