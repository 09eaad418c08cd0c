import { expect, test } from 'vitest';
import { addFinding, desk } from '../inspection/support.ts';

test('only visits that took place are checks, and only what was put right is rectified', async () => {
  const { core, add, campaignId } = await desk();
  const visit = await add();
  await add({ state: 'published', publishedOn: '2026-09-12' });
  await add({ state: 'planned', results: [] });
  await add({ state: 'running', results: [] });
  await add({ state: 'cancelled', results: [], cancelReason: '停业' });
  await addFinding(core, visit.id);
  await addFinding(core, visit.id, { state: 'rectified', rectifiedOn: '2026-09-09' });
  await addFinding(core, visit.id, { state: 'rechecked', rectifiedOn: '2026-09-09', recheckedOn: '2026-09-10' });
  await addFinding(core, visit.id, { state: 'handed-over', measure: 'case' });
  const { rows } = await core.call('indicator.list', { text: '完成率', limit: 1000 });
  const [rate] = rows;
  expect(rate).toMatchObject({ name: '检查完成率', inReport: false });
  const { id, revision, name, unit, basis, rule, section, position } = rate!;
  await core.call('indicator.save', {
    id,
    revision,
    values: { name, unit, basis, rule, section, position, inReport: true },
  });
  const figures = new Map((await core.call('report.figures', { campaignId })).map((figure) => [figure.name, figure]));
  expect(figures.get('检查市场主体')?.value).toBe(2);
  expect(figures.get('出动执法人员')?.value).toBe(4);
  expect(figures.get('发现问题')?.value).toBe(4);
  expect(figures.get('完成整改')?.value).toBe(2);
  // Two of four: the one that was called off is not among those to be made.
  expect(figures.get('检查完成率')).toMatchObject({ text: '50.00%', numerator: 2, denominator: 4 });
  const { inspections } = await core.call('campaign.overview', { campaignId });
  expect(inspections).toEqual({ total: 4, done: 2, findings: 4, rectified: 2 });
});
