import type { CardRecord } from '../knowledge/records.ts';
import type { Language, Relation, Stance } from '../knowledge/schema/values.ts';
import { browser } from './api.ts';

/** A claim that a frame has marked. */
export interface PageClaim {
  /** Unique in its frame while the page is open. */
  id: string;
  claim: string;
  stance: Stance;
  relation: Relation;
  /** The page's own words. */
  quote: string;
}

/** What the annotator needs of the settings. */
export interface AnnotatorOptions {
  /** Of the interface. */
  language: Language;
  cardLanguage: Language;
  theme: 'auto' | 'light' | 'dark';
  /** Relations that are marked. */
  relations: Relation[];
  hidden: boolean;
}

/** What is known of a tab: the claims of its frames, and whether its marks are hidden. */
export interface TabState {
  frames: Record<string, FrameState>;
  hidden: boolean;
  /** The mark that was opened or jumped to last. */
  current?: MarkAddress;
}

export interface FrameState {
  /** `waiting`: the page may hold claims, but the settings keep it from being read. */
  status: 'waiting' | 'started' | 'marked';
  claims: PageClaim[];
  /** Sentences on the topic that state no claim of the record. */
  unrecorded: number;
  /** Claims of relations that the reader does not want marked. */
  unwanted: number;
  /** The annotator that reports them, once it has started: a frame outlives its documents. */
  annotator?: string;
}

export interface MarkAddress {
  frame: number;
  id: string;
}

/** Every message: what is asked or told, and what comes back. */
export interface Protocol {
  /** Gate to background: this frame could hold a claim. Without an answer it says so again. */
  'gate/passed': { ask: object; reply: true };
  /** Annotator to background: this frame is its own from now on, also after the page was left and is back; wants its options. */
  'annotator/ready': { ask: { annotator: string }; reply: AnnotatorOptions };
  /** Annotator to background: all that this frame marks now. */
  'annotator/findings': { ask: Omit<FrameState, 'status'> & { annotator: string } };
  /** Annotator to background: its document is left, or its frame was taken away. */
  'annotator/gone': { ask: { annotator: string } };
  /** Annotator to background: the reader opened this mark. */
  'annotator/current': { ask: { id: string } };
  /** Anyone to background: the record behind a claim. */
  'card/load': { ask: { claim: string }; reply: CardRecord };
  /** Annotator to background: put the script of the cards into this frame. */
  'deck/start': { ask: object; reply: true };
  /** Annotator to background: show the record page at this path, such as `claim/<id>`. */
  'record/open': { ask: { path: string } };
  /** Annotator to background: what the detector needs to read a language, as its file holds it. */
  'language/load': { ask: { lang: Language }; reply: unknown };
  /** Background to annotator: the settings changed. */
  'annotator/options': { ask: AnnotatorOptions };
  /** Background to annotator: this page must not be marked any more. */
  'annotator/stop': { ask: object };
  /** Background to annotator: say again what is marked. No answer means that the frame has no annotator. */
  'page/report': { ask: object; reply: true };
  /** To an annotator: bring a mark into view, focus it, and open its card when asked to. */
  'page/jump': { ask: { id: string; open: boolean } };
  /** Popup to background: what is known of a tab. */
  'tab/state': { ask: { tab: number }; reply: TabState };
  /** Popup to background: hide or show the marks of a tab. */
  'tab/hide': { ask: { tab: number; hidden: boolean } };
  /** Popup or panel to background: go to a mark, and open its card when asked to. */
  'tab/jump': { ask: { tab: number; mark: MarkAddress; open: boolean } };
  /** Popup to background: the selected text that it was opened on, once. */
  'check/pending': { ask: object; reply: string };
  /** Background to extension pages: a tab's state is another now. */
  'tab/changed': { ask: { tab: number } };
}

export type MessageType = keyof Protocol;
/** What comes back; most messages are told, not asked. */
// biome-ignore lint/suspicious/noConfusingVoidType: it becomes a return type
type Reply<K extends MessageType> = Protocol[K] extends { reply: infer R } ? R : void;
type Message = { [K in MessageType]: { type: K } & Protocol[K]['ask'] }[MessageType];

/** Who sent a message: the tab and frame, where it comes from a page. */
export interface Sender {
  tab?: number;
  frame?: number;
  /** Address of the sending document. */
  url?: string;
}

export type Handlers = {
  [K in MessageType]?: (ask: Protocol[K]['ask'], sender: Sender) => Promise<Reply<K>> | Reply<K>;
};

type Platform = Pick<typeof browser, 'runtime' | 'tabs'>;

/** What Chromium says when its worker ends before it has answered; it starts anew for the next message. */
const ENDED = /(?:port|channel) closed|Receiving end does not exist/;
/** Pauses before a message is sent again, in milliseconds. */
const AGAIN = [50, 250, 1000, 4000];
/** Milliseconds to wait for an answer, which takes a few: a worker that ends while it starts may never say so. */
const PATIENCE = 2000;
/** What must not happen twice because of a late answer. */
const ONCE: ReadonlySet<MessageType> = new Set(['record/open', 'tab/jump', 'check/pending']);

/** The answer, null for none; undefined when the worker ended first or stays silent for `patience` milliseconds. */
async function answerOf<T>(asked: Promise<T>, patience: number): Promise<T | undefined> {
  const { promise: silence, resolve: give } = Promise.withResolvers<undefined>();
  const timer = patience < Infinity ? setTimeout(give, patience) : undefined;
  const answer = asked.catch((error: unknown) => {
    if (ENDED.test(String(error))) return undefined;
    throw error;
  });
  return Promise.race([answer, silence]).finally(() => clearTimeout(timer));
}

/** Sends to the background and to open extension pages; again when the background's worker ended amid it. */
export async function send<K extends MessageType>(
  type: K,
  ask: Protocol[K]['ask'],
  { runtime }: Pick<Platform, 'runtime'> = browser,
): Promise<Reply<K>> {
  const tell = () => runtime.sendMessage({ type, ...ask }) as Promise<Reply<K>>;
  if (type === 'tab/changed') return tell(); // whether anybody hears it or not
  for (const pause of AGAIN) {
    const answer = await answerOf(tell(), ONCE.has(type) ? Infinity : PATIENCE);
    if (answer !== undefined) return answer;
    await new Promise((done) => setTimeout(done, pause));
  }
  return tell();
}

/** Sends to the annotator of one frame, or to all frames of a tab. Where nobody listens, the answer is undefined. */
export async function sendToTab<K extends MessageType>(
  tab: number,
  frame: number | 'all',
  type: K,
  ask: Protocol[K]['ask'],
  { tabs }: Pick<Platform, 'tabs'> = browser,
): Promise<Reply<K> | undefined> {
  const options = frame === 'all' ? undefined : { frameId: frame };
  return tabs
    .sendMessage<Message, Reply<K>>(tab, { type, ...ask } as Message, options)
    .catch(() => undefined);
}

/**
 * Answers messages by type until `signal` ends. A type without a handler is left to other listeners. Only this
 * extension's own messages arrive here: nothing listens to other extensions or to pages.
 */
export function onMessage(
  handlers: Handlers,
  signal?: AbortSignal,
  { runtime }: Pick<Platform, 'runtime'> = browser,
): void {
  const listener = (message: unknown, from: { tab?: { id?: number }; frameId?: number; url?: string }) => {
    const { type, ...ask } = message as { type: MessageType };
    const handler = handlers[type] as ((ask: object, sender: Sender) => unknown) | undefined;
    if (!handler) return undefined;
    const sender: Sender = {};
    if (from.tab?.id !== undefined) sender.tab = from.tab.id;
    if (from.frameId !== undefined) sender.frame = from.frameId;
    if (from.url !== undefined) sender.url = from.url;
    return Promise.resolve(handler(ask, sender)).then((reply) => reply ?? null); // undefined means that nobody answered
  };
  runtime.onMessage.addListener(listener as Parameters<typeof runtime.onMessage.addListener>[0]);
  signal?.addEventListener('abort', () => runtime.onMessage.removeListener(listener as never));
}
