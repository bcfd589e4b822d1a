import { defineContentScript } from 'wxt/utils/define-content-script';
import { onMessage, send } from '../../lib/browser/messages.ts';
import type { Finding } from '../../lib/detect/types.ts';
import { rangesAt } from '../../lib/page/hit.ts';
import { readFacts } from '../../lib/page/meta.ts';
import { Painter } from '../../lib/page/paint.ts';
import { PageScan } from '../../lib/page/scan/scan.ts';
import { isOwn } from '../../lib/ui/float/host.tsx';
import { openJudge } from './judge.ts';
import { Session } from './session.ts';

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
    const [options, judge] = await Promise.all([send('annotator/ready', {}), openJudge(document)]);
    if (signal.aborted) return;
    const painter = new Painter();
    const session = new Session({
      options,
      pageDate: readFacts(document).date,
      paint: (marks) => painter.paint(marks),
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
    document.addEventListener('click', (event) => session.click(event, rangesAt), { signal });
    new PageScan<Finding>({
      document,
      judge,
      onChange: (found, unrecorded) => session.update(found, unrecorded),
      isOwn,
      signal,
    });
  },
});
