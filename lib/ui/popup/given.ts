import { useState } from 'preact/hooks';
import type { PopupActions } from './types.ts';

/** A text that was handed over as a whole: selected in a page, dropped, or read from a file. */
export interface Given {
  /** Another for each. */
  id: number;
  text: string;
  /** It could not be read. */
  failed?: boolean;
}

/** Without it the browser would not hand over what is dropped. */
export function allowDrop(event: DragEvent): void {
  if (!(event.target instanceof HTMLTextAreaElement)) event.preventDefault();
}

/** The last text that was given, and what takes another, from a file too. */
export function useGiven(
  first: string | undefined,
  read: PopupActions['readFile'],
): [Given, (next: string | File) => Promise<void>] {
  const [given, setGiven] = useState<Given>({ id: 0, text: first ?? '' });
  const take = async (next: string | File) => {
    const text = typeof next === 'string' ? next : await read(next).catch(() => undefined);
    setGiven(({ id }) => ({ id: id + 1, text: text ?? '', failed: text === undefined }));
  };
  return [given, take];
}
