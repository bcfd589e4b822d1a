import type { Language } from '../knowledge/schema/values.ts';
import type { MarkLook } from './highlights.ts';

interface PageLook extends Partial<MarkLook> {
  lang: Language;
  theme: 'auto' | 'light' | 'dark';
  title: string;
}

/** Tells a page of the extension its language, colours, the look of its marks and its title. */
export function applyPage(doc: Document, { lang, theme, markStyle, markStrength, title }: PageLook): void {
  const { documentElement: root } = doc;
  root.lang = lang;
  root.dataset.theme = theme;
  if (markStyle) root.dataset.markStyle = markStyle;
  if (markStrength) root.dataset.markStrength = markStrength;
  doc.title = title;
}
