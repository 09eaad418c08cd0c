import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { parseSearch, readFilters, stringifySearch, writeFilters } from '../../renderer/app/filters.ts';
import { listInputOf } from '../../renderer/nouns.ts';

const schema = z.object({
  text: z.string().max(20).default(''),
  taskId: z.number().int().positive().nullable().default(null),
  state: z.enum(['planned', 'done']).nullable().default(null),
  withoutEvidence: z.boolean().default(false),
});

describe('filters in the address', () => {
  test('an address without filters means no filter', () => {
    expect(readFilters(schema, {})).toEqual({ text: '', taskId: null, state: null, withoutEvidence: false });
  });

  test('numbers, choices and ticks are read as what they are', () => {
    expect(readFilters(schema, parseSearch('?taskId=12&state=done&withoutEvidence=true'))).toEqual({
      text: '',
      taskId: 12,
      state: 'done',
      withoutEvidence: true,
    });
  });

  test('a number typed as search text stays text', () => {
    expect(readFilters(schema, { text: '2026' }).text).toBe('2026');
  });

  test('an old link with an unknown state still opens, without that filter', () => {
    expect(readFilters(schema, { state: 'gone', taskId: '-1' })).toMatchObject({ state: null, taskId: null });
  });

  test('switching a filter off takes it out of the address and leaves the rest alone', () => {
    const search = writeFilters(schema, { state: 'done', id: '7' }, { state: null, taskId: 3 });
    expect(search).toEqual({ id: '7', taskId: '3' });
  });

  test('what is written is read back, whatever the words', () => {
    const any = fc.record({
      text: fc.string({ maxLength: 20 }),
      taskId: fc.option(fc.integer({ min: 1, max: 1e9 })),
      state: fc.option(fc.constantFrom('planned' as const, 'done' as const)),
      withoutEvidence: fc.boolean(),
    });
    fc.assert(
      fc.property(any, (filters) => {
        const address = stringifySearch(writeFilters(schema, {}, filters));
        expect(readFilters(schema, parseSearch(address))).toEqual(filters);
      }),
    );
  });

  test('records without a township can be linked to', () => {
    const address = stringifySearch({ township: '', page: undefined, text: null });
    expect(address).toBe('?township=');
    expect(readFilters(listInputOf('sample'), parseSearch(address)).township).toBe('');
    expect(readFilters(listInputOf('sample'), {}).township).toBeNull();
  });

  test("a list's filters come from the contract", () => {
    const filters = readFilters(listInputOf('activity'), { taskId: '5', withoutEvidence: 'true' });
    expect(filters).toMatchObject({ taskId: 5, withoutEvidence: true, state: null, text: '' });
  });
});
