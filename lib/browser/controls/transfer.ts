import * as v from 'valibot';
import { type Definitions, readStored, type Values } from '../settings.ts';

/** A file of settings: each with the version of its shape, so that later versions of the extension can read it. */
const SettingsFile = v.object({
  basecheck: v.literal('settings'),
  settings: v.record(v.string(), v.unknown()),
});

/** A file with every setting at its longest is a tenth of this. Bytes. */
const LARGEST = 1_000_000;

/** Settings from a file, or why none of them is taken. */
export type Import<D extends Definitions> =
  | { values: Partial<Values<D>> }
  | { problem: 'too-large' | 'not-json' | 'not-settings' }
  /** Names of the settings whose values cannot be used. */
  | { problem: 'broken'; keys: string[] };

/** All settings as a JSON file that `readSettingsFile` takes. */
export function writeSettingsFile<D extends Definitions>(definitions: D, values: Values<D>): string {
  const settings = Object.entries(definitions).map(([key, { version }]) => [
    key,
    { version, value: values[key] },
  ]);
  return `${JSON.stringify({ basecheck: 'settings', settings: Object.fromEntries(settings) }, null, 2)}\n`;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Reads a file of settings, all or nothing; names that this version does not know are left alone. Never throws. */
export function readSettingsFile<D extends Definitions>(definitions: D, text: string): Import<D> {
  const json = parse(text);
  if (json === undefined) return { problem: 'not-json' };
  const file = v.safeParse(SettingsFile, json);
  if (!file.success) return { problem: 'not-settings' };
  const { settings } = file.output;
  const readings = Object.entries(definitions)
    .filter(([key]) => Object.hasOwn(settings, key))
    .map(([key, definition]) => ({ key, ...readStored(definition, settings[key]) }));
  const broken = readings.filter((reading) => reading.broken).map(({ key }) => key);
  if (broken.length > 0) return { problem: 'broken', keys: broken };
  if (readings.length === 0) return { problem: 'not-settings' };
  return { values: Object.fromEntries(readings.map(({ key, value }) => [key, value])) as Partial<Values<D>> };
}

/** The same of a file that the reader has chosen; a large one is not even read. Never rejects. */
export async function takeSettingsFile<D extends Definitions>(
  definitions: D,
  file: Pick<File, 'size' | 'text'>,
): Promise<Import<D>> {
  if (file.size > LARGEST) return { problem: 'too-large' };
  const text = await file.text().catch(() => ''); // it may be gone since it was chosen
  return readSettingsFile(definitions, text);
}
