import type { CallOutput } from '../../shared/contract/index.ts';
import * as enumerations from '../../shared/domain/labels.ts';
import { type Field, fieldsOfSchema } from '../components/fieldKinds.ts';
import { formatMoney } from '../format.ts';
import { fieldsOf, isRecordNoun } from '../nouns.ts';

type Entry = CallOutput<'history.list'>['rows'][number];

export interface Difference {
  label: string;
  before: string | null;
  after: string | null;
}

/** The words of a code: of the one enumeration that has exactly the field's codes. */
function wordsOfCode(field: Field, code: string): string {
  const codes = field.codes.join();
  const labels = Object.values(enumerations).find((one) => !Array.isArray(one) && Object.keys(one).join() === codes);
  return (labels as Record<string, string> | undefined)?.[code] ?? code;
}

/** A value in words. The history keeps ids of other records, which say nothing to a person: only that there is one. */
function words(field: Field, value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  switch (field.kind) {
    case 'choice':
      return wordsOfCode(field, String(value));
    case 'money':
      return formatMoney(Number(value));
    case 'yes-no':
      return value === true ? '是' : '否';
    case 'reference':
      return '已选定';
    case 'list':
      return Array.isArray(value) && value.length > 0 ? `${value.length} 项` : null;
    default:
      return String(value);
  }
}

/** What an entry of the history changed, in the words of the form; what a person does not fill in is left out. */
export function differencesOf(entry: Pick<Entry, 'noun' | 'before' | 'after'>): Difference[] {
  if (!isRecordNoun(entry.noun)) return [];
  return fieldsOfSchema(fieldsOf(entry.noun)).flatMap((field) => {
    const [before, after] = [entry.before?.[field.key], entry.after?.[field.key]];
    const same = JSON.stringify(before ?? null) === JSON.stringify(after ?? null);
    if (same || field.label === field.key) return [];
    const [old, now] = [words(field, before), words(field, after)];
    if (old === null && now === null) return [];
    return [{ label: field.label, before: old, after: old === now ? '已更换' : now }];
  });
}
