/** The name of the one element that we ever add to a page. */
export const TAG = 'basecheck-root';

/** True for that element. */
export function isOwn(element: Element): boolean {
  return element.localName === TAG;
}
