/*
 * Reads of the DOM that a page cannot mislead: `<form><input name="childNodes">` covers a form's own properties and
 * `<img name="querySelector">` the document's, so the prototypes' members are used instead (DOM clobbering,
 * https://html.spec.whatwg.org/multipage/dom.html#dom-document-nameditem). Where there is no global prototype, as for
 * a saved page in Node, the plain member is.
 */

type Prototype = { prototype: object } | undefined;

const { Node, Element, Document } = globalThis as Record<'Node' | 'Element' | 'Document', Prototype>;

function getter<T extends object, K extends keyof T>(owner: Prototype, key: K): (target: T) => T[K] {
  const get = owner && Object.getOwnPropertyDescriptor(owner.prototype, key)?.get;
  return get ? (target) => get.call(target) : (target) => target[key];
}

/** The method `key` of `owner`, to be called on a target. */
function method<T extends object, A extends unknown[], R>(
  owner: Prototype,
  key: string,
): (target: T, ...rest: A) => R {
  type Method = (this: T, ...rest: A) => R;
  const own = owner && (owner.prototype as Record<string, Method>)[key];
  return (target, ...rest) =>
    (own ?? ((target as Record<string, unknown>)[key] as Method)).call(target, ...rest);
}

const childrenOf = getter<globalThis.Node, 'childNodes'>(Node, 'childNodes');
const localNameOf = getter<globalThis.Element, 'localName'>(Element, 'localName');
const shadowRootOf = getter<globalThis.Element, 'shadowRoot'>(Element, 'shadowRoot');

export const ELEMENT = 1;
export const TEXT = 3;
export const DOCUMENT = 9;

/** A copy, so that it may be walked while the page changes. */
export function childNodes(parent: globalThis.Node): globalThis.Node[] {
  return Array.from(childrenOf(parent));
}

export const parentElement = getter<globalThis.Node, 'parentElement'>(Node, 'parentElement');
export const documentElement = getter<globalThis.Document, 'documentElement'>(Document, 'documentElement');
export const isHidden = getter<globalThis.Document, 'hidden'>(Document, 'hidden');
export const attribute = method<globalThis.Element, [name: string], string | null>(Element, 'getAttribute');
export const createRange = method<globalThis.Document, [], Range>(Document, 'createRange');
export const listen = method<
  globalThis.Document,
  [type: string, listener: () => void, options: AddEventListenerOptions],
  void
>(Document, 'addEventListener');
export const query = method<globalThis.Document, [selector: string], globalThis.Element | null>(
  Document,
  'querySelector',
);
export const queryAll = method<globalThis.Document, [selector: string], ArrayLike<globalThis.Element>>(
  Document,
  'querySelectorAll',
);

/** The open shadow root of an element. */
export function shadowRoot(host: globalThis.Element): ShadowRoot | null {
  return shadowRootOf(host) ?? null;
}

/** The tag name in capitals, in HTML and XHTML alike. */
export function tagOf(element: globalThis.Element): string {
  return localNameOf(element).toUpperCase();
}
