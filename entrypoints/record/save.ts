import type { ExportFile } from '../../lib/knowledge/export/files.ts';

/** Lets the reader keep a file, as the browser does with any download. */
export function saveFile({ name, type, text }: Pick<ExportFile, 'name' | 'type' | 'text'>): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url)); // not before the browser has begun to read it
}
