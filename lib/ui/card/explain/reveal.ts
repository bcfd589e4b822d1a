import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** Scrolls a card to what a button has opened further down, once; where the page around it scrolls, that. */
export function useReveal(): RefObject<HTMLElement | null> {
  const opened = useRef<HTMLElement>(null);
  useEffect(() => {
    const box = opened.current?.closest('.scroll');
    if (!opened.current || !box) return;
    if (box.scrollHeight > box.clientHeight)
      box.scrollTop += opened.current.getBoundingClientRect().top - box.getBoundingClientRect().top;
    else opened.current.scrollIntoView({ block: 'nearest' });
  }, []);
  return opened;
}
