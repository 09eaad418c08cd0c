import { describe, expect, test } from 'vitest';
import { fieldsOfSchema } from '../../renderer/components/fieldKinds.ts';
import { defaults, draftKey, pick } from '../../renderer/components/formValues.ts';
import { fieldsOf } from '../../renderer/nouns.ts';

describe('what a form starts with', () => {
  test('a draft begun in one year is not found in another', () => {
    const key = (campaignId: number) =>
      draftKey('activity', null, ['campaignId', 'figures'], { campaignId, figures: [] });
    expect(key(1)).toBe('activity:new:campaignId=1');
    expect(key(2)).not.toBe(key(1));
  });

  test('a draft for one task is not found when arranging another', () => {
    const key = (purpose?: string) => draftKey('activity', null, [], {}, purpose);
    expect(new Set([key(), key('task=5'), key('task=6')]).size).toBe(3);
  });

  test('the draft of a saved record goes by its id alone', () => {
    expect(draftKey('sample', { id: 7 }, ['campaignId'], { campaignId: 1 })).toBe('sample:7');
  });

  test('lists start empty, required choices with their first code', () => {
    const values = defaults(fieldsOfSchema(fieldsOf('activity')));
    expect(values).toEqual({ state: 'planned', taskIds: [], figures: [] });
  });

  test('a record gives the form its fields and nothing else', () => {
    expect(pick({ id: 1, title: '开放日', revision: 3 }, ['title', 'place'])).toEqual({ title: '开放日', place: null });
  });
});
