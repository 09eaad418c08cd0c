import { describe, expect, test } from 'vitest';
import { fieldsOfSchema, refusals } from '../../renderer/components/fieldKinds.ts';
import { fieldsOf, type RecordNoun } from '../../renderer/nouns.ts';

const fields = (noun: RecordNoun) => new Map(fieldsOfSchema(fieldsOf(noun)).map((field) => [field.key, field]));

describe('fields of a form from the contract', () => {
  test('an activity has a title that must be filled in and a place that need not', () => {
    const activity = fields('activity');
    expect(activity.get('title')).toMatchObject({ label: '活动名称', kind: 'text', required: true });
    expect(activity.get('place')).toMatchObject({ label: '地点', kind: 'text', required: false });
  });

  test('days, choices, references, long texts and lists are told apart', () => {
    const kinds = Object.fromEntries([...fields('activity')].map(([key, field]) => [key, field.kind]));
    expect(kinds).toMatchObject({
      startsOn: 'date',
      state: 'choice',
      leadUnitId: 'reference',
      description: 'long-text',
      taskIds: 'list',
    });
  });

  test('money is not a count, and a year is not a reference', () => {
    expect(fields('case').get('penalty')?.kind).toBe('money');
    expect(fields('sample').get('testQuantity')?.kind).toBe('count');
    expect(fields('campaign').get('year')?.kind).toBe('count');
    expect(fields('staff').get('active')?.kind).toBe('yes-no');
  });

  test('a choice that may stay empty knows its codes', () => {
    expect(fields('subject').get('riskClass')).toMatchObject({ required: false, codes: ['A', 'B', 'C', 'D'] });
  });

  test('every field of every noun has a Chinese label or is carried along unseen', () => {
    const nouns: RecordNoun[] = [
      'activity',
      'inspection',
      'finding',
      'case',
      'sampling-plan',
      'sample',
      'subject',
      'indicator',
    ];
    const unlabelled = nouns.flatMap((noun) => [...fields(noun).values()].filter((field) => field.label === field.key));
    expect(unlabelled.map((field) => field.key)).toEqual(['figures']);
  });

  test('a refusal names the field in the words of the screen', () => {
    const refused = refusals(fieldsOf('subject'), { name: ' ', kind: 'market', state: 'active', creditCode: '123' });
    expect(refused.get('name')).toBe('请填写「单位名称」');
    expect(refused.get('creditCode')).toContain('统一社会信用代码');
    expect(refused.size).toBe(2);
  });
});
