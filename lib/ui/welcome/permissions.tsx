import { type MessageKey, useWords } from '../i18n.ts';

/** What a permission is called and why it is asked for, in the order in which they are told. */
export const PERMISSIONS = {
  '<all_urls>': ['permission.sites', 'permission.sitesWhy'],
  scripting: ['permission.scripting', 'permission.scriptingWhy'],
  storage: ['permission.storage', 'permission.storageWhy'],
  alarms: ['permission.alarms', 'permission.alarmsWhy'],
  sidePanel: ['permission.sidePanel', 'permission.sidePanelWhy'],
  contextMenus: ['permission.contextMenus', 'permission.contextMenusWhy'],
} as const satisfies Record<string, readonly [MessageKey, MessageKey]>;

/** A permission that the extension may ask for. */
export type Permission = keyof typeof PERMISSIONS;

/** Whether the page can tell why `name` is asked for. */
export function isExplained(name: string): name is Permission {
  return name in PERMISSIONS;
}

/** Why each of the permissions that this browser grants is needed. */
export function Permissions({ asked }: { asked: readonly Permission[] }) {
  const { t } = useWords();
  return (
    <dl class="permissions">
      {(Object.keys(PERMISSIONS) as Permission[])
        .filter((name) => asked.includes(name))
        .map((name) => (
          <div key={name}>
            <dt>{t(PERMISSIONS[name][0])}</dt>
            <dd>{t(PERMISSIONS[name][1])}</dd>
          </div>
        ))}
    </dl>
  );
}
