import type { CallInput } from '../shared/contract/index.ts';
import type { TestCore } from './support.ts';

/* Minimal valid records for tests; each takes what matters to the test as `more`. */

type Values<
  N extends
    | 'campaign.save'
    | 'activity.save'
    | 'subject.save'
    | 'staff.save'
    | 'inspection.save'
    | 'finding.save'
    | 'sample.save'
    | 'task.save',
> = CallInput<N>['values'];

const created = { id: null, revision: null } as const;

export const addCampaign = (test: TestCore, more: Partial<Values<'campaign.save'>> = {}) =>
  test.call('campaign.save', {
    ...created,
    values: { year: 2026, periodFrom: '2026-09-01', periodTo: '2026-09-30', ...more },
  });

export const addTask = (test: TestCore, campaignId: number, more: Partial<Values<'task.save'>> = {}) =>
  test.call('task.save', {
    ...created,
    values: {
      campaignId,
      kind: 'task',
      numberPath: '二（一）',
      title: '开展主题宣传',
      units: [],
      position: 0,
      ...more,
    },
  });

export const addActivity = (test: TestCore, campaignId: number, more: Partial<Values<'activity.save'>> = {}) =>
  test.call('activity.save', {
    ...created,
    values: {
      campaignId,
      title: '质量开放日',
      state: 'done',
      startsOn: '2026-09-05',
      endsOn: '2026-09-05',
      taskIds: [],
      figures: [],
      ...more,
    },
  });

export const addSubject = (test: TestCore, more: Partial<Values<'subject.save'>> = {}) =>
  test.call('subject.save', {
    ...created,
    values: { name: '云溪县青禾文具店', kind: 'circulation', state: 'active', ...more },
  });

export const addStaff = (test: TestCore, name: string, certificateNumber: string | null = null) =>
  test.call('staff.save', { ...created, values: { name, certificateNumber, active: true } });

export async function addInspection(
  test: TestCore,
  campaignId: number,
  subjectId: number,
  more: Partial<Values<'inspection.save'>> = {},
) {
  const inspectors = [await addStaff(test, '赵甲', 'ZF-0001'), await addStaff(test, '李乙', 'ZF-0002')];
  return test.call('inspection.save', {
    ...created,
    values: {
      campaignId,
      subjectId,
      kind: 'double-random',
      state: 'done',
      inspectedOn: '2026-09-08',
      inspectorIds: inspectors.map((person) => person.id),
      results: ['未发现问题'],
      ...more,
    },
  });
}

export async function addSample(
  test: TestCore,
  campaignId: number,
  subjectId: number,
  more: Partial<Values<'sample.save'>> = {},
) {
  const samplers = more.samplerIds ? [] : [await addStaff(test, '钱丙'), await addStaff(test, '孙丁')];
  return test.call('sample.save', {
    ...created,
    values: {
      campaignId,
      subjectId,
      kind: 'product',
      stage: 'campus',
      sampledOn: '2026-09-07',
      samplerIds: samplers.map((person) => person.id),
      productName: '水彩笔',
      verdict: 'open',
      state: 'sampled',
      items: [],
      ...more,
    },
  });
}

/** The smallest valid PNG: one pixel. */
export const onePixelPng = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
