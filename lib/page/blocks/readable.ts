import { attribute, parentElement, tagOf } from './dom.ts';

/** What of an element's style decides whether and how it is read. */
export interface Style {
  display: string;
  visibility: string;
}

/** Gives an element's style; nothing where there is no layout, as in a saved page. */
export type StyleOf = (element: Element) => Style | undefined;

const names = (list: string) => new Set(list.split(' '));

/** Never read: code, media, fields, what the reader writes. */
const UNREAD = names(
  'SCRIPT STYLE NOSCRIPT TEMPLATE HEAD TITLE META LINK IFRAME OBJECT EMBED CANVAS AUDIO VIDEO SVG MATH INPUT TEXTAREA SELECT OPTION ' +
    'BUTTON DATALIST PROGRESS METER CODE PRE SAMP KBD RP RT NAV DIALOG MENU',
);
const CHROME_ROLES = names(
  'navigation menu menubar toolbar tablist search searchbox textbox combobox listbox alertdialog banner',
);
const INLINE = names(
  'A ABBR ACRONYM B BDI BDO BIG CITE DATA DEL DFN EM FONT I IMG INS LABEL MARK NOBR Q RB RUBY S SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR',
);

/** The computed style in a page; one look-up an element, and none that needs layout. */
export function computedStyle(element: Element): Style | undefined {
  return element.ownerDocument.defaultView?.getComputedStyle(element);
}

/** True when an element and all in it is left out. */
export function isUnread(element: Element, style: Style | undefined): boolean {
  const tag = tagOf(element);
  if (UNREAD.has(tag)) return true;
  if (attribute(element, 'hidden') !== null || attribute(element, 'aria-hidden') === 'true') return true;
  const editable = attribute(element, 'contenteditable');
  if (editable !== null && editable !== 'false') return true;
  const role = attribute(element, 'role');
  if (role !== null && CHROME_ROLES.has(role)) return true;
  if (tag === 'FOOTER' && !within(element, SECTIONS)) return true;
  return style ? style.display === 'none' : hiddenInline(element);
}

const SECTIONS = names('ARTICLE MAIN BLOCKQUOTE');

function within(element: Element, tags: ReadonlySet<string>): boolean {
  for (let at = parentElement(element); at; at = parentElement(at)) if (tags.has(tagOf(at))) return true;
  return false;
}

/** Hidden by its own style attribute, for documents without layout. */
function hiddenInline(element: Element): boolean {
  const style = attribute(element, 'style');
  return style !== null && /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}

/** True when the element's text is a line of its own. */
export function isBlock(element: Element, style: Style | undefined): boolean {
  const display = style?.display;
  if (display === undefined || display === '') return !INLINE.has(tagOf(element));
  return !(display.startsWith('inline') || display === 'contents' || display.startsWith('ruby'));
}
