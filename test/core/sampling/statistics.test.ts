import { expect, test } from 'vitest';
import { generate } from '../../../build/data/generate.ts';
import type { CallInput } from '../../../shared/contract/index.ts';
import type { SampleFigures } from '../../../shared/contract/sampling.ts';
import { addDays } from '../../../shared/domain/days.ts';
import { openTestCore, type TestCore } from '../../support.ts';

type Filter = CallInput<'sample.list'>;

const figuresOnly = ({ batches, passed, failed, open }: SampleFigures): SampleFigures => ({
  batches,
  passed,
  failed,
  open,
});

/** The same figures as the list tells them: what a person sees who opens the records behind each. */
async function figuresOfList(core: TestCore, filter: Filter): Promise<SampleFigures> {
  const { total, totals } = await core.call('sample.list', { ...filter, limit: 1 });
  return { batches: total, ...totals };
}

function generatedDesk(): TestCore {
  const core = openTestCore();
  const db = core.core.database.writer;
  generate(db, { rows: 900, seed: 33, search: false });
  // Some lie in the recycle bin, some have no laboratory or group, some are disputed.
  db.exec(`UPDATE sample SET deleted_at = '2026-09-14T00:00:00.000Z' WHERE id % 17 = 0;
    UPDATE sample SET laboratory_id = NULL WHERE id % 11 = 0;
    UPDATE sample SET product_group_id = NULL WHERE id % 13 = 0;
    UPDATE sample SET verdict = 'open', state = 'objected' WHERE id % 19 = 0 AND verdict = 'failed';
    UPDATE subject SET township = NULL WHERE id % 7 = 0;`);
  return core;
}

test('each figure is what the list shows with the same filter', async () => {
  const core = generatedDesk();
  const campaignId = (await core.call('campaign.years', {}))[0]!.id;
  const found = await core.call('sampling.statistics', { campaignId });
  expect(figuresOnly(found.total)).toEqual(await figuresOfList(core, { campaignId }));
  const held = async (rows: readonly (SampleFigures & { label: string })[], filterOf: (index: number) => Filter) => {
    const sum = { batches: 0, passed: 0, failed: 0, open: 0 };
    for (const [index, row] of rows.entries()) {
      const shown = await figuresOfList(core, { campaignId, ...filterOf(index) });
      expect([row.label, figuresOnly(row)]).toEqual([row.label, shown]);
      for (const key of ['batches', 'passed', 'failed', 'open'] as const) sum[key] += row[key];
    }
    return sum;
  };
  const total = figuresOnly(found.total);
  expect(await held(found.byProductGroup, (at) => ({ productGroupId: found.byProductGroup[at]!.key }))).toEqual(total);
  expect(await held(found.byStage, (at) => ({ stage: found.byStage[at]!.key }))).toEqual(total);
  expect(await held(found.byTownship, (at) => ({ township: found.byTownship[at]!.key }))).toEqual(total);
  expect(await held(found.byLaboratory, (at) => ({ laboratoryId: found.byLaboratory[at]!.key }))).toEqual(total);
  const week = (at: number) => ({ from: found.byWeek[at]!.key, to: addDays(found.byWeek[at]!.key, 6) });
  expect(await held(found.byWeek, week)).toEqual(total);
  await held(found.bySubject, (at) => ({ subjectId: found.bySubject[at]!.key }));
  for (const cell of found.heat.slice(0, 30)) {
    const shown = await figuresOfList(core, {
      campaignId,
      productGroupId: cell.productGroupId,
      township: cell.township,
    });
    expect(figuresOnly(cell)).toEqual(shown);
  }
  for (const item of found.failedItems) {
    const { total: batches } = await core.call('sample.list', {
      campaignId,
      verdict: 'failed',
      failedItem: item.name,
      limit: 1,
    });
    expect([item.name, item.batches]).toEqual([item.name, batches]);
  }
});

test('last year is compared over the same days', async () => {
  const core = generatedDesk();
  const [campaign, last] = await core.call('campaign.years', {});
  expect(last!.year).toBe(campaign!.year - 1);
  const days = (year: number) => ({ from: `${year}-08-10`, to: `${year}-08-31` });
  const found = await core.call('sampling.statistics', { campaignId: campaign!.id, ...days(campaign!.year) });
  expect(found.lastYear).toEqual(await figuresOfList(core, { campaignId: last!.id, ...days(last!.year) }));
  expect(found.total.batches).toBeGreaterThan(0);
});

test('the rate does not hang on the order of the batches, and open ones never count', async () => {
  const core = generatedDesk();
  const campaignId = (await core.call('campaign.years', {}))[0]!.id;
  const rate = async () => {
    const figures = await core.call('report.figures', { campaignId });
    return figures.find((figure) => figure.rule === 'pass-rate')!;
  };
  const before = await rate();
  const { total } = await core.call('sampling.statistics', { campaignId });
  expect([before.numerator, before.denominator]).toEqual([total.passed, total.passed + total.failed]);
  // The rows of the table in another order, and a hundred open ones more.
  core.core.database.writer.exec(`UPDATE sample SET sampled_on = date(sampled_on, '-' || (id % 9) || ' days');
    INSERT INTO sample (uid, created_at, updated_at, campaign_id, number, kind, stage, sampled_on, subject_id, product_name, verdict, state)
    SELECT 'more-' || id, '', '', ${campaignId}, 'more-' || id, 'product', 'rural', '2026-09-01', subject_id, '雨伞', 'open', 'sampled'
    FROM sample ORDER BY id LIMIT 100;`);
  const after = await rate();
  expect([after.numerator, after.denominator]).toEqual([before.numerator, before.denominator]);
});
