/*
 * Reads of the DOM that a page cannot mislead: `<form><input name="childNodes">` covers a form's own properties and
 * `<img name="querySelector">` the document's, so the prototypes' members are used instead (DOM clobbering,
 * https://html.spec.whatwg.org/multipage/dom.html#dom-document-nameditem). Where there is no global prototype, as for
 * a saved page in Node, the plain member is.
 */

type Prototype = { prototype: object } | undefined;

type Names = 'Node' | 'Element' | 'Document' | 'HTMLSlotElement' | 'EventTarget';
const { Node, Element, Document, HTMLSlotElement, EventTarget } = globalThis as unknown as Record<
  Names,
  Prototype
>;

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
const nodeType = getter<globalThis.Node, 'nodeType'>(Node, 'nodeType');
const assigned = method<HTMLSlotElement, [], globalThis.Node[]>(HTMLSlotElement, 'assignedNodes');

/** A copy, so that it may be walked while the page changes. */
export function childNodes(parent: globalThis.Node): globalThis.Node[] {
  return Array.from(childrenOf(parent));
}

export function isElement(node: globalThis.Node): node is globalThis.Element {
  return nodeType(node) === 1;
}

export function isText(node: globalThis.Node): node is Text {
  return nodeType(node) === 3;
}

export function isDocument(node: globalThis.Node): node is globalThis.Document {
  return nodeType(node) === 9;
}

export const parentElement = getter<globalThis.Node, 'parentElement'>(Node, 'parentElement');
export const isConnected = getter<globalThis.Node, 'isConnected'>(Node, 'isConnected');
export const rootOf = method<globalThis.Node, [], globalThis.Node>(Node, 'getRootNode');
export const comparePosition = method<globalThis.Node, [other: globalThis.Node], number>(
  Node,
  'compareDocumentPosition',
);
const ownerOf = getter<globalThis.Node, 'ownerDocument'>(Node, 'ownerDocument');
const rawTextOf = getter<globalThis.Node, 'textContent'>(Node, 'textContent');
export const documentElement = getter<globalThis.Document, 'documentElement'>(Document, 'documentElement');
export const isHidden = getter<globalThis.Document, 'hidden'>(Document, 'hidden');
export const addressOf = getter<globalThis.Document, 'URL'>(Document, 'URL');
const designMode = getter<globalThis.Document, 'designMode'>(Document, 'designMode');
export const selectionOf = method<globalThis.Document, [], Selection | null>(Document, 'getSelection');
export const attribute = method<globalThis.Element, [name: string], string | null>(Element, 'getAttribute');
export const matches = method<globalThis.Element, [selector: string], boolean>(Element, 'matches');
export const createRange = method<globalThis.Document, [], Range>(Document, 'createRange');
/** Adds a listener to a document, a window or what else there is; once, however often it is called. */
export const listen = method<
  EventTarget,
  [type: string, listener: (event: never) => void, options: AddEventListenerOptions],
  void
>(EventTarget, 'addEventListener');
export const query = method<globalThis.Document, [selector: string], globalThis.Element | null>(
  Document,
  'querySelector',
);
export const queryAll = method<globalThis.Document, [selector: string], ArrayLike<globalThis.Element>>(
  Document,
  'querySelectorAll',
);

/** All text inside a node, seen or not. */
export function textOf(node: globalThis.Node): string {
  const text: unknown = rawTextOf(node) || node.textContent; // other DOMs have it on each kind of node
  return typeof text === 'string' ? text : '';
}

/** The document that a node below it belongs to. */
export function documentOf(node: globalThis.Node): globalThis.Document {
  return ownerOf(node) as globalThis.Document;
}

/** True while the whole document is one field that the reader writes in. */
export function isDesigned(document: globalThis.Document): boolean {
  return designMode(document) === 'on';
}

const checkVisibility = method<globalThis.Element, [options: CheckVisibilityOptions], boolean>(
  Element,
  'checkVisibility',
);
const canCheck = Element !== undefined && 'checkVisibility' in Element.prototype;

/** False when an element has no box: it or what it stands in is not displayed, closed or in no slot. Forces no layout. */
export function hasBox(element: globalThis.Element): boolean {
  return !canCheck || checkVisibility(element, {});
}

/** False when an element has no box, or an invisible one. */
export function isVisible(element: globalThis.Element): boolean {
  return !canCheck || checkVisibility(element, { visibilityProperty: true });
}

/** The open shadow root of an element. */
export function shadowRoot(host: globalThis.Element): ShadowRoot | null {
  return shadowRootOf(host) ?? null;
}

/** The element around a node: its parent, or the host of the shadow root that it stands in. */
export function around(node: globalThis.Node): globalThis.Element | null {
  return parentElement(node) ?? (rootOf(node) as Partial<ShadowRoot>).host ?? null;
}

/** What a page puts into a slot; nothing for other elements, and while the slot shows its own content. */
export function assignedNodes(element: globalThis.Element, tag: string): globalThis.Node[] {
  return tag === 'SLOT' ? assigned(element as HTMLSlotElement) : [];
}

/** The tag name in capitals, in HTML and XHTML alike. */
export function tagOf(element: globalThis.Element): string {
  return localNameOf(element).toUpperCase();
}
