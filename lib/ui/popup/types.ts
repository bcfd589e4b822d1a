import type { CardRecord, Kind } from '../../knowledge/records.ts';
import type { Relation, Stance } from '../../knowledge/schema/values.ts';
import type { CardView } from '../../knowledge/view.ts';
import type { CardEntry } from '../card/types.ts';

/** Why the page shows no marks: it cannot be read, or the settings keep it from being read. */
export type WhyNot = 'browser' | 'store' | 'reader' | 'pdf' | 'file' | 'paused' | 'site-off' | 'not-listed';

export interface PopupClaim {
  /** Unique among the claims of the page. */
  key: string;
  /** What the record calls the claim. */
  title: string;
  /** Id of its theme. */
  theme: string;
  relation: Relation;
  stance: Stance;
  quote: string;
}

/** What is known of the page under the popup. */
export interface PopupPage {
  why?: WhyNot | undefined;
  /** When a pause ends that has an end, milliseconds since 1970. */
  pausedUntil?: number | undefined;
  /** The annotator is at work in some frame. */
  reading: boolean;
  claims: PopupClaim[];
  /** Sentences on the topic without a record. */
  unrecorded: number;
  /** Claims left out because of the settings. */
  unwanted: number;
  hidden: boolean;
  /** Key of the claim that was opened or jumped to last. */
  current?: string | undefined;
}

/** What a panel beside the page has more than a popup over it. */
export interface PanelView {
  /** Themes of the record in its own order. */
  themes: readonly { id: string; title: string }[];
  /** Keys of the claims that the reader can see in the page. */
  inView: ReadonlySet<string>;
}

/** One result of a look-up. */
export interface Hit {
  kind: Kind;
  id: string;
  title: string;
  text: string;
  /** Words that met the query, folded, to be pointed out. */
  terms: readonly string[];
}

export interface Found {
  hits: Hit[];
  /** Records that could not be read and are left out. */
  skipped: number;
}

/** What a hit opens, with its path in the record page: a claim's record, or a place or source with the facts that speak of it. */
export type Detail =
  | { kind: 'card'; path: string; view: CardView }
  | {
      kind: 'facts';
      path: string;
      title: string;
      text: string;
      link?: string | undefined;
      facts: { id: string; date: string; text: string }[];
    };

/** A claim found in a pasted text; offsets are UTF-16 in it. */
export type Checked = CardEntry & { start: number; end: number };

export interface PopupActions {
  /** Goes to a mark in the page, and opens its card when asked to. */
  jump(key: string, open?: boolean): void;
  hide(hidden: boolean): void;
  /** Marks this site or leaves it alone from now on. */
  setSite(on: boolean): void;
  /** Marks nothing anywhere, until the morning or until turned on again. */
  pause(until: 'tomorrow' | 'paused'): void;
  resume(): void;
  /** Keeps the list beside the page; absent where the browser cannot, and in the panel itself. */
  openPanel?: (() => void) | undefined;
  openSettings(): void;
  dismissNotice(): void;
  /** Reads the record the first time. */
  search(query: string): Promise<Found>;
  open(hit: Hit): Promise<Detail>;
  /** What was looked up last, newest first; nothing where the reader wants none kept. */
  recent(): Promise<string[]>;
  keepRecent(query: string): void;
  clearRecent(): Promise<void>;
  check(text: string): Promise<Checked[]>;
  /** The text of a file, a page without its tags. Fails when it holds none. */
  readFile(file: File): Promise<string>;
  /** Opens a window of its own for a text: a popup is gone once the browser asks for a file. Absent where files can be chosen. */
  openWindow?: (() => void) | undefined;
  /** Opens the record page, at `path` such as `claim/<id>`. */
  openRecord(path: string): void;
  /** Of the extension. */
  version: string;
  load(claim: string): Promise<CardRecord>;
  copy(text: string): Promise<boolean>;
}
