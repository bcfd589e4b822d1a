import { expect, test } from 'vitest';
import type { UserManifest } from 'wxt';
import { openDetector } from '../../../lib/check/detector.ts';
import { createTranslator } from '../../../lib/ui/i18n.ts';
import { PERMISSIONS } from '../../../lib/ui/welcome/permissions.tsx';
import config from '../../../wxt.config.ts';

/** Every permission that any browser is asked for. */
const ASKED = ['chrome', 'edge', 'firefox'].flatMap((browser) => {
  const make = config.manifest as (env: { browser: string }) => UserManifest;
  const { permissions = [], host_permissions = [] } = make({ browser });
  return [...permissions, ...host_permissions] as string[];
});

test('every permission of the manifest is explained, and none that is not asked for', () => {
  expect(
    [...new Set(ASKED)].sort(),
    'say in lib/ui/welcome/permissions.tsx what each permission is for, in few words',
  ).toEqual(Object.keys(PERMISSIONS).sort());
});

const detector = openDetector();

test.each(['en', 'es'] as const)('the sample shows what a mark is, in %s', (lang) => {
  const { findings } = detector.detect({ text: createTranslator(lang).t('welcome.sample') });
  expect(findings.map(({ claim, relation }) => [claim, relation])).toEqual([
    ['permanent-us-bases', 'differs'],
    ['us-navy-lab', 'agrees'],
  ]);
});
