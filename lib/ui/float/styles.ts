import card from '../card/card.css?inline';
import controls from '../controls.css?inline';
import tokens from '../tokens.css?inline';
import frame from './frame.css?inline';

/**
 * Gives a shadow root the card's look by constructed sheets: the page's content security policy says nothing of them,
 * while it would stop a `<style>` element in Firefox.
 */
export function dress(root: ShadowRoot): void {
  root.adoptedStyleSheets = [tokens, controls, card, frame].map((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    return sheet;
  });
}
