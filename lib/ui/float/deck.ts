import type { Language } from '../../knowledge/schema/values.ts';
import type { HostOptions, Mark, Reach } from './host.tsx';

/** How cards look and speak. */
export interface DeckOptions extends Pick<HostOptions, 'theme' | 'pageDate'> {
  /** Of the interface. */
  language: Language;
  cardLanguage: Language;
}

/** What opens the cards of a page. */
export interface Deck {
  options: DeckOptions;
  /** Opens the card of a mark; `point` is where the reader clicked. */
  open(mark: Mark, point?: { x: number; y: number }): void;
  /** Puts the focus on a button over a mark, which says what it is. */
  focus(mark: Mark): void;
  /** Says to screen readers that the marks are hidden now, or shown again. */
  sayHidden(hidden: boolean): void;
}

interface DeckSetup {
  options: DeckOptions;
  reach: Reach;
  /** Told when a mark is opened or focused. */
  onMark(mark: Mark): void;
  signal: AbortSignal;
}

/** Makes what opens the cards. */
export type MakeDeck = (setup: DeckSetup) => Deck;

/** Where the script of the cards leaves it for the annotator, which runs in the same world of the same frame. */
const SLOT = Symbol.for('basecheck.deck');
const slots = globalThis as { [SLOT]?: MakeDeck | undefined };

export function provideDeck(make: MakeDeck): void {
  slots[SLOT] = make;
}

/** Takes what was provided last. Throws where the script of the cards has not run. */
export function takeDeck(): MakeDeck {
  const make = slots[SLOT];
  if (!make) throw new Error('The script of the cards did not start: reload the page.');
  return make;
}
