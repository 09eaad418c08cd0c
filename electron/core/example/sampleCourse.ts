import type { z } from 'zod';
import type { FollowUp, sampleFields } from '../../../shared/contract/sampling.ts';
import { addDays } from '../../../shared/domain/days.ts';
import { addWorkingDays } from '../../../shared/domain/workingDays.ts';
import { testItems } from './content/batch.ts';
import type { Product } from './content/products.ts';
import type { Chance } from './random.ts';
import { exampleToday } from './visits.ts';

/** What of a batch hangs on how far it has come. */
export type Progress = Partial<z.input<typeof sampleFields>>;

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

/** The laboratory sent it back; nobody has taken care of it yet. */
export const refusedProgress = (sampledOn: string): Progress => {
  const refusedOn = addWorkingDays(sampledOn, 1);
  return {
    sealedOn: sampledOn,
    submittedOn: refusedOn,
    refusedOn,
    refusalReason: '备样封条破损，与抽样单记载不符',
    sealCondition: 'broken',
    verdict: 'open',
    state: 'refused',
    items: [],
  };
};

/** The laboratory passes in words what one of its figures fails: somebody has to ask. */
export function contradictingProgress(progress: Progress, items: NonNullable<Progress['items']>): Progress {
  return {
    ...progress,
    items: items.map((item) => ({ ...item, labVerdict: 'passed' })),
    labVerdict: 'passed',
    verdict: 'open',
    state: 'reported',
    publishedOn: null,
    followUp: null,
    note: null,
  };
}

/** How far a batch has come by the example's day; the verdict follows from its items. */
export function progressOf(
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
