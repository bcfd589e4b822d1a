import { browser } from '../../lib/browser/api.ts';
import { tomorrow } from '../../lib/browser/controls/pause.ts';
import { openRecent } from '../../lib/browser/controls/recent.ts';
import {
  canChangeShortcuts,
  changeShortcut,
  openShortcutsPage,
  resetShortcut,
} from '../../lib/browser/controls/shortcuts.ts';
import { takeSettingsFile, writeSettingsFile } from '../../lib/browser/controls/transfer.ts';
import { SETTINGS, type Settings } from '../../lib/browser/settings.ts';
import { parseSite } from '../../lib/browser/sites.ts';
import { settings } from '../../lib/browser/storage.ts';
import type { OptionActions, OptionState } from '../../lib/ui/options/types.ts';
import { saveFile } from '../record/save.ts';

/** What the page can do. `now` gives the settings as they are, `say` is told what came of it. */
export function createActions(
  now: () => Settings,
  say: (state: OptionState) => void,
  keysChanged: () => void,
): OptionActions {
  /** What the last reset or import has replaced. */
  let before: Settings | undefined;
  const save = (
    change: Partial<Settings>,
    state: OptionState = { done: 'saved' },
    failed: OptionState = { done: 'failed' },
  ) =>
    settings()
      .then((store) => store.write(change))
      .then(
        () => say(state),
        () => say(failed),
      );
  return {
    save: (change) => void save(change),
    setPause: (until) => void save({ pause: until === 'tomorrow' ? tomorrow() : until }),
    async reset() {
      before = now();
      await (await settings()).reset();
      say({ done: 'reset' });
    },
    undo: () => void (before && save(before)),
    dismissNotice: async () => (await settings()).dismissBroken(),
    parseSite,
    async clearRecent() {
      await openRecent(browser.storage.local).clear();
      say({ done: 'cleared' });
    },
    exportFile: () =>
      saveFile({
        name: 'basecheck-settings.json',
        type: 'application/json',
        text: writeSettingsFile(SETTINGS, now()),
      }),
    async importFile(file) {
      const read = await takeSettingsFile(SETTINGS, file);
      if ('problem' in read) {
        const { problem: why, ...rest } = read;
        say({ done: 'refused', why, ...rest } as OptionState);
      } else {
        before = now();
        await save(read.values, { done: 'imported' }, { done: 'refused', why: 'not-kept' });
      }
    },
    keys: {
      change: canChangeShortcuts()
        ? async (name, shortcut) => {
            const taken = await changeShortcut(name, shortcut);
            keysChanged();
            return taken;
          }
        : undefined,
      reset: (name) => void resetShortcut(name).then(keysChanged),
      openPage: () => void openShortcutsPage(),
    },
  };
}
