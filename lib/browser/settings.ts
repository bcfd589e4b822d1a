import * as v from 'valibot';
import { Relation } from '../knowledge/schema/values.ts';

/** A host name as browsers write it, without port: `news.example`. */
export const Host = v.pipe(
  v.string(),
  v.trim(),
  v.toLowerCase(),
  v.regex(/^(?:localhost|[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+|\[[\da-f:]+\])$/u),
);

/** Language of the interface or of the cards; `auto` follows the browser, or the interface. */
const LanguageChoice = v.picklist(['auto', 'en', 'es']);

/** `running`, `paused` until turned on again, or paused until a moment (milliseconds since 1970). */
const Pause = v.union([v.picklist(['running', 'paused']), v.pipe(v.number(), v.minValue(0))]);

type AnySchema = v.BaseSchema<unknown, unknown, v.BaseIssue<unknown>>;

/** One setting. `migrate` turns a value stored by an older version into one for `schema`. */
export interface Definition<S extends AnySchema = AnySchema> {
  version: number;
  schema: S;
  initial: v.InferOutput<S>;
  migrate?: (value: unknown, from: number) => unknown;
}

function define<S extends AnySchema>(definition: Definition<S>): Definition<S> {
  return definition;
}

/** Every setting, once: its version, its shape and its default. */
export const SETTINGS = {
  language: define({ version: 1, schema: LanguageChoice, initial: 'auto' }),
  cardLanguage: define({ version: 1, schema: LanguageChoice, initial: 'auto' }),
  theme: define({ version: 1, schema: v.picklist(['auto', 'light', 'dark']), initial: 'auto' }),
  relations: define({
    version: 1,
    schema: v.array(Relation),
    initial: ['differs', 'agrees', 'context', 'opinion'],
  }),
  /** A line under the text, or a tint behind it as well. */
  markStyle: define({ version: 1, schema: v.picklist(['line', 'tint']), initial: 'line' }),
  markStrength: define({ version: 1, schema: v.picklist(['quiet', 'normal', 'strong']), initial: 'normal' }),
  /** Keep what was looked up in this browser. */
  keepRecent: define({ version: 1, schema: v.boolean(), initial: true }),
  pause: define({ version: 1, schema: Pause, initial: 'running' }),
  /** `everywhere` reads `sitesOff`; `listed` reads `sitesOn`. The two lists never mix. */
  scope: define({ version: 1, schema: v.picklist(['everywhere', 'listed']), initial: 'everywhere' }),
  sitesOff: define({ version: 1, schema: v.array(Host), initial: [] }),
  sitesOn: define({ version: 1, schema: v.array(Host), initial: [] }),
};

export type Definitions = Record<string, Definition>;
export type Values<D extends Definitions> = { [K in keyof D]: v.InferOutput<D[K]['schema']> };
export type Settings = Values<typeof SETTINGS>;

/** What the settings need of a storage area. */
export interface Area {
  get(keys: string[] | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

const Stored = v.object({ version: v.number(), value: v.unknown() });
const PREFIX = 'settings.';
const ASIDE = 'aside.';

/** The default of every setting. */
export function initialValues<D extends Definitions>(definitions: D): Values<D> {
  const entries = Object.entries(definitions).map(([key, { initial }]) => [key, structuredClone(initial)]);
  return Object.fromEntries(entries) as Values<D>;
}

interface Reading {
  value: unknown;
  /** The stored item cannot be used by this version. */
  broken: boolean;
  /** A later version of the extension stored it, perhaps on another computer: it must stay where it is. */
  later: boolean;
}

/** What an item as it is stored is worth to this version. */
export function readStored(definition: Definition, raw: unknown): Reading {
  if (raw === undefined) return { value: structuredClone(definition.initial), broken: false, later: false };
  const stored = v.safeParse(Stored, raw);
  if (!stored.success) return { value: structuredClone(definition.initial), broken: true, later: false };
  const { version, value } = stored.output;
  const current =
    version < definition.version && definition.migrate ? definition.migrate(value, version) : value;
  const parsed = v.safeParse(definition.schema, current);
  const later = version > definition.version;
  if (parsed.success) return { value: parsed.output, broken: false, later };
  return { value: structuredClone(definition.initial), broken: true, later };
}

/**
 * Settings kept in `area`, one item a key. An item that this version cannot read counts as its default; the item
 * itself is moved to `keep` under `aside.<key>`, where `broken` finds it, so that nothing a reader chose is lost.
 */
export function openSettings<D extends Definitions>(definitions: D, area: Area, keep: Area = area) {
  const keys = Object.keys(definitions);
  const names = keys.map((key) => PREFIX + key);

  async function putAside(key: string, raw: unknown, later: boolean): Promise<void> {
    const name = ASIDE + key;
    const before = (await keep.get([name]))[name];
    const list = Array.isArray(before) ? before : [];
    if (!list.some((other) => JSON.stringify(other) === JSON.stringify(raw)))
      await keep.set({ [name]: [...list, raw] });
    if (!later) await area.remove([PREFIX + key]);
  }

  async function read(): Promise<Values<D>> {
    const stored = await area.get(names);
    const values: Record<string, unknown> = {};
    for (const key of keys) {
      const raw = stored[PREFIX + key];
      const reading = readStored(definitions[key] as Definition, raw);
      values[key] = reading.value;
      if (reading.broken) await putAside(key, raw, reading.later);
    }
    return values as Values<D>;
  }

  /** Stores the keys of `change`. Throws when a value does not fit its schema, before anything is stored. */
  async function write(change: Partial<Values<D>>): Promise<void> {
    const items: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(change)) {
      const { schema, version } = definitions[key] as Definition;
      items[PREFIX + key] = { version, value: v.parse(schema, value) };
    }
    await area.set(items);
  }

  /** Keys whose stored value could not be read and is kept aside. */
  async function broken(): Promise<(keyof D & string)[]> {
    const aside = await keep.get(keys.map((key) => ASIDE + key));
    return keys.filter((key) => aside[ASIDE + key] !== undefined);
  }

  /** Forgets what is kept aside: the reader has seen the notice and wants it gone. */
  async function dismissBroken(): Promise<void> {
    await keep.remove(keys.map((key) => ASIDE + key));
  }

  return { read, write, broken, dismissBroken, reset: () => area.remove(names) };
}

/** Whether a change of stored items touches a setting. */
export function touchesSettings(changes: Record<string, unknown>): boolean {
  return Object.keys(changes).some((name) => name.startsWith(PREFIX) || name.startsWith(ASIDE));
}
