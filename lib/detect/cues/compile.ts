import type { Language } from '../../knowledge/schema/values.ts';
import { type CompiledCue, CueReader, type PackedCues } from './packed.ts';
import { TAGS } from './trigger/forms.ts';

/** The cues of one language by what their trigger can begin with. */
export class CueIndex {
  /** Words that stop a scope by themselves; a gap does not reach over them. */
  readonly stops: ReadonlySet<string>;
  /** Those that can begin with a word of some class, in the order of classes. */
  readonly byTag: { tag: string; cues: readonly CompiledCue[] }[];
  private readonly reader: CueReader;
  private readonly known = new Map<string, readonly CompiledCue[]>();

  /** Throws a sentence when the cues are not whole. */
  constructor(packed: PackedCues) {
    this.reader = new CueReader(packed);
    this.stops = new Set(packed.stops.split(' '));
    this.byTag = TAGS.flatMap((tag) => {
      const cues = this.startingWith(`#${tag}`);
      return cues.length > 0 ? [{ tag, cues }] : [];
    });
  }

  /** Those that can begin with a word, mark or `#Tag`, in their order; their triggers are read when they are first asked for. */
  startingWith(key: string): readonly CompiledCue[] {
    let cues = this.known.get(key);
    if (!cues) {
      cues = this.reader.startingWith(key);
      this.known.set(key, cues);
    }
    return cues;
  }
}

export type CompiledCues = Record<Language, CueIndex>;

/** A language without cues. */
export const NO_CUES: Omit<PackedCues, 'lang'> = {
  plain: '',
  words: '',
  heads: '',
  stops: '',
  terms: '',
  kinds: '',
  sizes: [0, 0],
  triggers: '',
};

/** Makes the cues of a language ready when that language is first asked for. Throws then where they are not whole. */
export function compileCues(packed: readonly PackedCues[]): CompiledCues {
  const made: Partial<Record<Language, CueIndex>> = {};
  const of = (lang: Language) => {
    made[lang] ??= new CueIndex(packed.find((one) => one.lang === lang) ?? { lang, ...NO_CUES });
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
