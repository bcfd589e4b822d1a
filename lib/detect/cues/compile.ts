import type { Language } from '../../knowledge/schema/values.ts';
import { type CompiledCue, type PackedCues, unpackCues } from './packed.ts';
import type { Atom, Pattern } from './trigger/parse.ts';

/** The cues of one language by what their trigger can begin with. */
export interface CueIndex {
  /** By word, mark or `#Tag`. */
  byFirst: Map<string, CompiledCue[]>;
  /** Words that stop a scope by themselves; a gap does not reach over them. */
  stops: ReadonlySet<string>;
}

export type CompiledCues = Record<Language, CueIndex>;

function firstsOfAtom(atom: Atom): string[] {
  if (atom.type === 'word') return atom.folded === atom.key ? [atom.key] : [atom.key, atom.folded];
  if (atom.type === 'mark') return [atom.key];
  if (atom.type === 'tag') return [`#${atom.tag}`];
  if (atom.type === 'either') return atom.options.flatMap(firsts);
  return [];
}

const mayBeEmpty = (atom: Atom): boolean =>
  atom.type === 'start' ||
  atom.type === 'gap' ||
  (atom.type === 'either' && atom.options.some((option) => option.every(mayBeEmpty)));

/** Every word, mark or tag that the pattern can begin with; behind a part that may be left out the next may be first. */
function firsts(pattern: Pattern): string[] {
  const to = pattern.findIndex((atom) => !mayBeEmpty(atom));
  return pattern.slice(0, to < 0 ? pattern.length : to + 1).flatMap(firstsOfAtom);
}

function singleWords(pattern: Pattern): string[] {
  const [only] = pattern;
  if (pattern.length !== 1 || !only) return [];
  if (only.type === 'either') return only.options.flatMap(singleWords);
  return only.type === 'word' ? [only.key] : [];
}

function indexOf(cues: readonly CompiledCue[]): CueIndex {
  const stops = new Set<string>();
  const byFirst: CueIndex['byFirst'] = new Map();
  for (const compiled of cues) {
    const { cue } = compiled;
    const stopping = cue.effect === 'terminate' && cue.direction !== 'backward';
    if (stopping) for (const word of singleWords(compiled.pattern)) stops.add(word);
    for (const first of new Set(firsts(compiled.pattern))) {
      const list = byFirst.get(first);
      if (list) list.push(compiled);
      else byFirst.set(first, [compiled]);
    }
  }
  return { byFirst, stops };
}

/** Reads every trigger of a language once, when that language is first asked for. Throws then where they are not whole. */
export function compileCues(packed: readonly PackedCues[]): CompiledCues {
  const made: Partial<Record<Language, CueIndex>> = {};
  const of = (lang: Language) => {
    made[lang] ??= indexOf(packed.filter((one) => one.lang === lang).flatMap(unpackCues));
    return made[lang];
  };
  return {
    get en() {
      return of('en');
    },
    get es() {
      return of('es');
    },
  };
}
