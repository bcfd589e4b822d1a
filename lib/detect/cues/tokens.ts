import { withoutAccents } from '../text/fold.ts';
import { forText } from '../text/latin.ts';
import type { CueToken } from './types.ts';

const WORD = forText(
  /[0-9A-Za-zª²³µ¹º¼-¾À-ÖØ-öø-ÿ]+(?:['’.,-](?=[0-9A-Za-zª²³µ¹º¼-¾À-ÖØ-öø-ÿ])[0-9A-Za-zª²³µ¹º¼-¾À-ÖØ-öø-ÿ]+)*/g,
  String.raw`[\p{L}\p{N}]+(?:['’.,-](?=[\p{L}\p{N}])[\p{L}\p{N}]+)*`,
);

/** Plain words of a text, for labels and for tests. Offsets are UTF-16 offsets in `text`. */
export function plainTokens(text: string): CueToken[] {
  const found = [...text.matchAll(WORD(text))];
  return found.map((match, index) => {
    const start = match.index;
    const end = start + match[0].length;
    const before = index === 0 ? text.slice(0, start) : '';
    const norm = match[0].toLowerCase();
    const folded = withoutAccents(norm);
    return {
      text: match[0],
      norm,
      folded,
      start,
      end,
      before,
      after: text.slice(end, found[index + 1]?.index),
    };
  });
}
