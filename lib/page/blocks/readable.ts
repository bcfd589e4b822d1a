import { attribute, childNodes, isElement, parentElement, tagOf, textOf } from './dom.ts';

/** What of an element's style decides whether and how it is read. */
export interface Style {
  display: string;
  visibility: string;
  /** The property `float`. */
  cssFloat: string;
  contentVisibility?: string;
  whiteSpace?: string;
}

/** Gives an element's style; nothing where there is no layout, as in a saved page. */
export type StyleOf = (element: Element) => Style | undefined;

const names = (list: string) => new Set(list.split(' '));

/** Never read: code, media, fields, what the reader writes. */
const UNREAD = names(
  'SCRIPT STYLE NOSCRIPT TEMPLATE HEAD TITLE META LINK IFRAME OBJECT EMBED CANVAS AUDIO VIDEO SVG MATH INPUT TEXTAREA SELECT OPTION ' +
    'BUTTON DATALIST PROGRESS METER CODE SAMP KBD RP RT NAV DIALOG MENU',
);
const CHROME_ROLES = names(
  'navigation menu menubar toolbar tablist search searchbox textbox combobox listbox alertdialog banner',
);
const INLINE = names(
  'A ABBR ACRONYM B BDI BDO BIG CITE DATA DEL DFN EM FONT I IMG INS LABEL MARK NOBR Q RB RUBY S SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR',
);

/** The computed style in a page; one look-up an element, and none that needs layout. */
export function computedStyle(element: Element): Style | undefined {
  return globalThis.getComputedStyle?.(element);
}

/** True when an element and all in it is never read, however it is styled. */
export function isUnread(element: Element): boolean {
  const tag = tagOf(element);
  if (UNREAD.has(tag)) return true;
  if (attribute(element, 'aria-hidden') === 'true') return true;
  const editable = attribute(element, 'contenteditable');
  if (editable !== null && editable !== 'false') return true;
  const role = attribute(element, 'role');
  if (role !== null && CHROME_ROLES.has(role)) return true;
  if (tag === 'SUP') return isNoteMark(element);
  return tag === 'FOOTER' && !within(element, SECTIONS);
}

/** True when an element takes no part in the page for now. */
export function isNotDisplayed(element: Element, style: Style | undefined): boolean {
  if (attribute(element, 'hidden') !== null) return true;
  if (style) return style.display === 'none' || style.contentVisibility === 'hidden';
  return HIDDEN_INLINE.test(attribute(element, 'style') ?? '');
}

/** True for the mark of a footnote, which is no part of the sentence that it stands in: ¹ as a link, [1], *. */
function isNoteMark(element: Element): boolean {
  const text = textOf(element).trim();
  if (/^(?:\[.{1,12}\]|[*†‡§]{1,3})$/.test(text)) return true;
  return (
    /^\d{1,3}$/.test(text) &&
    (within(element, LINK) || childNodes(element).some((node) => isElement(node) && LINK.has(tagOf(node))))
  );
}

/** True when the element shows the line ends of its text. */
export function keepsLines(element: Element, style: Style | undefined): boolean {
  return style?.whiteSpace ? /^(?:pre|break)/.test(style.whiteSpace) : within(element, PREFORMATTED);
}

const LINK = names('A');
const PREFORMATTED = names('PRE');
const SECTIONS = names('ARTICLE MAIN BLOCKQUOTE');

/** True when the element or one around it has one of these tags. */
function within(element: Element, tags: ReadonlySet<string>): boolean {
  for (let at: Element | null = element; at; at = parentElement(at)) if (tags.has(tagOf(at))) return true;
  return false;
}

/** Hidden by its own style attribute, for documents without layout. */
const HIDDEN_INLINE = /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** The first letters of a word, floated to be larger; floating makes a block of them, which would cut the word. */
function isDropCap(element: Element): boolean {
  return INLINE.has(tagOf(element)) && textOf(element).trim().length <= 3;
}

/** True when the element's text is a line of its own. */
export function isBlock(element: Element, style: Style | undefined): boolean {
  const display = style?.display;
  if (display === undefined || display === '') return !INLINE.has(tagOf(element));
  if (style?.cssFloat !== 'none' && isDropCap(element)) return false;
  return !(display.startsWith('inline') || display === 'contents' || display.startsWith('ruby'));
}
