import { CUE_END, GAP, nextEnd, type PackedCues, START } from '../../detect/cues/packed.ts';
import { type Atom, type Pattern, parseTrigger } from '../../detect/cues/trigger/parse.ts';
import { shortOf, writeNumber } from '../../detect/text/digits.ts';
import type { Cue } from '../../knowledge/schema/matching.ts';
import type { Language } from '../../knowledge/schema/values.ts';

type Plain = Exclude<Atom, { type: 'gap' | 'start' | 'either' }>;

/** A word or mark as PackedCues spells it. */
function spell(atom: Plain): string {
  if (atom.type === 'mark') return `'${atom.key}`;
  if (atom.type === 'tag') return `#${atom.tag}`;
  return `${atom.joined ? '-' : ''}${atom.key}${atom.exact === undefined ? '' : `^${atom.exact}`}`;
}

function spelledIn(pattern: Pattern): string[] {
  return pattern.flatMap((atom) => {
    if (atom.type === 'either') return atom.options.flatMap(spelledIn);
    return atom.type === 'gap' || atom.type === 'start' ? [] : [spell(atom)];
  });
}

const mayBeEmpty = (atom: Atom): boolean =>
  atom.type === 'start' ||
  atom.type === 'gap' ||
  (atom.type === 'either' && atom.options.some((option) => option.every(mayBeEmpty)));

function headsOfAtom(atom: Atom): Plain[] {
  if (atom.type === 'either') return atom.options.flatMap(headsOf);
  return atom.type === 'start' || atom.type === 'gap' ? [] : [atom];
}

/** Every word, mark or tag that the pattern can begin with; behind a part that may be left out the next may be first. */
function headsOf(pattern: Pattern): Plain[] {
  const to = pattern.findIndex((atom) => !mayBeEmpty(atom));
  return pattern.slice(0, to < 0 ? pattern.length : to + 1).flatMap(headsOfAtom);
}

/** The words that a pattern is, one alone. */
function singleWords(pattern: Pattern): string[] {
  const [only] = pattern;
  if (pattern.length !== 1 || !only) return [];
  if (only.type === 'either') return only.options.flatMap(singleWords);
  return only.type === 'word' ? [only.key] : [];
}

/** Words of cues that stop a scope. */
function stopsOf(cues: readonly Cue[], patterns: readonly Pattern[]): Set<string> {
  const stopping = patterns.filter(
    (_, at) => cues[at]?.effect === 'terminate' && cues[at].direction !== 'backward',
  );
  return new Set(stopping.flatMap(singleWords));
}

function uses(all: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([one]) => one);
}

/** Words that can stand in the sorted list, whose capitals part them. */
const LISTED = /^[^A-Z'#^-][^A-Z^]*$/;

function foldWords(words: readonly string[]): string {
  return words
    .map((word, at) => {
      const last = words[at - 1] ?? '';
      let shared = 0;
      while (shared < 25 && shared < last.length && word[shared] === last[shared]) shared++;
      return String.fromCharCode(65 + shared) + word.slice(shared);
    })
    .join('');
}

function termsOf({ id, effect, kind, direction, scope }: Cue): string[] {
  return [startOf(id), effect, kind ?? '', direction, scope];
}

function startOf(id: string): string {
  return id.slice(0, id.lastIndexOf('-') + 1);
}

function writePattern(pattern: Pattern, numbers: ReadonlyMap<string, number>): string {
  return pattern
    .map((atom) => {
      if (atom.type === 'gap') return GAP;
      if (atom.type === 'start') return START;
      if (atom.type === 'either')
        return `(${atom.options.map((option) => writePattern(option, numbers)).join('|')})`;
      return writeNumber(numbers.get(spell(atom)) as number, shortOf(numbers.size));
    })
    .join('');
}

/** Packs the cues of a language, reasons left in. Throws where the brackets of a trigger do not match. */
export function packCues(lang: Language, cues: readonly Cue[]): PackedCues {
  const patterns = cues.map(({ trigger }) => parseTrigger(trigger));
  const spelled = uses(patterns.flatMap(spelledIn));
  const frequent = spelled.slice(0, shortOf(spelled.length));
  const others = spelled.slice(frequent.length);
  const plain = [...frequent, ...others.filter((word) => !LISTED.test(word))];
  const words = others.filter((word) => LISTED.test(word)).sort();
  const numbers = new Map([...plain, ...words].map((word, number) => [word, number]));

  const cuesByHead = new Map<string, string>();
  for (const [cue, pattern] of patterns.entries())
    for (const head of new Set(headsOf(pattern).map(spell)))
      cuesByHead.set(head, (cuesByHead.get(head) ?? '') + writeNumber(cue, shortOf(cues.length)));

  const terms = uses(cues.flatMap(termsOf));
  const kinds = uses(cues.map((cue) => termsOf(cue).join()));
  const ends = new Map<string, string>();
  const triggers = cues.map((cue, at) => {
    const start = startOf(cue.id);
    const end = cue.id.slice(start.length);
    const isNext = end === nextEnd(ends.get(start));
    ends.set(start, end);
    const kind = writeNumber(kinds.indexOf(termsOf(cue).join()), shortOf(kinds.length));
    return `${kind}${isNext ? '' : ` ${end} `}${writePattern(patterns[at] as Pattern, numbers)}${CUE_END}`;
  });
  const text = triggers.join('');
  return {
    lang,
    plain: plain.join(' '),
    words: foldWords(words),
    heads: [...numbers.keys()].map((word) => cuesByHead.get(word) ?? '').join(' '),
    stops: [...stopsOf(cues, patterns)].join(' '),
    terms: terms.join(),
    kinds: kinds
      .flatMap((kind) => kind.split(',').map((term) => writeNumber(terms.indexOf(term), shortOf(0))))
      .join(''),
    sizes: [cues.length, text.length],
    triggers: text,
    reasons: cues.map(({ reason }) => reason),
  };
}
