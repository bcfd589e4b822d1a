/** Names that browsers give to keys in shortcuts, where they are others than in events. */
const NAMES: Record<string, string> = {
  ',': 'Comma',
  '.': 'Period',
  ' ': 'Space',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
};
const SAME = new Set(['Home', 'End', 'PageUp', 'PageDown', 'Insert', 'Delete']);

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey'>;

function keyOf({ key, code }: Pressed): string | undefined {
  if (/^F(?:[1-9]|1[0-2])$/.test(key) || SAME.has(key)) return key;
  // with Alt or Shift the letter itself is another on many keyboards
  return /^(?:Key|Digit)([A-Z0-9])$/.exec(code)?.[1] ?? NAMES[key];
}

/**
 * What was pressed, as browsers write it: `Alt+Shift+K`; undefined when no extension may have it: one of Ctrl and Alt is
 * needed, except with a function key (https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/manifest.json/commands).
 */
export function shortcutOf(pressed: Pressed): string | undefined {
  const key = keyOf(pressed);
  if (!key || pressed.metaKey) return undefined;
  const main = [pressed.ctrlKey && 'Ctrl', pressed.altKey && 'Alt'].filter(Boolean);
  if (main.length === 0 && !/^F\d/.test(key)) return undefined;
  return [...main, pressed.shiftKey && 'Shift', key].filter(Boolean).join('+');
}
