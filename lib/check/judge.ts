import type { Detector, DetectRequest, Finding } from '../detect/types.ts';
import type { CheckArgs } from './args.ts';
import type { Item } from './items.ts';
import { judgePage } from './page.ts';

/** Where a heading is looked for. UTF-16 units. */
const TOP = 2000;
/** Longer first lines are text. UTF-16 units. */
const LONGEST_HEADING = 160;

/** The first line of a text, when it is short and has an empty line after it. */
function headingOf(text: string): string | undefined {
  const [first = '', second, third] = text.slice(0, TOP).trimStart().split('\n', 3);
  if (second?.trim() !== '' || third === undefined || first.length > LONGEST_HEADING) return undefined;
  return first || undefined;
}

/** The findings of an item; offsets are in its text, for HTML in the visible text. */
export function judge(
  item: Exclude<Item, { kind: 'bad' }>,
  lang: CheckArgs['lang'],
  detector: Detector,
): Finding[] {
  if (item.kind === 'html') return judgePage(item.html, lang, detector);
  const { kind, id, ...request } = item;
  const title = request.title ?? headingOf(request.text);
  const full: DetectRequest = {
    ...request,
    lang: request.lang ?? lang,
    ...(title === undefined ? {} : { title }),
  };
  return detector.detect(full).findings;
}
