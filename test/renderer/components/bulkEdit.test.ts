import { describe, expect, test } from 'vitest';
import { type BulkField, bulkFields } from '../../../renderer/components/bulkEdit/bulkFields.ts';
import { recordsToChange, valueOfField } from '../../../renderer/components/bulkEdit/values.ts';
import { fieldsOfSchema } from '../../../renderer/components/fieldKinds.ts';
import { fieldsOf, type RecordNoun } from '../../../renderer/nouns.ts';

const nouns = Object.entries(bulkFields) as [RecordNoun, readonly BulkField[]][];
const fieldOf = (noun: RecordNoun, key: string) => fieldsOfSchema(fieldsOf(noun)).find((field) => field.key === key)!;

describe('字段可以批量修改', () => {
  test.each(nouns)('%s: every field has its label and an input of its kind', (noun, choices) => {
    for (const { key, labels, reference } of choices) {
      const field = fieldOf(noun, key);
      expect(field.label, key).not.toBe(key);
      expect(field.kind, key).not.toBe('list');
      if (field.kind === 'choice') expect(Object.keys(labels ?? {}), key).toEqual(field.codes);
      if (field.kind === 'reference') expect(reference, key).toBeTruthy();
    }
  });

  test('states with a state table are not among them', () => {
    for (const noun of ['inspection', 'finding', 'sample'] as const) {
      expect(bulkFields[noun]?.map(({ key }) => key)).not.toContain('state');
    }
  });
});

describe('批量修改的值', () => {
  test('an empty field is cleared, blanks around words go, a box left alone is no', () => {
    expect(valueOfField(fieldOf('sample', 'place'), undefined)).toBeNull();
    expect(valueOfField(fieldOf('sample', 'place'), '  ')).toBeNull();
    expect(valueOfField(fieldOf('sample', 'place'), ' 货架 ')).toBe('货架');
    expect(valueOfField(fieldOf('staff', 'active'), undefined)).toBe(false);
    expect(valueOfField(fieldOf('staff', 'active'), true)).toBe(true);
  });

  test('records that have the value already are left alone', () => {
    const records = [{ place: '货架' }, { place: null }, { place: '仓库' }];
    expect(recordsToChange(records, 'place', '货架')).toEqual([{ place: null }, { place: '仓库' }]);
    expect(recordsToChange(records, 'place', null)).toEqual([{ place: '货架' }, { place: '仓库' }]);
  });
});
