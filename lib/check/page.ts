import { parseHTML } from 'linkedom';
import type { Detector, Finding } from '../detect/types.ts';
import { readBlocks } from '../page/blocks/read.ts';
import { readFacts } from '../page/meta.ts';
import type { CheckArgs } from './args.ts';

/** Between blocks of the visible text. */
const BETWEEN = '\n\n';
/** Text before a block that may resolve what it refers to. UTF-16 units. */
const BEFORE = 1200;

/** The start of the text says what the page is about. UTF-16 units. */
const LEAD = 1500;

/** A saved page as a reader sees it. */
interface VisibleText {
  text: string;
  /** Where each block begins. */
  starts: number[];
  blocks: string[];
}

/** Judges a saved page block by block; offsets are in its visible text, blocks parted by an empty line. */
export function judgePage(html: string, lang: CheckArgs['lang'], detector: Detector): Finding[] {
  const { document } = parseHTML(/<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`);
  const facts = readFacts(document, '');
  const visible = visibleText(document);
  return visible.blocks.flatMap((text, i) => {
    const start = visible.starts[i] as number;
    const before = visible.text.slice(Math.max(0, start - BEFORE), start);
    const { findings } = detector.detect({
      text,
      title: facts.title,
      before,
      lead: visible.text.slice(0, LEAD),
      lang: lang === 'auto' ? (facts.lang ?? lang) : lang,
    });
    return findings.map((f) => ({ ...f, start: f.start + start, end: f.end + start }));
  });
}

function visibleText(document: Document): VisibleText {
  // No layout here: what is hidden is told by tags and attributes alone.
  const blocks = readBlocks(document, { styleOf: () => undefined }).map((block) => block.text);
  const starts: number[] = [];
  let at = 0;
  for (const block of blocks) {
    starts.push(at);
    at += block.length + BETWEEN.length;
  }
  return { text: blocks.join(BETWEEN), starts, blocks };
}
