import fc from 'fast-check';
import { expect, test } from 'vitest';
import { creditCodeCheck } from '../../../../shared/domain/creditCode.ts';
import { riskClasses, subjectKinds, subjectStates } from '../../../../shared/domain/labels.ts';
import { openTestCore, type TestCore } from '../../../support.ts';
import { countsOf, offerDelivered, readingOf } from './support.ts';

type Noun = 'subject' | 'staff' | 'unit' | 'laboratory' | 'product-group' | 'activity' | 'inspection-plan';

/** Exports all of a list as an import takes it, and looks what importing that very file would do. */
async function backAgain(desk: TestCore, noun: Noun, format: 'xlsx' | 'csv', campaignId: number | null = null) {
  const file = await desk.call('export.list', { noun, format, query: campaignId === null ? {} : { campaignId } });
  const check = await desk.call('import.check', {
    ...readingOf(noun, offerDelivered(desk, file), { campaignId }),
    show: 'bad',
  });
  expect(check.shown).toEqual([]);
  return countsOf(check);
}

const oneKey = <T extends object>(labels: T) => fc.constantFrom(...(Object.keys(labels) as (keyof T & string)[]));
const code = fc
  .tuple(
    fc.constantFrom('91', '92', '12'),
    fc.stringMatching(/^[0-9]{6}$/),
    fc.stringMatching(/^[0-9ABCDEFGHJKLMNPQRTUWXY]{9}$/),
  )
  .map((parts) => parts.join('') + creditCodeCheck(parts.join(''))!);
/** What people type into forms, and what spreadsheets like to turn into something else. */
const awkward = fc.constantFrom(
  '=1+1',
  '+86 0591',
  '-',
  '@张三',
  '00123',
  '1e5',
  '3-4',
  '2026-09-05',
  '无',
  '是',
  '/',
  'Ａ１２（３）',
  '换\n行',
  '"引号"',
  '逗,号',
  '11010519491231002X',
  '_x0041_',
  "'撇号",
);
const written = (longest: number) =>
  fc
    .oneof(awkward, fc.string({ maxLength: longest, unit: 'grapheme' }))
    .filter((text) => text.trim().length <= longest);
const optional = (longest: number) => fc.option(written(longest));
const subject = fc.record({
  name: fc.oneof(awkward, written(40)).filter((name) => name.trim() !== ''),
  creditCode: fc.option(code),
  licenceNumber: optional(60),
  kind: oneKey(subjectKinds),
  address: optional(60),
  township: optional(20),
  contact: optional(20),
  phone: optional(20),
  riskClass: fc.option(oneKey(riskClasses)),
  state: oneKey(subjectStates),
  note: optional(200),
});

test('any subjects, exported and imported again, change nothing', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(subject, { maxLength: 12, selector: (one) => one.creditCode ?? one }),
      async (subjects) => {
        const desk = openTestCore();
        for (const values of subjects) await desk.call('subject.save', { id: null, revision: null, values });
        const all = { rows: subjects.length, new: 0, changed: 0, same: subjects.length, bad: 0 };
        expect(await backAgain(desk, 'subject', 'xlsx')).toEqual(all);
        expect(await backAgain(desk, 'subject', 'csv')).toEqual(all);
        desk.close();
      },
    ),
    { numRuns: 40 },
  );
});

test('every list of the example, exported and imported again, changes nothing', async () => {
  const desk = openTestCore();
  await desk.call('example.load', {});
  for (const noun of ['subject', 'staff', 'unit', 'laboratory', 'product-group'] as const) {
    for (const format of ['xlsx', 'csv'] as const) {
      const counts = await backAgain(desk, noun, format);
      expect(counts.rows, noun).toBeGreaterThan(0);
      expect(counts, noun).toEqual({ rows: counts.rows, new: 0, changed: 0, same: counts.rows, bad: 0 });
    }
  }
  for (const { id } of await desk.call('campaign.years', {})) {
    for (const noun of ['activity', 'inspection-plan'] as const) {
      const counts = await backAgain(desk, noun, 'xlsx', id);
      expect(counts, noun).toEqual({ rows: counts.rows, new: 0, changed: 0, same: counts.rows, bad: 0 });
    }
  }
});

test('subjects without a code that look alike find their own record again, also by the columns that are seen', async () => {
  const desk = openTestCore();
  for (const phone of ['1', '2', null]) {
    await desk.call('subject.save', {
      id: null,
      revision: null,
      values: { name: '流动摊贩', kind: 'catering', state: 'active', phone },
    });
  }
  const columns = ['name', 'kind', 'phone', 'state'].map((field) => ({
    field,
    title: { name: '名称', kind: '类别', phone: '电话', state: '状态' }[field]!,
  }));
  const file = await desk.call('export.list', { noun: 'subject', columns });
  const check = await desk.call('import.check', readingOf('subject', offerDelivered(desk, file)));
  expect(countsOf(check)).toEqual({ rows: 3, new: 0, changed: 0, same: 3, bad: 0 });
});
