import { z } from 'zod';
import { activityStates, circularLevels, taskKinds, unitRoleLabels } from '../domain/labels.ts';
import { nothing, read } from './call.ts';
import {
  codesOf,
  oneOf,
  optionalCount,
  optionalDate,
  optionalReference,
  optionalText,
  requiredCount,
  requiredDate,
  requiredReference,
  requiredText,
  year,
} from './fields.ts';
import { recordBase, recordCalls } from './record.ts';

const reference = z.number().int().positive();

// Campaign 年度活动

export const campaignFields = z.strictObject({
  year,
  theme: optionalText('主题'),
  periodFrom: requiredDate('开始日期'),
  periodTo: requiredDate('结束日期'),
  /** By when the summary goes up. */
  reportDue: optionalDate('报送期限'),
  reportTo: optionalText('报送单位'),
  note: optionalText('备注', 2000),
});
export const campaign = recordBase.extend({
  ...campaignFields.shape,
  circulars: z.number().int(),
  tasks: z.number().int(),
  activities: z.number().int(),
  inspections: z.number().int(),
  samples: z.number().int(),
  evidence: z.number().int(),
});
export type CampaignFields = z.infer<typeof campaignFields>;
export type Campaign = z.infer<typeof campaign>;

// Task 任务

export const taskUnit = z.strictObject({
  name: requiredText('责任单位', 100),
  role: oneOf('分工', unitRoleLabels),
});
export const taskFields = z.strictObject({
  campaignId: requiredReference('年度活动'),
  circularId: optionalReference('通知'),
  parentId: optionalReference('上级任务'),
  kind: oneOf('类别', taskKinds),
  /** As written, such as 二（三）. */
  numberPath: z.string().trim().max(60, '「序号」最多 60 个字').meta({ title: '序号' }),
  title: requiredText('任务', 500),
  text: optionalText('原文', 20_000),
  category: optionalText('类型', 40),
  units: z.array(taskUnit).max(60, '「责任单位」最多 60 个'),
  /** The least that is asked for: 不少于 3 场 is 3 and 场. */
  quantity: optionalCount('数量要求'),
  quantityUnit: optionalText('数量单位', 20),
  deadline: optionalDate('完成期限'),
  deadlineText: optionalText('期限原文', 100),
  position: requiredCount('次序'),
});
/** A task of an upper circular that a task serves, by way of what a person has confirmed. */
export const servedTask = z.object({ taskId: z.number().int(), title: z.string(), level: z.string().nullable() });
export type ServedTask = z.infer<typeof servedTask>;
export const task = recordBase.extend({
  ...taskFields.shape,
  circularTitle: z.string().nullable(),
  circularLevel: z.enum(Object.keys(circularLevels) as [keyof typeof circularLevels]).nullable(),
  /** Upper tasks, the nearest first, up to the national one. */
  serves: z.array(servedTask),
  /** Of the task itself and of the lower tasks that serve it, each activity once. */
  activities: z.number().int(),
  activitiesDone: z.number().int(),
});
export type TaskFields = z.infer<typeof taskFields>;
export type Task = z.infer<typeof task>;

// Activity 活动

export const activityFigure = z.strictObject({
  indicatorId: requiredReference('指标'),
  value: requiredCount('数值'),
});
export const activityFields = z.strictObject({
  campaignId: requiredReference('年度活动'),
  title: requiredText('活动名称'),
  kind: optionalText('活动类型', 60),
  state: oneOf('状态', activityStates),
  startsOn: requiredDate('开始日期'),
  endsOn: requiredDate('结束日期'),
  place: optionalText('地点'),
  leadUnitId: optionalReference('牵头科室'),
  contact: optionalText('负责人', 60),
  description: optionalText('内容', 5000),
  taskIds: z.array(reference).max(200, '「对应任务」最多 200 项').meta({ title: '对应任务' }),
  /** What was reached, by indicator: 发放宣传资料, 接受咨询人次 and so on. */
  figures: z.array(activityFigure).max(200),
});
export const activity = recordBase.extend({
  ...activityFields.shape,
  leadUnitName: z.string().nullable(),
  taskTitles: z.array(z.string()),
  evidence: z.number().int(),
});
export type ActivityFields = z.infer<typeof activityFields>;
export type Activity = z.infer<typeof activity>;

// Overview: what the home page shows

/** What is asked, planned and done for one task, and what is missing. */
export const taskCoverage = z.object({
  taskId: z.number().int(),
  numberPath: z.string(),
  title: z.string(),
  circularLevel: z.string().nullable(),
  leadUnit: z.string().nullable(),
  deadline: z.string().nullable(),
  required: z.number().int().nullable(),
  requiredUnit: z.string().nullable(),
  /** What `planned` and `done` count, by the unit that the circular asks in: 场次 are activities, 批次 batches, 户次 checks. */
  counts: z.enum(['activity', 'sample', 'inspection']),
  /** Whether the records can be held against what is asked: of 家 or 份 they do not tell. */
  comparable: z.boolean(),
  planned: z.number().int(),
  done: z.number().int(),
  /** How many more are needed for what the circular asks; 1 where nothing is planned at all. */
  missing: z.number().int(),
  /** Finished activities of the task without any evidence. */
  withoutEvidence: z.number().int(),
  /** Upper tasks, the nearest first, up to the national one. */
  serves: z.array(servedTask),
  /** How many lower tasks serve this one: what is done for them counts here as well. */
  servedBy: z.number().int(),
});
export const dueItem = z.object({
  noun: z.enum(['activity', 'inspection', 'finding', 'sample', 'campaign']),
  id: z.number().int(),
  title: z.string(),
  due: z.string(),
  /** Negative: overdue by so many days. */
  days: z.number().int(),
});
export const overview = z.object({
  today: z.string(),
  campaign,
  /** Day of the campaign counted from 1; null before and after the period. */
  day: z.number().int().nullable(),
  daysLeft: z.number().int(),
  activities: z.object({
    total: z.number().int(),
    done: z.number().int(),
    /** Done by the same day of last year's campaign; null where there is none. */
    lastYearDone: z.number().int().nullable(),
  }),
  /** People reached, summed over the days of the campaign: one value a day, this year and last. */
  participants: z.object({
    total: z.number().int(),
    byDay: z.array(z.number().int()),
    lastYearByDay: z.array(z.number().int()),
  }),
  inspections: z.object({
    total: z.number().int(),
    done: z.number().int(),
    findings: z.number().int(),
    rectified: z.number().int(),
  }),
  samples: z.object({
    total: z.number().int(),
    passed: z.number().int(),
    failed: z.number().int(),
    open: z.number().int(),
  }),
  coverage: z.array(taskCoverage),
  due: z.array(dueItem),
  week: z.array(
    z.object({
      id: z.number().int(),
      title: z.string(),
      startsOn: z.string(),
      endsOn: z.string(),
      place: z.string().nullable(),
      leadUnitName: z.string().nullable(),
      state: z.string(),
    }),
  ),
  sampleGroups: z.array(
    z.object({
      productGroup: z.string(),
      productGroupId: z.number().int().nullable(),
      passed: z.number().int(),
      failed: z.number().int(),
      open: z.number().int(),
    }),
  ),
});
export type Overview = z.infer<typeof overview>;
export type TaskCoverage = z.infer<typeof taskCoverage>;

export const campaignCalls = {
  ...recordCalls('campaign', campaignFields, campaign, {}),
  ...recordCalls('task', taskFields, task, {
    campaignId: reference.nullable().default(null),
    circularId: reference.nullable().default(null),
    kind: z.enum(['task', 'requirement']).nullable().default(null),
  }),
  ...recordCalls(
    'activity',
    activityFields,
    activity,
    {
      campaignId: reference.nullable().default(null),
      taskId: reference.nullable().default(null),
      state: codesOf(activityStates),
      leadUnitId: reference.nullable().default(null),
      /** An indicator: only activities that report it. */
      indicatorId: reference.nullable().default(null),
      withoutEvidence: z.boolean().default(false),
    },
    z.object({ planned: z.number().int(), running: z.number().int(), done: z.number().int() }),
  ),
  'campaign.overview': read(z.strictObject({ campaignId: requiredReference('年度活动') }), overview),
  'campaign.years': read(
    nothing,
    z.array(
      z.object({ id: z.number().int(), year: z.number().int(), theme: z.string().nullable(), example: z.boolean() }),
    ),
  ),
};
