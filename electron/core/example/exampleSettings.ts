import type { WriteContext } from '../context.ts';
import { count, run } from '../database/index.ts';
import { readSettings, writeSettings } from '../setting/index.ts';

/** Whose campaign the example shows. */
const exampleBureau = { bureau: '云溪县市场监督管理局', section: '质量发展股' };

/** Shows the example under its bureau's name, but only where nobody has said yet who uses the machine. */
export function setExampleSettings(context: WriteContext): boolean {
  if (Object.values(readSettings(context.db)).some((value) => value !== null)) return false;
  writeSettings(context.db, exampleBureau);
  context.changed('setting');
  return true;
}

/** Takes bureau and section out again where they are still the example's. */
export function clearExampleSettings(context: WriteContext): void {
  const now = readSettings(context.db);
  if (now.bureau !== exampleBureau.bureau || now.section !== exampleBureau.section) return;
  // Settings that were saved before have a row each, empty ones too; then the rows stay and are emptied.
  const savedBefore = count(context.db, `SELECT count(*) FROM setting WHERE key = 'person'`) === 1;
  for (const key of Object.keys(exampleBureau)) {
    if (savedBefore) run(context.db, `UPDATE setting SET value = 'null' WHERE key = ?`, [key]);
    else run(context.db, 'DELETE FROM setting WHERE key = ?', [key]);
  }
  context.changed('setting');
}
