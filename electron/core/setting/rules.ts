import { type Rules, rules } from '../../../shared/contract/system.ts';
import type { WriteContext } from '../context.ts';
import { type Connection, first, run } from '../database/index.ts';
import { appendHistory } from '../history/index.ts';
import { readSettings } from './setting.ts';

/** The rules of the field as this bureau words and times them; what was never changed has DOMAIN.md's default. */
export function readRules(db: Connection): Rules {
  const row = first<{ value: string }>(db, "SELECT value FROM setting WHERE key = 'rules'");
  const text = row?.value ?? '{}';
  if (known?.text !== text) known = { text, rules: rules.parse(JSON.parse(text)) };
  return known.rules;
}

/** What was read the last time: an import asks for the rules again with each of its thousands of rows. */
let known: { text: string; rules: Rules } | null = null;

/** Whose pages show the end of a clock. */
const timed = ['inspection', 'sample', 'campaign'] as const;

/** Stores the rules and tells the history; records that hang on a clock are reckoned anew when they are read. */
export function saveRules(context: WriteContext, values: Rules): Rules {
  return context.transaction(() => {
    const before = readRules(context.db);
    run(
      context.db,
      "INSERT INTO setting (key, value) VALUES ('rules', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
      [JSON.stringify(values)],
    );
    appendHistory(context.db, {
      at: context.now(),
      person: readSettings(context.db).person,
      noun: 'setting',
      recordId: null,
      recordUid: null,
      action: 'update',
      title: '业务规则',
      before,
      after: values,
    });
    context.changed('setting', ...timed);
    return values;
  });
}
