import { fold } from '../../../knowledge/fold.ts';

const WORD = /([\p{L}\p{N}]+)/u;

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
