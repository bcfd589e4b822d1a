import { browser } from '../api.ts';
import type { Settings } from '../settings.ts';
import { settings } from '../storage.ts';

const ALARM = 'pause-ends';
/** Hour of the morning at which a pause until tomorrow ends, local time: late readers are not yet at a new day. */
const MORNING = 4;

/** When a pause until tomorrow ends that begins at `now`; milliseconds since 1970. */
export function tomorrow(now: Date = new Date()): number {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, MORNING).getTime();
}

async function resume(): Promise<void> {
  await (await settings()).write({ pause: 'running' });
}

/**
 * Ends a pause that has an end, also when the browser was closed meanwhile or the extension's worker sleeps: to be
 * called with the settings whenever the worker starts and they have changed.
 */
export async function keepPause({ pause }: Pick<Settings, 'pause'>, now = Date.now()): Promise<void> {
  await browser.alarms.clear(ALARM);
  if (typeof pause !== 'number') return;
  if (pause > now) browser.alarms.create(ALARM, { when: pause });
  else await resume();
}

/** Has pauses end at their time. */
export function endPauses(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void resume();
  });
}
