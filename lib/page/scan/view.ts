/** Frames out of sight may draw nothing, and then nobody tells what is in view; after this it no longer matters. Milliseconds. */
const PATIENCE = 200;

/** Those of `elements` that are in view, as the browser's next frame finds them: no layout is forced. */
export function inView(elements: readonly Element[]): Promise<ReadonlySet<Element>> {
  return new Promise((resolve) => {
    const observer = new IntersectionObserver((seen) => {
      done(new Set(seen.filter(({ isIntersecting }) => isIntersecting).map(({ target }) => target)));
    });
    const timer = setTimeout(() => done(new Set()), PATIENCE);
    function done(visible: ReadonlySet<Element>): void {
      observer.disconnect();
      clearTimeout(timer);
      resolve(visible);
    }
    for (const element of elements) observer.observe(element);
  });
}

/** Tells once of each hidden element when it comes into view; costs nothing while it stays hidden. */
export function watchHidden(
  onShown: (element: Element) => void,
  signal: AbortSignal,
): (element: Element) => void {
  const observer = new IntersectionObserver((seen) => {
    for (const { isIntersecting, target } of seen) {
      if (!isIntersecting) continue;
      observer.unobserve(target);
      onShown(target);
    }
  });
  signal.addEventListener('abort', () => observer.disconnect());
  return (element) => observer.observe(element);
}
