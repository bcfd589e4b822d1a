import { useEffect, useState } from 'preact/hooks';
import type { TabState } from '../../lib/browser/messages.ts';
import { watchView } from '../../lib/browser/panel/in-view.ts';
import type { Tab } from '../popup/tab.ts';

/** Keys of the claims of a tab that the reader can see now. */
export function useInView(tab: Tab, state: TabState): ReadonlySet<string> {
  const [seen, setSeen] = useState<ReadonlyMap<string, readonly string[]>>(new Map());
  const marked = Object.entries(state.frames).filter(([, { status }]) => status === 'marked');
  const annotators = marked.map(([frame, { annotator }]) => `${frame}/${annotator}`).join();
  useEffect(() => {
    const end = new AbortController();
    setSeen(new Map());
    for (const [frame] of marked) {
      const tell = (ids: string[]) => setSeen((others) => new Map(others).set(frame, ids));
      watchView(tab.id, Number(frame), tell, end.signal);
    }
    return () => end.abort();
  }, [tab.id, annotators]);
  return new Set([...seen].flatMap(([frame, ids]) => ids.map((id) => `${frame}/${id}`)));
}
