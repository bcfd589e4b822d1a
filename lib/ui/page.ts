import type { Language } from '../knowledge/schema/values.ts';

/** Tells a page of the extension its language, colours and title. */
export function applyPage(
  doc: Document,
  { lang, theme, title }: { lang: Language; theme: 'auto' | 'light' | 'dark'; title: string },
): void {
  doc.documentElement.lang = lang;
  doc.documentElement.dataset.theme = theme;
  doc.title = title;
}
