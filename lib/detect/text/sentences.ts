import { sentenceEnds } from './boundaries.ts';
import { fold } from './fold.ts';
import { forText } from './latin.ts';

/** A stretch of a text; UTF-16 offsets, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** Abbreviations after which a full stop ends no sentence, folded, without the stop. */
const ABBREVIATIONS = new Set(
  (
    'mr mrs ms dr prof sr sra srta dra ing gen gral col cnel capt cap lt tte sgt adm alm rep sen gov gob st sto sta art ' +
    'arts inc no nro num fig vol ed op cit etc vs cf jan feb mar apr jun jul aug sept sep oct nov dec ene abr ago dic av ' +
    'avda jr depto dpto prov pres min km'
  ).split(' '),
);

/** Initials with stops between them, and doubled letters, as Spanish abbreviates plurals. */
const INITIALS = forText(
  /^[A-Za-zªµºÀ-ÖØ-öø-ÿ]{1,2}(?:\.[A-Za-zªµºÀ-ÖØ-öø-ÿ]{1,2})+$|^([A-Za-zªµºÀ-ÖØ-öø-ÿ])\1$/,
  String.raw`^\p{L}{1,2}(?:\.\p{L}{1,2})+$|^(\p{L})\1$`,
);

/** Abbreviations that end sentences often, so their stop counts when a word of a new sentence follows; initials are among them. */
const MAY_END = new Set(['etc', 'inc', 'jr', 'km']);
const STARTER =
  /^["“«'‘(\s]*(?:The|A|An|It|He|She|They|We|I|This|That|These|Those|In|On|At|But|And|However|There|No|Its|Their|His|Her|Critics|What|Why|Are|Is|El|La|Los|Las|Un|Una|En|Pero|Y|No|Según|Sin|Por|Esta|Este|Estas|Estos|Eso|Esto|Además|También|Así|Su|Sus|Lo|Se|Hay|Ya|Si)\s/u;

/** What may stand between a full stop and the end of a sentence. */
const CLOSING = '"”»\'’)]';
const WORDLY = forText(/[.0-9A-Za-zª²³µ¹º¼-¾À-ÖØ-öø-ÿ]/, String.raw`[\p{L}\p{N}.]`);
/** How much of a text's end is looked through for its last word. UTF-16 units. */
const REACH = 40;
const INITIAL = forText(/^[A-ZÀ-ÖØ-Þ]$/, String.raw`^\p{Lu}$`);
const SMALL_START = forText(/^\s*[a-zµß-öø-ÿ]/, String.raw`^\s*\p{Ll}`);

/** The word that the full stop at the end of a text belongs to; empty where it ends in none. */
function abbreviatedWord(text: string): string {
  let end = text.trimEnd().length;
  while (end > 0 && CLOSING.includes(text.charAt(end - 1))) end--;
  if (text.charAt(--end) !== '.') return '';
  let start = end;
  const wordly = WORDLY(text);
  while (start > 0 && wordly.test(text.charAt(start - 1))) start--;
  return text.slice(start, end);
}

/** True when the text up to here ends in an abbreviation that the next words continue. */
function continues(before: string, after: string): boolean {
  const word = abbreviatedWord(before.slice(-REACH));
  if (word === '')
    return SMALL_START(after).test(after) && !/[\n\r]/.test(before.slice(before.trimEnd().length));
  const folded = fold(word);
  if (INITIAL(word).test(word)) return true;
  const initials = INITIALS(folded).test(folded);
  if (!initials && !ABBREVIATIONS.has(folded)) return false;
  return !((initials || MAY_END.has(folded)) && STARTER.test(after.slice(0, 20)));
}

/**
 * Sentences of a text, without surrounding white space, in order. Boundaries are those of Unicode Standard Annex 29,
 * mended where an abbreviation of either language ends in a full stop.
 */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  let last = 0;
  for (const end of sentenceEnds(text)) {
    const segment = text.slice(last, end);
    last = end;
    if (end < text.length && continues(segment, text.slice(end, end + 24))) continue;
    pushTrimmed(spans, text, start, end);
    start = end;
  }
  pushTrimmed(spans, text, start, text.length);
  return spans;
}

function pushTrimmed(spans: Span[], text: string, start: number, end: number): void {
  const raw = text.slice(start, end);
  const lead = raw.length - raw.trimStart().length;
  const size = raw.trim().length;
  if (size > 0) spans.push({ start: start + lead, end: start + lead + size });
}
