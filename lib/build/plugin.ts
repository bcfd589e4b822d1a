import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import type { DetectionData } from '../detect/data.ts';
import { assembleCard, publishRecord } from '../knowledge/card.ts';
import { newestDate, outlineOf, type Records } from '../knowledge/records.ts';
import type { Topic } from '../knowledge/schema/topic.ts';
import { Language } from '../knowledge/schema/values.ts';
import { compileDetection, compileLanguage, readWeights } from './detection.ts';
import { mustLoadRecords } from './load.ts';
import { packClaims, packRules } from './pack/rules.ts';

const PREFIX = 'virtual:basecheck/';
/** Rollup's mark for modules that are no files. */
const RESOLVED = '\0';
const UNPACK = fileURLToPath(new URL('../detect/claims/packed.ts', import.meta.url));
const DATA_DIR = fileURLToPath(new URL('../../data', import.meta.url));

/** A file of the built extension: path under its root and text. */
export interface Asset {
  relativeDest: string;
  contents: string;
}

/** How much of data/ is served. */
interface Extent {
  /** The reasons of rules and cues too, which only the workbench shows: cards tell them in words of their own. */
  reasons: boolean;
}

/** What packages carry. */
const PACKAGE: Extent = { reasons: false };

/**
 * Serves what is compiled from data/ as virtual modules: `gate`, `detection`, `map`, `outline` and `version`, each under
 * `virtual:basecheck/`. Checks all of data/ when a build starts and stops it with every problem listed.
 */
export function dataPlugin(dataDir = DATA_DIR, extent: Extent = PACKAGE): Plugin {
  let records: Records | undefined;
  return {
    name: 'basecheck-data',
    buildStart() {
      records = mustLoadRecords(dataDir);
    },
    resolveId(id) {
      return id.startsWith(PREFIX) ? RESOLVED + id : undefined;
    },
    async load(id) {
      if (!id.startsWith(RESOLVED + PREFIX)) return undefined;
      records ??= mustLoadRecords(dataDir);
      return moduleSource(id.slice(RESOLVED.length + PREFIX.length), records, dataDir, extent);
    },
  };
}

/** ES module source of one virtual module. Throws when there is none of that name. */
export async function moduleSource(
  name: string,
  records: Records,
  dataDir: string,
  extent: Extent = PACKAGE,
): Promise<string> {
  if (name === 'version') return asModule({ version: records.topic.version, newest: newestDate(records) });
  if (name === 'outline') return asModule(outlineOf(records));
  const gate = new URL('./gate.ts', import.meta.url);
  if (name === 'gate' && existsSync(gate)) {
    const { compileGate } = (await import(gate.href)) as { compileGate: (topic: Topic) => string };
    return compileGate(records.topic);
  }
  if (name === 'map') {
    const { compileMap } = await import('./map.ts');
    return asModule(compileMap(records.topic.map.country, records.places));
  }
  if (name === 'detection') return detectionModule(compileDetection(dataDir), extent);
  throw new Error(
    `There is no module ${PREFIX}${name}; lib/build/plugin.ts serves map, outline, gate, detection and version.`,
  );
}

/** A long literal is read faster as a string for JSON.parse than as JavaScript (https://v8.dev/blog/cost-of-javascript-2019#json). */
function asModule(value: unknown): string {
  return `export default JSON.parse(${JSON.stringify(JSON.stringify(value))});`;
}

/** Claims and rules are packed, since the annotator carries them into pages. */
function detectionModule(data: DetectionData, { reasons }: Extent): string {
  const { rules: _, claims, ...rest } = data;
  const packed = JSON.stringify({ ...rest, claims: packClaims(claims), packed: packRules(data, reasons) });
  return `import { unpackDetection } from ${JSON.stringify(UNPACK)};
export default unpackDetection(JSON.parse(${JSON.stringify(packed)}));`;
}

/** What reading a language takes, `data/language.<lang>.json`: too large to carry into pages of the other language. */
function languageAssets(dataDir: string, { reasons: kept }: Extent): Asset[] {
  return Language.options.map((lang) => {
    const { cues, ...language } = compileLanguage(dataDir, lang);
    const { reasons, ...told } = cues;
    const weights = readWeights(dataDir, lang);
    return {
      relativeDest: `data/language.${lang}.json`,
      contents: JSON.stringify({ ...language, cues: kept ? cues : told, weights }),
    };
  });
}

/** The files that are fetched when needed: `data/record.json`, `data/cards/<claim>.json`, `data/language.<lang>.json`. */
export function recordAssets(dataDir = DATA_DIR, extent: Extent = PACKAGE): Asset[] {
  const records = mustLoadRecords(dataDir);
  const cards = records.claims.map((claim) => ({
    relativeDest: `data/cards/${claim.id}.json`,
    contents: JSON.stringify(assembleCard(claim, records)),
  }));
  const record = { relativeDest: 'data/record.json', contents: JSON.stringify(publishRecord(records)) };
  return [record, ...cards, ...languageAssets(dataDir, extent)];
}
