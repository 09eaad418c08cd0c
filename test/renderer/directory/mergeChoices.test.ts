import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  differs,
  mergedValues,
  mergeFields,
  pickOf,
  readIds,
  suggestKept,
} from '../../../renderer/directory/duplicates/mergeChoices.ts';
import type { Subject } from '../../../shared/contract/directory.ts';

const subject = (id: number, more: Partial<Subject> = {}): Subject => ({
  id,
  uid: `uid-${id}`,
  createdAt: '2026-09-01T00:00:00.000Z',
  updatedAt: '2026-09-01T00:00:00.000Z',
  revision: 1,
  deletedAt: null,
  name: '青禾文具店',
  creditCode: null,
  licenceNumber: null,
  kind: 'circulation',
  address: null,
  township: null,
  contact: null,
  phone: null,
  riskClass: null,
  state: 'active',
  productGroupIds: [],
  productGroupNames: [],
  note: null,
  inspections: 0,
  samples: 0,
  mergedIntoId: null,
  ...more,
});

describe('which of the duplicates is kept', () => {
  test('the one with most records, then the one with a code, then the oldest', () => {
    const kept = (...subjects: Subject[]) => suggestKept(subjects)?.id;
    expect(kept(subject(1, { creditCode: '91350100M000100Y43' }), subject(2, { samples: 1 }))).toBe(2);
    expect(kept(subject(1), subject(2, { creditCode: '91350100M000100Y43' }))).toBe(2);
    expect(kept(subject(9), subject(4), subject(7))).toBe(4);
    expect(kept()).toBeUndefined();
  });
});

describe('what the kept one will be', () => {
  const one = subject(1, { phone: '1', productGroupIds: [3, 4] });
  const other = subject(2, { phone: '2', address: '中山路12号', productGroupIds: [4, 5] });

  test('its own values, the others’ where it says nothing, and the groups of all', () => {
    expect(mergedValues([one, other], one, {})).toMatchObject({
      phone: '1',
      address: '中山路12号',
      contact: null,
      productGroupIds: [3, 4, 5],
    });
  });

  test('without a licence number that was only the credit code', () => {
    const code = '91350100M000100Y43';
    const subjects = [
      subject(1, { creditCode: code }),
      subject(2, { licenceNumber: code }),
      subject(3, { licenceNumber: 'JY1' }),
    ];
    expect(mergedValues(subjects, subjects[0]!, {}).licenceNumber).toBe('JY1');
    expect(mergedValues(subjects.slice(0, 2), subjects[0]!, {}).licenceNumber).toBeNull();
  });

  test('what the person has chosen', () => {
    const values = mergedValues([one, other], one, { phone: 2, address: 1, productGroupIds: 2 });
    expect(values).toMatchObject({ phone: '2', address: null, productGroupIds: [4, 5] });
  });

  test('the usual again where the chosen one takes part no longer', () => {
    expect(pickOf([one], one, { phone: 2 }, 'phone')).toBe(1);
  });

  test('never a value that none of them has', () => {
    const words = fc.option(fc.constantFrom('甲', '乙', '丙'));
    const some = fc.array(fc.record({ phone: words, address: words, note: words }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(some, fc.nat(), (given, at) => {
        const subjects = given.map((more, index) => subject(index + 1, more));
        const kept = subjects[at % subjects.length]!;
        const values = mergedValues(subjects, kept, {});
        for (const field of ['phone', 'address', 'note'] as const) {
          expect(subjects.map((one) => one[field])).toContain(values[field]);
          // Nothing is lost: empty only where all are.
          if (values[field] === null) expect(subjects.every((one) => one[field] === null)).toBe(true);
        }
        expect(Object.keys(values)).toEqual(mergeFields);
      }),
    );
  });

  test('is to be chosen only where they differ', () => {
    expect(differs([one, other], 'phone')).toBe(true);
    expect(differs([one, other], 'name')).toBe(false);
  });
});

test('ids come out of the address, whatever else stands there', () => {
  expect(readIds('3,9,3,x,-1,0,2.5')).toEqual([3, 9]);
  expect(readIds(undefined)).toEqual([]);
});
