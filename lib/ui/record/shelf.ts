import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ExportFile } from '../../knowledge/export/files.ts';
import type { PlaceMap } from '../../knowledge/figures/places.ts';
import type { Library } from '../../knowledge/library.ts';
import type { Lookup } from '../../knowledge/search.ts';

/** What the parts of the record page read from and act through. */
export interface Shelf {
  library: Library;
  map: PlaceMap;
  lookup(): Lookup;
  copy(text: string): Promise<boolean>;
  /** Hands a file to the reader. */
  save(file: ExportFile): void;
}

export const ShelfContext = createContext<Shelf | undefined>(undefined);

/** The shelf of the page. Throws outside of one. */
export function useShelf(): Shelf {
  const shelf = useContext(ShelfContext);
  if (!shelf) throw new Error('Parts of the record page need a ShelfContext around them.');
  return shelf;
}
