import type { z } from 'zod';
import {
  type FollowUp,
  type SampleFields,
  sampleFields,
  samplingPlanFields,
} from '../../../shared/contract/sampling.ts';
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
import type { CaseSource } from './inspections.ts';
import type { Chance } from './random.ts';
import { exampleToday } from './visits.ts';

type Progress = Partial<z.input<typeof sampleFields>>;

const intentions = [
  '销售台账显示已售部分，余货已封存',
  '余货全部下架封存，已张贴召回公告',
  '余货退回供货商，已提供退货凭证',
];

/** What has followed a fail by the example's day: notice, order, re-check; now and then an objection with its retest. */
function followUpOf(chance: Chance, reportedOn: string, laboratoryIds: readonly number[]): Progress {
  const notifiedOn = addWorkingDays(reportedOn, 2);
  if (notifiedOn > exampleToday) return { state: 'reported' };
  const objects = chance.happens(0.25);
  const overturns = chance.happens(0.4);
  const objectedOn = addDays(notifiedOn, chance.between(3, 12));
  const retestedOn = addWorkingDays(objectedOn, 10);
  const notice: Partial<FollowUp> = {
    notifiedOn,
    noticeNumber: `检告〔${notifiedOn.slice(0, 4)}〕${chance.between(1, 60)}号`,
  };
  const objection: Partial<FollowUp> =
    objects && objectedOn <= exampleToday
      ? {
          objectedOn,
          objectionReason: '对检验结果有异议，申请复检',
          objectionAccepted: true,
          retestLaboratoryId: chance.pick(laboratoryIds),
        }
      : {};
  if (objection.objectedOn !== undefined && retestedOn > exampleToday) {
    return { state: 'objected', verdict: 'open', followUp: { ...notice, ...objection } };
  }
  if (objection.objectedOn !== undefined && overturns) {
    const retest: Partial<FollowUp> = {
      retestedOn,
      retestReportNumber: `FJ${retestedOn.replaceAll('-', '')}`,
      retestVerdict: 'passed',
    };
    return {
      state: 'closed',
      verdict: 'passed',
      followUp: { ...notice, ...objection, ...retest, closedOn: retestedOn },
    };
  }
  const retest: Partial<FollowUp> =
    objection.objectedOn === undefined
      ? {}
      : { retestedOn, retestReportNumber: `FJ${retestedOn.replaceAll('-', '')}`, retestVerdict: 'failed' };
  const orderedOn = addWorkingDays(retest.retestedOn ?? notifiedOn, 3);
  if (orderedOn > exampleToday) return { state: 'notified', followUp: { ...notice, ...objection, ...retest } };
  const orderDeadline = addDays(orderedOn, 15);
  const order: Partial<FollowUp> = {
    orderedOn,
    orderDeadline,
    sealedQuantity: chance.between(0, 40),
    removedQuantity: chance.between(3, 60),
    recalledQuantity: chance.between(0, 20),
  };
  const rectifiedOn = addDays(orderedOn, chance.between(4, 14));
  const before = { ...notice, ...objection, ...retest, ...order };
  if (rectifiedOn > exampleToday) return { state: 'ordered', note: chance.pick(intentions), followUp: before };
  const recheckedOn = addDays(rectifiedOn, 3);
  const done = { ...before, rectifiedOn, recheckedOn, recheckPassed: true, closedOn: recheckedOn };
  return recheckedOn > exampleToday
    ? { state: 'ordered', followUp: { ...before, rectifiedOn } }
    : { state: 'closed', note: chance.pick(intentions), followUp: done };
}

/** How far a batch has come by the example's day; the verdict follows from its items. */
function progressOf(
  chance: Chance,
  product: Product,
  sampledOn: string,
  laboratory: number,
  laboratoryIds: readonly number[],
): Progress {
  const submittedOn = addWorkingDays(sampledOn, chance.between(1, 3));
  const sealed: Progress = {
    sealedOn: sampledOn,
    sealCondition: 'intact',
    condition: '完好',
    verdict: 'open',
    items: [],
  };
  if (submittedOn > exampleToday || (sampledOn > '2026-08-31' && chance.happens(0.05)))
    return { ...sealed, state: 'sealed' };
  const reportedOn = addWorkingDays(submittedOn, chance.between(5, 11));
  const received: Progress = { ...sealed, submittedOn, receivedOn: submittedOn };
  if (reportedOn > exampleToday) return { ...received, state: chance.happens(0.5) ? 'received' : 'tested' };
  const items = testItems(chance, product, chance.happens(product.failRate * 1.3));
  const failed = items.some((item) => item.verdict === 'failed');
  const verdict = failed ? 'failed' : 'passed';
  const publishedOn = addDays(reportedOn, chance.between(4, 12));
  return {
    ...received,
    testedOn: reportedOn,
    reportedOn,
    reportNumber: `SL${laboratory + 1}-${reportedOn.replaceAll('-', '')}-${chance.between(100, 999)}`,
    labVerdict: verdict,
    verdict,
    items,
    ...(failed
      ? followUpOf(chance, reportedOn, laboratoryIds)
      : { state: 'closed', publishedOn: publishedOn > exampleToday ? null : publishedOn }),
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
  const { id: planId } = createExample(
    context,
    samplingPlanRecord,
    samplingPlanFields.parse({
      campaignId,
      taskId,
      name: plan.name,
      source: plan.source,
      productGroupId: directory.productGroupId(plan.group),
      laboratoryId: directory.laboratoryIds[plan.laboratory]!,
      batches: plan.batches,
      startsOn: plan.days[0],
      endsOn: plan.days[1],
      budget: plan.batches * 60_000,
      quotas: [
        {
          productGroupId: directory.productGroupId(plan.group),
          laboratoryId: directory.laboratoryIds[plan.laboratory]!,
          batches: plan.batches,
        },
      ],
    }),
  );
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
    const progress = progressOf(chance, batch.product, batch.sampledOn, batch.plan.laboratory, directory.laboratoryIds);
    const { id } = createExample(
      context,
      sampleRecord,
      sampleFields.parse({
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
      }),
    );
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
