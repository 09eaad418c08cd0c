import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { indicatorFields } from '../../../shared/contract/report.ts';
import { addActivity, addCampaign, addInspection, addSample, addSubject, addTask } from '../../records.ts';
import { openTestCore, type TestCore, valuesOf } from '../../support.ts';

/** Two passed, one failed and one open batch; one visit with one finding; two finished activities with figures. */
async function reportedDesk() {
  const desk = openTestCore();
  await desk.call('setting.save', { bureau: '云溪县市场监督管理局', section: '质量股', person: '周文' });
  const campaign = await addCampaign(desk, { theme: '以质取胜 惠及万家', reportTo: '云溪市市场监督管理局' });
  const indicators = (await desk.call('indicator.list', {})).rows;
  const idOf = (name: string) => indicators.find((indicator) => indicator.name === name)!.id;
  const figures = (leaflets: number, people: number) => [
    { indicatorId: idOf('发放宣传资料'), value: leaflets },
    { indicatorId: idOf('参与人数'), value: people },
  ];
  await addActivity(desk, campaign.id, { figures: figures(800, 260) });
  await addActivity(desk, campaign.id, { title: '电梯安全宣传周', figures: figures(434, 240) });
  await addActivity(desk, campaign.id, {
    title: '尚未举办',
    state: 'planned',
    startsOn: '2026-09-20',
    endsOn: '2026-09-20',
    figures: figures(5000, 9999),
  });
  const subject = await addSubject(desk);
  const inspection = await addInspection(desk, campaign.id, subject.id);
  await desk.call('finding.save', {
    id: null,
    revision: null,
    values: {
      inspectionId: inspection.id,
      description: '未标注警示语',
      severity: 'general',
      measure: 'ordered',
      state: 'open',
    },
  });
  for (const verdict of ['passed', 'passed', 'failed', 'open'] as const) {
    await addSample(desk, campaign.id, subject.id, {
      verdict,
      reportedOn: verdict === 'open' ? null : '2026-09-12',
      state: verdict === 'open' ? 'sampled' : 'reported',
    });
  }
  await desk.call('case.save', {
    id: null,
    revision: null,
    values: {
      campaignId: campaign.id,
      title: '销售不合格文具',
      state: 'filed',
      filedOn: '2026-09-13',
      value: 123456,
      penalty: null,
    },
  });
  return { desk, campaignId: campaign.id, idOf };
}

const textOf = async (desk: TestCore, campaignId: number) =>
  Object.fromEntries((await desk.call('report.figures', { campaignId })).map((figure) => [figure.name, figure.text]));

test('figures are counted from the records, open batches stand beside the rate and never in it', async () => {
  const { desk, campaignId } = await reportedDesk();
  expect(await textOf(desk, campaignId)).toMatchObject({
    开展活动: '2',
    发放宣传资料: '1,234',
    参与人数: '500',
    检查市场主体: '1',
    出动执法人员: '2',
    发现问题: '1',
    责令改正: '1',
    完成整改: '0',
    抽检批次: '4',
    合格批次: '2',
    不合格批次: '1',
    待检批次: '1',
    // 2 of 3 batches with a final verdict.
    批次合格率: '66.67%',
    立案: '1',
    案值: '1,234.56',
    受理投诉举报: '—',
  });
  const rate = (await desk.call('report.figures', { campaignId })).find((figure) => figure.name === '批次合格率');
  expect([rate?.numerator, rate?.denominator]).toEqual([2, 3]);
});

test('a figure entered by hand is taken in, one that is computed cannot be entered', async () => {
  const { desk, campaignId, idOf } = await reportedDesk();
  await desk.call('report.enterFigure', { campaignId, indicatorId: idOf('受理投诉举报'), value: 37 });
  expect((await textOf(desk, campaignId)).受理投诉举报).toBe('37');
  expect(await desk.refusal('report.enterFigure', { campaignId, indicatorId: idOf('立案'), value: 5 })).toMatchObject({
    code: 'input',
    field: 'indicatorId',
  });
  await desk.call('report.enterFigure', { campaignId, indicatorId: idOf('受理投诉举报'), value: null });
  expect((await textOf(desk, campaignId)).受理投诉举报).toBe('—');
});

test('a figure of an indicator that the table leaves out is kept all the same, one of a removed indicator is refused', async () => {
  const { desk, campaignId, idOf } = await reportedDesk();
  const indicatorId = idOf('受理投诉举报');
  const { id, revision, ...record } = await desk.call('indicator.get', { id: indicatorId });
  const values = { ...valuesOf(record, Object.keys(indicatorFields.shape)), inReport: false };
  const kept = await desk.call('indicator.save', { id, revision, values: values as never });
  expect(await desk.call('report.enterFigure', { campaignId, indicatorId, value: 12 })).toMatchObject({ value: 12 });
  await desk.call('indicator.remove', { id, revision: kept.revision });
  const refusal = await desk.refusal('report.enterFigure', { campaignId, indicatorId, value: 13 });
  expect(refusal).toMatchObject({ code: 'not-found', field: 'indicatorId' });
});

test('the draft tells what was done and keeps every number as a reference', async () => {
  const { desk, campaignId } = await reportedDesk();
  const draft = await desk.call('report.draft', { campaignId });
  expect(draft.title).toBe('云溪县市场监督管理局2026年“质量月”活动总结');
  const text = draft.sections.map((section) => section.text).join('\n');
  expect(text).toContain('发放宣传资料{发放宣传资料}份');
  expect(text).toContain('电梯安全宣传周');
  expect(text).not.toContain('尚未举办');
});

test('a frozen report never changes, whatever is recorded later', async () => {
  const { desk, campaignId } = await reportedDesk();
  const report = await desk.call('report.freeze', await desk.call('report.draft', { campaignId }));
  await addActivity(desk, campaignId);
  expect((await textOf(desk, campaignId)).开展活动).toBe('3');
  const again = await desk.call('report.get', { id: report.id });
  expect(again.figures.find((figure) => figure.name === '开展活动')?.text).toBe('2');
  expect(await desk.call('report.list', { campaignId })).toHaveLength(1);
});

async function exported(desk: TestCore, id: number, format: 'xlsx' | 'docx') {
  const { token, name } = await desk.call('report.export', { id, format });
  return { name, parts: unzipSync(readFileSync(`${desk.data}/outbox/${token}/${name}`)) };
}

test('the workbook holds the very numbers of the database, as numbers', async () => {
  const { desk, campaignId } = await reportedDesk();
  const report = await desk.call('report.freeze', await desk.call('report.draft', { campaignId }));
  const { name, parts } = await exported(desk, report.id, 'xlsx');
  expect(name).toMatch(/统计表\.xlsx$/);
  const shared = strFromU8(parts['xl/sharedStrings.xml']!);
  const strings = [...shared.matchAll(/<si>.*?<t[^>]*>(.*?)<\/t>.*?<\/si>/gs)].map((match) => match[1]);
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']!);
  const rows = [...sheet.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map((row) =>
    [...row[1]!.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(([, attributes, inner]) => {
      const value = /<v>(.*?)<\/v>/.exec(inner ?? '')?.[1];
      return /t="s"/.test(attributes!) ? strings[Number(value)] : value === undefined ? null : Number(value);
    }),
  );
  const cell = (indicator: string) => rows.find((row) => row[1] === indicator)?.[3];
  expect(cell('发放宣传资料')).toBe(1234);
  expect(cell('抽检批次')).toBe(4);
  expect(cell('批次合格率')).toBeCloseTo(0.6667, 10);
  expect(cell('案值')).toBeCloseTo(1234.56, 10);
  expect(sheet).not.toContain('<f>');
});

test('the summary holds the text with its numbers and the figures as an annex', async () => {
  const { desk, campaignId } = await reportedDesk();
  const report = await desk.call('report.freeze', await desk.call('report.draft', { campaignId }));
  const { name, parts } = await exported(desk, report.id, 'docx');
  expect(name).toBe('云溪县市场监督管理局2026年“质量月”活动总结.docx');
  const xml = strFromU8(parts['word/document.xml']!);
  const text = xml.replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '');
  expect(text).toContain('发放宣传资料1,234份');
  expect(text).toContain('66.67%（2/3）');
  expect(text).toContain('2026年9月14日');
  expect(text).not.toMatch(/[{}]/);
  expect(xml).toMatch(/<w:pgSz[^>]*w:w="11906"[^>]*w:h="16838"/);
});

test('a summary that went up last year reads the same when it is exported again', async () => {
  const { desk, campaignId } = await reportedDesk();
  const report = await desk.call('report.freeze', await desk.call('report.draft', { campaignId }));
  desk.core.database.writer.exec("UPDATE report SET frozen_at = '2025-10-09T04:00:00.000Z'");
  const { parts } = await exported(desk, report.id, 'docx');
  const text = strFromU8(parts['word/document.xml']!).replace(/<[^>]+>/g, '');
  expect(text).toContain('2025年10月9日');
  expect(text).not.toContain('2026年9月14日');
});

test('an eleventh task is numbered in Chinese like the ten before it', async () => {
  const { desk, campaignId } = await reportedDesk();
  for (let number = 1; number <= 11; number += 1) {
    const task = await addTask(desk, campaignId, { title: `第${number}项任务`, position: number });
    const day = `2026-09-${String(number).padStart(2, '0')}`;
    await addActivity(desk, campaignId, { taskIds: [task.id], startsOn: day, endsOn: day });
  }
  const { sections } = await desk.call('report.draft', { campaignId });
  expect(sections[1]?.text).toMatch(/（十一）第\d+项任务/);
});
