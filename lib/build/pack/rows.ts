import { tokenize } from '../../detect/concepts/tokens.ts';

/** Expands `(a|b)` alternatives, nested ones too: `(old|new) (house|houses)` gives four forms. Throws on unbalanced brackets. */
function expandForm(form: string): string[] {
  const { forms, at } = expandFrom(form, 0);
  if (at < form.length) throw new SyntaxError(`"${form}" has a bracket that does not match.`);
  return [...new Set(forms.map((f) => f.replace(/\s+/g, ' ').trim()))];
}

function expandFrom(form: string, from: number): { forms: string[]; at: number } {
  let forms = [''];
  let at = from;
  while (at < form.length && form[at] !== '|' && form[at] !== ')') {
    if (form[at] !== '(') {
      const letter = form[at++];
      forms = forms.map((f) => f + letter);
      continue;
    }
    const choices: string[] = [];
    do {
      const inner = expandFrom(form, at + 1);
      choices.push(...inner.forms);
      at = inner.at;
    } while (form[at] === '|');
    if (form[at] !== ')') throw new SyntaxError(`"${form}" has a bracket that does not match.`);
    at++;
    forms = forms.flatMap((f) => choices.map((c) => f + c));
  }
  return { forms, at };
}

/** A form as the detector looks it up: token keys joined by one space. */
export function keysOf(form: string): string {
  return tokenize(form)
    .map((token) => token.key)
    .filter((key) => key !== '')
    .join(' ');
}

/** The forms of rows, as the detector looks them up, each once. Throws on unbalanced brackets. */
export function formsOf(rows: readonly string[]): Set<string> {
  return new Set(
    rows
      .flatMap(expandForm)
      .map(keysOf)
      .filter((form) => form !== ''),
  );
}
