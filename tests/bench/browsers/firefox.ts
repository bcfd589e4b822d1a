import { obtainBrowser } from '../../../lib/launch/browsers.ts';
import { ensureBuilt } from '../../../lib/launch/build.ts';
import { type Launched, launch } from '../../../lib/launch/launch.ts';

/** Names that are not of this machine are not found, clocks are not rounded, and pages may take their time. */
const PREFERENCES = {
  'network.dns.disabled': true,
  'privacy.reduceTimerPrecision': false,
  'dom.max_script_run_time': 0,
};

/** A Firefox without and one with our extension. */
export async function openFirefoxes(): Promise<{ bare: Launched; ours: Launched; close(): Promise<void> }> {
  const executable = await obtainBrowser('firefox');
  const common = {
    family: 'firefox' as const,
    executable,
    preferences: PREFERENCES,
    args: ['--remote-allow-system-access'],
  };
  const bare = await launch(common);
  const ours = await launch({ ...common, extension: ensureBuilt('firefox') });
  return {
    bare,
    ours,
    close: async () => {
      await Promise.all([bare.browser.close(), ours.browser.close()]);
    },
  };
}
