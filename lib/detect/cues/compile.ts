import type { Cue, CueFile } from '../../knowledge/schema/matching.ts';
import type { Language } from '../../knowledge/schema/values.ts';
import { type Atom, type KnownAtoms, type Pattern, parseTrigger } from './trigger/parse.ts';

/** A cue with its trigger read. */
export interface CompiledCue {
  cue: Cue;
  pattern: Pattern;
}

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

/** Every word, mark or tag that the pattern can begin with. */
function firsts(pattern: Pattern): string[] {
  const first = pattern.find((atom) => atom.type !== 'start' && atom.type !== 'gap');
  return first ? firstsOfAtom(first) : [];
}

function singleWords(pattern: Pattern): string[] {
  const [only] = pattern;
  if (pattern.length !== 1 || !only) return [];
  if (only.type === 'either') return only.options.flatMap(singleWords);
  return only.type === 'word' ? [only.key] : [];
}

function indexOf(cues: readonly Cue[]): CueIndex {
  const stops = new Set<string>();
  const byFirst: CueIndex['byFirst'] = new Map();
  const atoms: KnownAtoms = new Map();
  for (const cue of cues) {
    const compiled = { cue, pattern: parseTrigger(cue.trigger, atoms) };
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

/**
 * Reads every trigger of a language once, when that language is first asked for. Throws then where a trigger's brackets do
 * not match.
 */
export function compileCues(files: readonly CueFile[]): CompiledCues {
  const made: Partial<Record<Language, CueIndex>> = {};
  const of = (lang: Language) => {
    made[lang] ??= indexOf(files.filter((file) => file.lang === lang).flatMap((file) => file.cues));
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
