import type { CardRecord } from '../knowledge/records.ts';
import { readCard } from '../knowledge/runtime.ts';
import type { Language } from '../knowledge/schema/values.ts';
import { browser } from './api.ts';

/** A JSON file of the extension's own package; `path` begins with a slash. Nothing leaves the browser. */
export async function loadAsset(path: string): Promise<unknown> {
  const getURL = browser.runtime.getURL as (path: string) => string;
  const answer = await fetch(getURL(path));
  if (!answer.ok) throw new Error(`${path} is missing from the extension: install it again.`);
  return answer.json();
}

/** The record behind one claim. Ids are checked, since the name becomes part of a path. */
export async function loadCard(claim: string): Promise<CardRecord> {
  if (!/^[a-z0-9-]+$/.test(claim)) throw new Error(`"${claim}" is no claim id.`);
  const { value, notices } = readCard(await loadAsset(`/data/cards/${claim}.json`));
  if (!value) throw new Error(notices.join(' '));
  return value;
}

/** What the detector needs to read a language, as it is stored. */
export function loadLanguage(lang: Language): Promise<unknown> {
  return loadAsset(`/data/language.${lang}.json`);
}
