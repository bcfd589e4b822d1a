import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Gives a copy that is loaded unpacked the same id, and with it the same settings, wherever its folder lies. Nobody
 * holds the private half; the stores give ids of their own and refuse the field.
 */
export const KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAo0VaVfR+A53y+B/nKhrr+nQUCPjY8AxeTSg0Cgi7fGJkJ3N5Ow8ifbqpcw82V70iU9dWsxN03sazgzuHpWD1Q9Qcfx7429h7oGz+xbSphRqXUR8n8skOauKqAG6wv0vQYam11s6fHDeI7Y8v5YDD3+1sjbifsxjkukCEvUSK1M7pHZRDGlvdyCaBQQpSDUTjWNnovC1ecQuqsq4qpOuivSMHUUW1tIO7ERMgB8kR7tHpTrdOevVurdP81fT760CgNXDgpk3FHerhKIwLXKTjrA79gT18C93psoQnAglDAOeOgrhGZ01FzTMxjST2gMFZ51m9C0BQV9QJ6z4llUA4UwIDAQAB';

/** Takes the key out of the manifest in `folder`, or puts it back. */
export function keepKey(folder: string, kept: boolean): void {
  const path = join(folder, 'manifest.json');
  const { key: _, ...manifest } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  writeFileSync(path, JSON.stringify(kept ? { ...manifest, key: KEY } : manifest));
}
