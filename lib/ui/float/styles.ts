import card from '../card/card.css?inline';
import controls from '../controls.css?inline';
import tokens from '../tokens.css?inline';
import frame from './frame.css?inline';

const SHEETS = [tokens, controls, card, frame];

/**
 * Gives a shadow root the card's look by constructed sheets, of which the page's content security policy says nothing.
 * Older versions of Firefox keep these from content scripts (https://bugzilla.mozilla.org/show_bug.cgi?id=1751346); there
 * `textContent` makes a style element the extension's own, which the page's policy does not stop either.
 */
export function dress(root: ShadowRoot): void {
  try {
    root.adoptedStyleSheets = SHEETS.map((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      return sheet;
    });
  } catch {
    const style = root.ownerDocument.createElement('style');
    style.textContent = SHEETS.join('\n');
    root.append(style);
  }
}
