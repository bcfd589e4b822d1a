import { defineContentScript } from 'wxt/utils/define-content-script';
import { onMessage, send } from '../../lib/browser/messages.ts';
import { onWatched } from '../../lib/browser/panel/in-view.ts';
import type { Finding } from '../../lib/detect/types.ts';
import { listen } from '../../lib/page/blocks/dom.ts';
import { rangesAt } from '../../lib/page/hit.ts';
import { Painter } from '../../lib/page/paint.ts';
import { PageScan } from '../../lib/page/scan/scan.ts';
import { takeDeck } from '../../lib/ui/float/deck.ts';
import { isOwn } from '../../lib/ui/float/own.ts';
import { PageJudge } from './judge.ts';
import { Session } from './session.ts';

/** What tells that the address is another, or that the page is back from the back-forward cache or loaded to its end. */
const MOVED = ['popstate', 'hashchange', 'pageshow', 'load'];

/**
 * Injected into a frame that the gate has let through. All of it ends with `ctx.signal`: when it is stopped, and when
 * a newer one starts after the extension was updated.
 */
export default defineContentScript({
  matches: ['<all_urls>'],
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  async main(ctx) {
    const { signal } = ctx;
    const judge = new PageJudge(document, signal);
    const annotator = crypto.getRandomValues(new Uint32Array(2)).join('-');
    const options = await send('annotator/ready', { annotator });
    if (signal.aborted) return;
    const painter = new Painter();
    const session = new Session({
      annotator,
      options,
      pageDate: () => judge.date,
      paint: (marks) => painter.paint(marks),
      loadDeck: async () => {
        if (ctx.isInvalid) throw new Error('the extension was removed'); // and now its marks are, too
        await send('deck/start', {});
        return takeDeck();
      },
      signal,
    });
    onMessage(
      {
        'annotator/options': (changed) => {
          session.options = changed;
        },
        'annotator/stop': () => ctx.abort(),
        'page/report': () => session.report(),
        'page/jump': ({ id, open }) => session.jump(id, open),
      },
      signal,
    );
    onWatched((tell, ended) => session.watch(tell, ended), signal);
    const click = (event: MouseEvent) => session.click(event, rangesAt);
    const wake = () => scan.wake();
    const leave = () => void send('annotator/gone', { annotator });
    const comeBack = async ({ persisted }: PageTransitionEvent) => {
      if (persisted) session.options = await send('annotator/ready', { annotator });
    };
    const attach = () => {
      listen(document, 'click', click, { signal });
      listen(window, 'pagehide', leave, { signal });
      listen(window, 'pageshow', comeBack, { signal });
      for (const type of MOVED) listen(window, type, wake, { signal });
    };
    const scan: PageScan<Finding> = new PageScan<Finding>({
      document,
      judge: (text, title, before) => judge.judge(text, title, before),
      renew: () => judge.renew(),
      onChange: (found, unrecorded) => session.update(found, unrecorded),
      onOpened: attach,
      isOwn,
      signal,
    });
    attach();
    const { navigation } = window as { navigation?: EventTarget }; // Firefox before 147 has none
    if (navigation) listen(navigation, 'navigatesuccess', wake, { signal });
  },
});
