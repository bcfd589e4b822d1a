/** Judgements kept. */
const KEPT = 4000;

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
export class Memory<T> {
  readonly #known = new Map<string, T>();

  /** What is known under `key`, else what `make` gives, which is known from then on. */
  recall(key: string, make: () => T): T {
    const known = this.#known.get(key) ?? make();
    this.#known.delete(key);
    this.#known.set(key, known);
    if (this.#known.size > KEPT) this.#known.delete(this.#known.keys().next().value as string);
    return known;
  }
}
