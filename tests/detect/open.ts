import { openDetector } from '../../lib/check/detector.ts';

/** The detector over the repository's own records, opened once a test file. */
export const detector = openDetector();
