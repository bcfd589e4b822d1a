/** Share of a core that goes into looking at a page that changes all the time. */
const SHARE = 0.025;
/** Work that may be done without a rest after a quiet time. Milliseconds. */
const BURST = 150;
/** Changes are gathered this long before they are looked at, at least and at most. Milliseconds. */
const SHORTEST = 100;
const LONGEST = 6000;

/**
 * Says how long to rest after work, so that all of it stays within a share of a core, and yet what changes after a
 * quiet time is looked at soon: a bucket of time that fills slowly, and that work is taken from.
 */
export class Pace {
  #credit = BURST;
  #at: number;

  constructor(now: number = performance.now()) {
    this.#at = now;
  }

  /** Takes note of work that was done until now; gives the rest that is due. All in milliseconds. */
  spend(worked: number, now: number = performance.now()): number {
    const saved = Math.min(BURST, this.#credit + (now - this.#at) * SHARE);
    this.#credit = Math.max(saved - worked, -LONGEST * SHARE);
    this.#at = now;
    return Math.max(SHORTEST, -this.#credit / SHARE);
  }
}
