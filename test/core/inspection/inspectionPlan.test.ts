import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { fileOfToken } from '../../../electron/core/files/index.ts';
import type { CallInput } from '../../../shared/contract/index.ts';
import { addCampaign } from '../../records.ts';
import { openTestCore, type TestCore } from '../../support.ts';

type Values = CallInput<'inspection-plan.save'>['values'];

const addPlan = (core: TestCore, campaignId: number, more: Partial<Values> = {}) =>
  core.call('inspection-plan.save', {
    id: null,
    revision: null,
    values: {
      campaignId,
      position: 1,
      name: '食品销售监督检查',
      kind: 'undirected',
      matter: '食品经营许可和进货查验',
      subjectScope: '全县食品销售者',
      amount: '3%',
      frequency: '1 次/年',
      startsOn: '2026-09-01',
      endsOn: '2026-10-31',
      partners: '县教育局',
      method: '现场检查',
      ...more,
    },
  });

async function deskWithPlan() {
  const core = openTestCore();
  await core.call('setting.save', { bureau: '云溪县市场监督管理局', section: null, person: null });
  const { id: campaignId } = await addCampaign(core);
  await addPlan(core, campaignId, {
    position: 2,
    name: '=HYPERLINK("x")',
    kind: 'directed',
    startsOn: '2026-12-01',
    endsOn: '2027-01-31',
  });
  await addPlan(core, campaignId);
  const parts = async (format: 'xlsx' | 'docx') => {
    const { token, name } = await core.call('inspection-plan.export', { campaignId, format });
    const files = unzipSync(readFileSync(fileOfToken(core.core.folder.outbox, token)!.path));
    return { name, text: (path: string) => strFromU8(files[path]!) };
  };
  return { core, campaignId, parts };
}

test('the plan stands in the order of its numbers', async () => {
  const { core, campaignId } = await deskWithPlan();
  const { rows } = await core.call('inspection-plan.list', { campaignId });
  expect(rows.map((row) => row.position)).toEqual([1, 2]);
  expect(rows[0]).toMatchObject({ draws: 0, inspections: 0, inspected: 0 });
  expect(
    await core.refusal('inspection-plan.save', {
      id: null,
      revision: null,
      values: { campaignId, position: 3, name: '计量', kind: 'directed', startsOn: '2026-09-02', endsOn: '2026-09-01' },
    }),
  ).toMatchObject({ field: 'values.endsOn' });
});

test('as a workbook it has the columns of real plans, and a text that looks like a formula stays a text', async () => {
  const { parts } = await deskWithPlan();
  const { name, text } = await parts('xlsx');
  expect(name).toBe('云溪县市场监督管理局2026年度“双随机、一公开”抽查计划表.xlsx');
  const [strings, sheet] = [text('xl/sharedStrings.xml'), text('xl/worksheets/sheet1.xml')];
  for (const column of [
    '序号',
    '任务名称',
    '抽查类型',
    '抽查事项',
    '检查对象范围',
    '比例/数量',
    '频次',
    '起止时间',
    '发起科室',
    '参与部门',
    '检查方式',
  ]) {
    expect(strings).toContain(`>${column}<`);
  }
  expect(strings).toContain('2026年9月1日至10月31日');
  expect(strings).toContain('2026年12月1日至2027年1月31日');
  expect(strings).toContain('=HYPERLINK');
  expect(sheet).not.toContain('<f>');
  expect(sheet).toContain('orientation="landscape"');
});

test('as a document it lies across the page and repeats its head', async () => {
  const { parts } = await deskWithPlan();
  const { name, text } = await parts('docx');
  expect(name).toMatch(/抽查计划表\.docx$/);
  const document = text('word/document.xml');
  expect(document).toContain('w:orient="landscape"');
  expect(document).toContain('<w:tblHeader/>');
  expect(document.indexOf('食品销售监督检查')).toBeLessThan(document.indexOf('=HYPERLINK'));
});

test('an empty plan is not exported', async () => {
  const core = openTestCore();
  const { id: campaignId } = await addCampaign(core);
  expect((await core.refusal('inspection-plan.export', { campaignId, format: 'xlsx' })).message).toContain(
    '还没有内容',
  );
});

test('the plan is found by the search and comes back from the recycle bin', async () => {
  const { core, campaignId } = await deskWithPlan();
  const [row] = (await core.call('inspection-plan.list', { campaignId })).rows;
  expect((await core.call('search.query', { text: '进货查验' })).map((hit) => hit.noun)).toContain('inspection-plan');
  await core.call('inspection-plan.remove', { id: row!.id, revision: row!.revision });
  expect((await core.call('history.removed', {})).map((entry) => entry.title)).toEqual(['食品销售监督检查']);
  expect((await core.call('inspection-plan.restore', { id: row!.id })).deletedAt).toBeNull();
});
