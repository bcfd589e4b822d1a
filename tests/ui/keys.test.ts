import { expect, test } from 'vitest';
import { shortcutOf } from '../../lib/ui/options/keys.ts';

const NONE = { ctrlKey: false, altKey: false, shiftKey: false, metaKey: false, code: '' };

test.each([
  [{ key: 'k', code: 'KeyK', altKey: true, shiftKey: true }, 'Alt+Shift+K'],
  [{ key: '¬', code: 'KeyL', altKey: true }, 'Alt+L'],
  [{ key: '!', code: 'Digit1', ctrlKey: true, shiftKey: true }, 'Ctrl+Shift+1'],
  [{ key: 'ArrowDown', altKey: true, shiftKey: true }, 'Alt+Shift+Down'],
  [{ key: ',', ctrlKey: true }, 'Ctrl+Comma'],
  [{ key: 'F8' }, 'F8'],
  [{ key: 'F13', ctrlKey: true }, undefined],
  [{ key: 'k', code: 'KeyK' }, undefined],
  [{ key: 'K', code: 'KeyK', shiftKey: true }, undefined],
  [{ key: 'k', code: 'KeyK', metaKey: true, altKey: true }, undefined],
  [{ key: 'Shift', shiftKey: true, ctrlKey: true }, undefined],
  [{ key: 'Tab', ctrlKey: true }, undefined],
])('%j is %s', (pressed, shortcut) => {
  expect(shortcutOf({ ...NONE, ...pressed })).toBe(shortcut);
});
