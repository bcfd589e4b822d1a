import type { PackedLexicon } from '../../detect/data.ts';
import type { Shape } from '../../detect/text/fold.ts';
import { packForms } from './forms.ts';

/** The forms of one concept in one language. Words of a form are token keys joined by one space. */
export interface LexiconEntry {
  concept: string;
  forms: ReadonlySet<string>;
  /** Forms that count only with capitals like these. */
  exact: { form: string; shapes: Shape[] }[];
  /** Concepts that the words of these forms no longer express. */
  absorbs?: string[];
}

/** What each form expresses, in the order of the entries. */
export function conceptsByForm(entries: readonly LexiconEntry[]): Map<string, string[]> {
  const byForm = new Map<string, string[]>();
  for (const { concept, forms } of entries)
    for (const form of forms) {
      const concepts = byForm.get(form) ?? [];
      if (!concepts.includes(concept)) concepts.push(concept);
      byForm.set(form, concepts);
    }
  return byForm;
}

/** Packs the words of a language. Throws when a form holds a sign of the packing. */
export function packLexicon(entries: readonly LexiconEntry[]): PackedLexicon {
  const exact = entries.flatMap((entry) =>
    entry.exact.map(({ form, shapes }) => [form, shapes.map((shape) => shape.charAt(0)).join('')]),
  );
  const absorbs = entries.flatMap((entry) => (entry.absorbs ? [[entry.concept, entry.absorbs]] : []));
  return {
    forms: packForms(conceptsByForm(entries)),
    exact: Object.fromEntries(exact),
    absorbs: Object.fromEntries(absorbs),
  };
}
