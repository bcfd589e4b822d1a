import type { Language, Relation } from '../../knowledge/schema/values.ts';

type Choice = Language | 'auto';

/** The settings that the page shows. */
export interface OptionValues {
  language: Choice;
  cardLanguage: Choice;
  theme: 'auto' | 'light' | 'dark';
  relations: Relation[];
  pause: 'running' | 'paused' | number;
  scope: 'everywhere' | 'listed';
  sitesOff: string[];
  sitesOn: string[];
}

export interface OptionActions {
  save(change: Partial<OptionValues>): void;
  reset(): void;
  dismissNotice(): void;
  /** The host that a reader's input names, or undefined when it names none. */
  parseSite(input: string): string | undefined;
}
