import { type SampleFields, sampleFields, samplingPlanFields } from '../../../shared/contract/sampling.ts';
import { addDays } from '../../../shared/domain/days.ts';
import { isWorkingDay } from '../../../shared/domain/workingDays.ts';
import type { WriteContext } from '../context.ts';
import { sampleRecord, samplingPlanRecord } from '../sampling/index.ts';
import type { TaskFinder } from './circulars.ts';
import { inventBatch, testItems } from './content/batch.ts';
import { inventFoodPart } from './content/foodSheet.ts';
import { type Product, productOf } from './content/products.ts';
import { type ExamplePlan, samplingPlans } from './content/samplingPlans.ts';
import type { ExampleDirectory, ExampleSubject } from './directory.ts';
import { createExample } from './exampleWriter.ts';
import type { CaseSource } from './inspections.ts';
import { createPublicChoice } from './publicChoices.ts';
import type { Chance } from './random.ts';
import { contradictingProgress, type Progress, progressOf, refusedProgress } from './sampleCourse.ts';
import { exampleToday } from './visits.ts';

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

/** Two batches of the running year took a turn that somebody has to look at. */
const turns: Readonly<Record<string, 'refused' | 'contradiction'>> = { 电线电缆: 'refused', 复合肥料: 'contradiction' };

/** The first batch of each turn's group, in the order of sampling. */
function turnsOf(batches: readonly Batch[]): Map<Batch, 'refused' | 'contradiction'> {
  const found = new Map<Batch, 'refused' | 'contradiction'>();
  for (const [group, turn] of Object.entries(turns)) {
    const first = batches.find((batch) => batch.plan.group === group);
    if (first) found.set(first, turn);
  }
  return found;
}

function courseOf(
  chance: Chance,
  batch: Batch,
  turn: 'refused' | 'contradiction' | undefined,
  directory: ExampleDirectory,
): Progress {
  if (turn === 'refused') return refusedProgress(batch.sampledOn);
  const { product, sampledOn, plan } = batch;
  const progress = progressOf(chance, product, sampledOn, plan.laboratory, directory.laboratoryIds);
  return turn === 'contradiction' ? contradictingProgress(progress, testItems(chance, product, true)) : progress;
}

/** Stores one batch as its sheet and its course tell. @param index counts the year's batches from 0. */
function createSample(
  context: WriteContext,
  chance: Chance,
  campaignId: number,
  directory: ExampleDirectory,
  batch: Batch,
  course: Progress,
  index: number,
): CaseSource & { sampleId: number } {
  const unitId = directory.unitId(batch.product.kind === 'food' ? '食品安全监督股' : '产品质量监督股');
  const sheet = inventBatch(chance, batch.product, batch.sampledOn);
  const stage = stageOf(chance, batch);
  const { id } = createExample(
    context,
    sampleRecord,
    sampleFields.parse({
      campaignId,
      samplingPlanId: batch.planId,
      taskId: batch.taskId,
      stage,
      sampledOn: batch.sampledOn,
      samplerIds: chance.several(directory.inspectorsOf(unitId), 2),
      subjectId: batch.subject.id,
      productGroupId: directory.productGroupId(batch.plan.group),
      ...sheet,
      ...(sheet.kind === 'food' ? inventFoodPart(chance, batch.plan.group, stage) : {}),
      sealNumber: `YX${batch.sampledOn.slice(0, 4)}${String(index + 1).padStart(4, '0')}`,
      laboratoryId: directory.laboratoryIds[batch.plan.laboratory]!,
      ...course,
    }),
  );
  return {
    inspectionId: null,
    findingId: null,
    sampleId: id,
    subjectName: batch.subject.name,
    what: sheet.productName,
    offence: `涉嫌销售不合格${sheet.productName}案`,
    day: course.reportedOn ?? batch.sampledOn,
  };
}

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
  const chosen = batches.find((batch) => batch.plan.source === 'public-choice');
  if (chosen) createPublicChoice(context, campaignId, directory, chosen.planId);
  const turn = year === 2026 ? turnsOf(batches) : new Map<Batch, 'refused' | 'contradiction'>();
  const failed: (CaseSource & { sampleId: number })[] = [];
  for (const [index, batch] of batches.entries()) {
    const course = courseOf(chance, batch, turn.get(batch), directory);
    const stored = createSample(context, chance, campaignId, directory, batch, course, index);
    if (course.verdict === 'failed') failed.push(stored);
  }
  return failed;
}
