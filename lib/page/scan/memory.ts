/** Judgements of texts without findings that are kept; of others fewer, since each is some kB. */
const KEPT = 4000;
/** As many of those as a judgement with one finding weighs. */
const HEAVY = 16;

/** Two runs of FNV-1a over UTF-16 units, as letters and digits: 64 bits, so that no two texts of a page meet. */
export function hashOf(text: string): string {
  let low = 0x811c9dc5;
  let high = 0x9747b28c;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x85ebca6b);
  }
  return (low >>> 0).toString(36) + (high >>> 0).toString(36);
}

/** Remembers what was made of a text, so that one seen before costs nothing; forgets the oldest. */
export class Memory<T extends { findings: readonly unknown[] }> {
  readonly #known = new Map<string, T>();
  #weight = 0;

  /** What is known under `key`, else what `make` gives, which is known from then on. */
  recall(key: string, make: () => T): T {
    const known = this.#forget(key) ?? make();
    this.#known.set(key, known);
    this.#weight += weightOf(known);
    while (this.#weight > KEPT && this.#known.size > 1)
      this.#forget(this.#known.keys().next().value as string);
    return known;
  }

  #forget(key: string): T | undefined {
    const known = this.#known.get(key);
    if (!known) return undefined;
    this.#known.delete(key);
    this.#weight -= weightOf(known);
    return known;
  }
}

function weightOf({ findings }: { findings: readonly unknown[] }): number {
  return 1 + HEAVY * findings.length;
}
