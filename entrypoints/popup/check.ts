import detection from 'virtual:basecheck/detection';
import { createDetector } from '../../lib/detect/index.ts';
import type { Checked } from '../../lib/ui/popup/types.ts';

const detector = createDetector(detection);

/** Finds the claims of a text in this page, with the same engine as in any other. */
export function checkText(text: string): Checked[] {
  return detector.detect({ text }).findings.map((finding, index) => ({ ...finding, id: String(index) }));
}
