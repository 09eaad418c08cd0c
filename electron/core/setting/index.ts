import type { Handlers } from '../context.ts';
import { appendHistory } from '../history/index.ts';
import { readRules, saveRules } from './rules.ts';
import { readSettings, writeSettings } from './setting.ts';
import { viewHandlers } from './view.ts';

export { readRules } from './rules.ts';
export { readSettings, writeSettings } from './setting.ts';

const ownHandlers: Handlers<'setting.get' | 'setting.save' | 'rules.get' | 'rules.save'> = {
  'rules.get': (context) => readRules(context.db),
  'rules.save': (context, values) => saveRules(context, values),
  'setting.get': (context) => readSettings(context.db),
  'setting.save': (context, settings) =>
    context.transaction(() => {
      const before = readSettings(context.db);
      writeSettings(context.db, settings);
      appendHistory(context.db, {
        at: context.now(),
        person: settings.person,
        noun: 'setting',
        recordId: null,
        recordUid: null,
        action: 'update',
        title: '设置',
        before,
        after: settings,
      });
      context.changed('setting');
      return settings;
    }),
};

export const settingHandlers = { ...ownHandlers, ...viewHandlers };
