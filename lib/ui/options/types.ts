import type { Language, Relation } from '../../knowledge/schema/values.ts';
import type { MarkLook } from '../highlights.ts';

type Choice = Language | 'auto';

/** The settings that the page shows. */
export interface OptionValues extends MarkLook {
  language: Choice;
  cardLanguage: Choice;
  theme: 'auto' | 'light' | 'dark';
  relations: Relation[];
  pause: 'running' | 'paused' | number;
  scope: 'everywhere' | 'listed';
  sitesOff: string[];
  sitesOn: string[];
  keepRecent: boolean;
}

/** A key of the extension; `shortcut` is empty where it has none. */
export interface Keys {
  name: string;
  shortcut: string;
}

export interface KeyActions {
  /** Gives a command other keys, and says whether the browser took them; absent where it lets no extension do so. */
  change?: ((name: string, shortcut: string) => Promise<boolean>) | undefined;
  /** Gives a command the keys that it came with. */
  reset(name: string): void;
  /** Opens the browser's own page for keys. */
  openPage(): void;
}

export interface OptionActions {
  save(change: Partial<OptionValues>): void;
  /** Marks nothing anywhere until the morning or until turned on again, or no longer so. */
  setPause(until: 'tomorrow' | 'paused' | 'running'): void;
  reset(): void;
  undo(): void;
  dismissNotice(): void;
  /** The host that a reader's input names, or undefined when it names none. */
  parseSite(input: string): string | undefined;
  clearRecent(): void;
  /** Lets the reader keep all settings as a file. */
  exportFile(): void;
  /** Takes the settings of a file, all or none. */
  importFile(file: File): void;
  keys: KeyActions;
}

/** What the page says of the last thing done. */
export type OptionState =
  | { done: 'saved' | 'failed' | 'reset' | 'imported' | 'cleared' }
  | { done: 'refused'; why: 'too-large' | 'not-json' | 'not-settings' | 'not-kept' }
  /** Names of the settings whose values cannot be used. */
  | { done: 'refused'; why: 'broken'; keys: readonly string[] };
