import type { SampleFields } from '../../../shared/contract/sampling.ts';
import { addDays } from '../../../shared/domain/days.ts';
import { addWorkingDays, isWorkingDay } from '../../../shared/domain/workingDays.ts';
import type { WriteContext } from '../context.ts';

import { sampleRecord, samplingPlanRecord } from '../sampling/index.ts';
import type { TaskFinder } from './circulars.ts';
import { inventBatch, testItems } from './content/batch.ts';
import { type Product, productOf } from './content/products.ts';
import { type ExamplePlan, samplingPlans } from './content/samplingPlans.ts';
import type { ExampleDirectory, ExampleSubject } from './directory.ts';
import { createExample } from './exampleWriter.ts';
import { type CaseSource, exampleToday } from './inspections.ts';
import type { Chance } from './random.ts';

type Progress = Pick<
  SampleFields,
  'submittedOn' | 'reportedOn' | 'reportNumber' | 'verdict' | 'state' | 'items' | 'note'
>;

const waiting: Progress = {
  submittedOn: null,
  reportedOn: null,
  reportNumber: null,
  verdict: 'open',
  state: 'sampled',
  items: [],
  note: null,
};

const followUps = [
  '已送达检验结果通知书，责令停止销售，在售产品全部下架。',
  '已送达检验结果通知书，企业未提出异议，召回公告已张贴。',
  '企业书面申请复检，复检机构维持原结论，已责令改正。',
];

/** How far a batch has come by the example's day; the verdict follows from its items. */
function progressOf(chance: Chance, product: Product, sampledOn: string, laboratory: number): Progress {
  const submittedOn = addWorkingDays(sampledOn, chance.between(1, 3));
  if (submittedOn > exampleToday || (sampledOn > '2026-08-31' && chance.happens(0.05))) return waiting;
  const reportedOn = addWorkingDays(submittedOn, chance.between(5, 11));
  if (reportedOn > exampleToday) return { ...waiting, submittedOn, state: 'submitted' };
  const items = testItems(chance, product, chance.happens(product.failRate * 1.3));
  const failed = items.some((item) => item.verdict === 'failed');
  const lastYear = sampledOn < '2026';
  return {
    submittedOn,
    reportedOn,
    reportNumber: `SL${laboratory + 1}-${reportedOn.replaceAll('-', '')}-${chance.between(100, 999)}`,
    verdict: failed ? 'failed' : 'passed',
    state: lastYear ? 'closed' : failed ? (addDays(reportedOn, 4) <= exampleToday ? 'followed' : 'reported') : 'closed',
    items,
    note: failed ? chance.pick(followUps) : null,
  };
}

function samplingDays(plan: ExamplePlan): string[] {
  const days: string[] = [];
  for (let day = plan.days[0]; day <= plan.days[1] && day <= exampleToday; day = addDays(day, 1)) {
    if (isWorkingDay(day)) days.push(day);
  }
  return days;
}

interface Batch {
  plan: ExamplePlan;
  planId: number;
  taskId: number | null;
  product: Product;
  sampledOn: string;
  subject: ExampleSubject;
}

function batchesOf(
  context: WriteContext,
  chance: Chance,
  plan: ExamplePlan,
  campaignId: number,
  directory: ExampleDirectory,
  taskId: number | null,
): Batch[] {
  const product = productOf(plan.group);
  const { id: planId } = createExample(context, samplingPlanRecord, {
    campaignId,
    taskId,
    name: plan.name,
    source: plan.source,
    productGroupId: directory.productGroupId(plan.group),
    laboratoryId: directory.laboratoryIds[plan.laboratory]!,
    batches: plan.batches,
    startsOn: plan.days[0],
    endsOn: plan.days[1],
    note: null,
  });
  const sellers = directory.subjects.filter(
    (subject) => product.subjectKinds.includes(subject.kind) && product.soldAt.test(subject.name),
  );
  const days = samplingDays(plan);
  return Array.from({ length: plan.sampled }, () => ({
    plan,
    planId,
    taskId,
    product,
    sampledOn: chance.pick(days),
    subject: chance.pick(sellers),
  }));
}

const stageOf = (chance: Chance, { product, subject }: Batch): SampleFields['stage'] => {
  if (subject.kind === 'production') return 'production';
  if (subject.kind === 'online') return 'online';
  if (subject.kind === 'canteen') return 'campus';
  if (subject.kind === 'catering') return 'catering';
  const others = product.stages.filter((stage) => !['production', 'online', 'catering'].includes(stage));
  return others.length === 0 ? 'circulation' : chance.pick(others);
};

/** Stores the sampling plans and batches of one year. @returns failed batches: for pictures and cases. */
export function createSamples(
  context: WriteContext,
  chance: Chance,
  year: 2025 | 2026,
  campaignId: number,
  directory: ExampleDirectory,
  findTask: TaskFinder,
): (CaseSource & { sampleId: number })[] {
  const batches = samplingPlans[year]
    .flatMap((plan) =>
      batchesOf(context, chance, plan, campaignId, directory, plan.task === null ? null : findTask(year, plan.task)),
    )
    .sort((a, b) => (a.sampledOn < b.sampledOn ? -1 : Number(a.sampledOn > b.sampledOn)));
  const failed: (CaseSource & { sampleId: number })[] = [];
  for (const [index, batch] of batches.entries()) {
    const unitId = directory.unitId(batch.product.kind === 'food' ? '食品安全监督股' : '产品质量监督股');
    const sheet = inventBatch(chance, batch.product, batch.sampledOn);
    const progress = progressOf(chance, batch.product, batch.sampledOn, batch.plan.laboratory);
    const { id } = createExample(context, sampleRecord, {
      campaignId,
      samplingPlanId: batch.planId,
      taskId: batch.taskId,
      number: null,
      stage: stageOf(chance, batch),
      sampledOn: batch.sampledOn,
      samplerIds: chance.several(directory.inspectorsOf(unitId), 2),
      subjectId: batch.subject.id,
      productGroupId: directory.productGroupId(batch.plan.group),
      ...sheet,
      sealNumber: `YX${year}${String(index + 1).padStart(4, '0')}`,
      laboratoryId: directory.laboratoryIds[batch.plan.laboratory]!,
      ...progress,
    });
    if (progress.verdict === 'failed') {
      failed.push({
        inspectionId: null,
        findingId: null,
        sampleId: id,
        subjectName: batch.subject.name,
        what: sheet.productName,
        offence: `涉嫌销售不合格${sheet.productName}案`,
        day: progress.reportedOn!,
      });
    }
  }
  return failed;
}
