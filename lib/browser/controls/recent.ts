import * as v from 'valibot';
import type { Area } from '../settings.ts';

const KEY = 'lookups.recent';
const MOST = 8;
const Stored = v.array(v.string());

/** What was looked up last, newest first; it stays on this device. */
export function openRecent(area: Area) {
  async function read(): Promise<string[]> {
    const stored = v.safeParse(Stored, (await area.get([KEY]))[KEY]);
    return stored.success ? stored.output : [];
  }

  return {
    read,
    async add(query: string): Promise<void> {
      const others = (await read()).filter((other) => other.toLowerCase() !== query.toLowerCase());
      await area.set({ [KEY]: [query, ...others].slice(0, MOST) });
    },
    clear: () => area.remove([KEY]),
  };
}
