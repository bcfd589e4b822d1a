import { hyphenated, partsOfContraction } from './items.ts';

/** What one place of a trigger accepts. */
export type Atom =
  | {
      type: 'word';
      key: string;
      folded: string /** Needs these capitals. */;
      exact?: string /** Needs a hyphen before it. */;
      joined?: true;
    }
  | { type: 'mark'; key: string }
  | { type: 'tag'; tag: string }
  | { type: 'gap' }
  | { type: 'start' }
  | { type: 'either'; options: Pattern[] };

/** Atoms that follow one another. */
export type Pattern = Atom[];

const TAGS = new Set(['Cond', 'Fut', 'Part', 'Num', 'Year', 'Name', 'Nombre', 'Verb', 'Ing']);
const MARKS: Readonly<Record<string, string>> = { '“': '"', '”': '"', '«': '"', '»': '"', '–': '—' };
/** Triggers are written in Latin letters. All of \p{L} would take the browser milliseconds to compile, in every page that is read. */
const LEXEMES = /\.\.\.|[()|^"«»“”,;:?¿—–]|#?[A-Za-z0-9À-ɏ]+(?:['’-]+[A-Za-z0-9À-ɏ]+)*|['.-]/g;
const ACCENTS = /\p{M}+/gu;

function wordAtoms(lexeme: string): Atom[] {
  const hash = lexeme.startsWith('#') ? '#' : '';
  const word = lexeme.replace(/^#/, '');
  if (hash && TAGS.has(word)) return [{ type: 'tag', tag: word === 'Nombre' ? 'Name' : word }];
  return hyphenated(word).flatMap((piece, place) =>
    partsOfContraction(piece.toLowerCase()).map((part, index): Atom => {
      const key = hash + part;
      const atom: Atom = { type: 'word', key, folded: key.normalize('NFD').replace(ACCENTS, '') };
      if (index === 0 && place > 0) atom.joined = true;
      if (index === 0 && !hash && /\p{Lu}/u.test(piece)) atom.exact = piece;
      return atom;
    }),
  );
}

function readAtoms(lexeme: string): Atom[] {
  if (lexeme === '...') return [{ type: 'gap' }];
  if (lexeme === '^') return [{ type: 'start' }];
  if (/^#?[\p{L}\p{N}]/u.test(lexeme)) return wordAtoms(lexeme);
  if (lexeme === '-') return [];
  return [{ type: 'mark', key: MARKS[lexeme] ?? lexeme }];
}

/** Atoms by lexeme: the same words stand in hundreds of triggers. */
export type KnownAtoms = Map<string, readonly Atom[]>;

function atomsOf(lexeme: string, known: KnownAtoms): readonly Atom[] {
  const atoms = known.get(lexeme) ?? readAtoms(lexeme);
  known.set(lexeme, atoms);
  return atoms;
}

/**
 * Reads the notation of a trigger: words, `(a|b)` also nested, `^` sentence start, `...` gap, `#Tag`, marks.
 * Throws on brackets that do not match. `known` may be shared by many triggers.
 */
export function parseTrigger(trigger: string, known: KnownAtoms = new Map()): Pattern {
  const lexemes = trigger.replace(/\bn['’]t\b/g, 'not').match(LEXEMES) ?? [];
  let at = 0;
  function sequence(depth: number): Pattern[] {
    const options: Pattern[] = [[]];
    for (; at < lexemes.length; at++) {
      const lexeme = lexemes[at] as string;
      const current = options[options.length - 1] as Pattern;
      if (lexeme === ')') {
        if (depth === 0) break;
        return options;
      }
      if (lexeme === '(') {
        at++;
        current.push({ type: 'either', options: sequence(depth + 1) });
        if (lexemes[at] !== ')') break;
      } else if (lexeme === '|') options.push([]);
      else current.push(...atomsOf(lexeme, known));
    }
    if (depth > 0 || at < lexemes.length) {
      throw new Error(`The trigger "${trigger}" has brackets that do not match; close each "(" with a ")".`);
    }
    return options;
  }
  const options = sequence(0);
  return options.length === 1 ? (options[0] as Pattern) : [{ type: 'either', options }];
}
