import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import en from '../../locales/en.json';
import es from '../../locales/es.json';
import type { Language } from '../knowledge/schema/values.ts';

export type MessageKey = keyof typeof en;
type Values = Record<string, string | number>;
type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };
type Catalogue = Record<MessageKey, string | Plural>;

const CATALOGUES: Record<Language, Catalogue> = { en, es };
/** Spanish as the host country's press writes it: 1172, 10 000; 24 de marzo de 2026. */
const LOCALES: Record<Language, string> = { en: 'en-US', es: 'es-PE' };

/** Turns keys, dates and numbers into words of one language. */
export interface Translator {
  lang: Language;
  /** The message of `key` with `{name}` filled from `values`; a plural form is chosen by `values.count`. */
  t(key: MessageKey, values?: Values): string;
  /** A date of the record, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, no more precise than it is. */
  date(date: string): string;
  /** A moment, milliseconds since 1970, where the reader is. */
  moment(time: number): string;
}

const DATE_PARTS: Intl.DateTimeFormatOptions[] = [
  { year: 'numeric' },
  { year: 'numeric', month: 'long' },
  { year: 'numeric', month: 'long', day: 'numeric' },
];

const made: Partial<Record<Language, Translator>> = {};

/** The translator of a language; the same for every caller. */
export function createTranslator(lang: Language): Translator {
  made[lang] ??= makeTranslator(lang);
  return made[lang];
}

/** The browser takes milliseconds to make what formats numbers, so that waits until one is to be shown. */
function makeTranslator(lang: Language): Translator {
  const locale = LOCALES[lang];
  let plurals: Intl.PluralRules | undefined;
  let numbers: Intl.NumberFormat | undefined;
  const select = (count: number) => {
    plurals ??= new Intl.PluralRules(locale);
    return plurals.select(count);
  };
  const show = (value: string | number) => {
    if (typeof value !== 'number') return value;
    numbers ??= new Intl.NumberFormat(locale, { useGrouping: lang === 'es' ? 'min2' : 'auto' });
    const shown = numbers.format(value);
    return lang === 'es' ? shown.replaceAll(',', '\u00a0') : shown;
  };

  function t(key: MessageKey, values: Values = {}): string {
    const message = CATALOGUES[lang][key];
    const form =
      typeof message === 'string' ? message : (message[select(Number(values.count))] ?? message.other);
    return form.replace(/\{(\w+)\}/g, (gap, name: string) => show(values[name] ?? gap));
  }

  function date(value: string): string {
    const parts = value.split('-').length - 1;
    const format = new Intl.DateTimeFormat(locale, { ...DATE_PARTS[parts], timeZone: 'UTC' });
    return format.format(new Date(value));
  }

  function moment(time: number): string {
    const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' });
    return format.format(time).replace(/\s(?=[ap]\.)|(?<=\s[ap]\.)\s/g, '\u00a0'); // 5:00 a. m. stays on one line
  }

  return { lang, t, date, moment };
}

/** The language of a choice: `auto` takes the first of `preferred` (BCP 47) that the interface speaks, else English. */
export function resolveLanguage(choice: Language | 'auto', preferred: readonly string[]): Language {
  if (choice !== 'auto') return choice;
  const known = preferred.map((tag) => tag.slice(0, 2).toLowerCase());
  return known.find((lang): lang is Language => lang === 'en' || lang === 'es') ?? 'en';
}

/** The translator that components speak through. */
export const Words = createContext<Translator>(createTranslator('en'));

export function useWords(): Translator {
  return useContext(Words);
}
