const FOCUSABLE = 'a[href], button:not([disabled]), textarea, summary, [tabindex="0"]';

/** Keeps Tab inside `box`: the card hangs at the end of the page, and what comes next there is not what a reader expects. */
export function wrapFocus(event: KeyboardEvent, box: HTMLElement): void {
  if (event.key !== 'Tab') return;
  const all = [...box.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((element) => element.tabIndex >= 0);
  const [first] = all;
  const last = all.at(-1);
  const root = box.getRootNode() as ShadowRoot;
  const at = root.activeElement;
  const leaves = event.shiftKey ? at === first || at === box : at === last;
  if (!leaves) return;
  event.preventDefault();
  (event.shiftKey ? last : first)?.focus();
}
