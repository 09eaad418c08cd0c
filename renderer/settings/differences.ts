import type { CallOutput } from '../../shared/contract/index.ts';
import { fieldsOfSchema } from '../components/fieldKinds.ts';
import { fieldsOf, isRecordNoun } from '../nouns.ts';

type Entry = CallOutput<'history.list'>['rows'][number];

export interface Difference {
  label: string;
  before: string | null;
  after: string | null;
}

const words = (value: unknown): string | null =>
  value === null || value === undefined || value === ''
    ? null
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value);

/** What an entry of the history changed, in the words of the form; what a person does not fill in is left out. */
export function differencesOf(entry: Pick<Entry, 'noun' | 'before' | 'after'>): Difference[] {
  if (!isRecordNoun(entry.noun)) return [];
  return fieldsOfSchema(fieldsOf(entry.noun)).flatMap(({ key, label }) => {
    const before = words(entry.before?.[key]);
    const after = words(entry.after?.[key]);
    return before === after || label === key ? [] : [{ label, before, after }];
  });
}
