import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type DeckOptions, provideDeck } from '../lib/ui/float/deck.ts';
import { CardHost, type HostOptions } from '../lib/ui/float/host.tsx';
import { createTranslator } from '../lib/ui/i18n.ts';

function hostOptions({ language, cardLanguage, theme, pageDate }: DeckOptions): HostOptions {
  return { words: createTranslator(language), recordWords: createTranslator(cardLanguage), theme, pageDate };
}

/** Put into a frame when its first card is wanted: most readers of most pages open none. */
export default defineUnlistedScript(() => {
  provideDeck(({ options, reach, onMark, signal }) => {
    let now = options;
    const host = new CardHost(hostOptions(now), reach, signal);
    host.onMark = onMark;
    return {
      get options() {
        return now;
      },
      set options(options) {
        now = options;
        host.options = hostOptions(now);
      },
      open: (mark, point) => host.open(mark, point),
      focus: (mark) => host.focus(mark),
      sayHidden: (hidden) =>
        host.announce(createTranslator(now.language).t(hidden ? 'mark.hidden' : 'mark.shown')),
    };
  });
});
