import type { Detector, DetectRequest, Finding } from '../detect/types.ts';
import type { CheckArgs } from './args.ts';
import type { Item } from './items.ts';
import { judgePage } from './page.ts';

/** A heading is a first line that is short and has an empty line after it. UTF-16 units. */
const HEADING = /^\s*([^\n]{1,160})\n\s*\n/;

/** The findings of an item; offsets are in its text, for HTML in the visible text. */
export function judge(
  item: Exclude<Item, { kind: 'bad' }>,
  lang: CheckArgs['lang'],
  detector: Detector,
): Finding[] {
  if (item.kind === 'html') return judgePage(item.html, lang, detector);
  const { kind, id, ...request } = item;
  const title = request.title ?? HEADING.exec(request.text)?.[1];
  const full: DetectRequest = {
    ...request,
    lang: request.lang ?? lang,
    ...(title === undefined ? {} : { title }),
  };
  return detector.detect(full).findings;
}
