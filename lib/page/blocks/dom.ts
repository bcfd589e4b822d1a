/*
 * Reads of the DOM that a page cannot mislead: `<form><input name="childNodes">` covers a form's own properties, so the
 * prototype's getters are called instead (DOM clobbering, https://owasp.org/www-community/attacks/DOM_Clobbering).
 * Where there is no global prototype, as for a saved page in Node, the plain property is read.
 */

function getter<T, K extends string>(
  owner: { prototype: object } | undefined,
  key: K,
): (target: T) => unknown {
  const get = owner && Object.getOwnPropertyDescriptor(owner.prototype, key)?.get;
  return get ? (target) => get.call(target) : (target) => (target as Record<string, unknown>)[key];
}

const node = globalThis.Node as typeof Node | undefined;
const element = globalThis.Element as typeof Element | undefined;

const childNodesOf = getter<Node, 'childNodes'>(node, 'childNodes');
const localNameOf = getter<Element, 'localName'>(element, 'localName');
const shadowRootOf = getter<Element, 'shadowRoot'>(element, 'shadowRoot');
const parentOf = getter<Node, 'parentElement'>(node, 'parentElement');

export const ELEMENT = 1;
export const TEXT = 3;
export const DOCUMENT = 9;

export function childNodes(parent: Node): Node[] {
  return Array.from(childNodesOf(parent) as Iterable<Node>);
}

export function parentElement(child: Node): Element | null {
  return parentOf(child) as Element | null;
}

/** The open shadow root of an element. */
export function shadowRoot(host: Element): ShadowRoot | null {
  return (shadowRootOf(host) as ShadowRoot | null | undefined) ?? null;
}

/** The tag name in capitals, in HTML and XHTML alike. */
export function tagOf(target: Element): string {
  return String(localNameOf(target)).toUpperCase();
}

export function attribute(target: Element, name: string): string | null {
  return element?.prototype.getAttribute
    ? element.prototype.getAttribute.call(target, name)
    : target.getAttribute(name);
}
