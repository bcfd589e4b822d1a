/** FNV-1a (Fowler, Noll and Vo) over UTF-16 units, cut to `bits`. */
export function hashOf(feature: string, bits: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < feature.length; i++) {
    hash ^= feature.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  return (hash >>> 0) >>> (32 - bits);
}
