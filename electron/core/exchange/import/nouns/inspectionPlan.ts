import type { z } from 'zod';
import { type InspectionPlan, inspectionPlanFields } from '../../../../../shared/contract/inspection.ts';
import { inspectionPlanKinds } from '../../../../../shared/domain/labels.ts';
import { count } from '../../../database/index.ts';
import { inspectionPlanRecord } from '../../../inspection/index.ts';
import { choiceField, countField, dateField, linesField, periodField, textField, unitField } from '../fields.ts';
import { recordList, recordsOf } from '../records.ts';

interface PlanKeys {
  name: string | null;
  matter: string | null;
  position: number | null;
}

const plain = (text: string | null): string => (text ?? '').normalize('NFKC').replace(/\s+/g, '');

/** Columns as real county plans have them (双随机抽查计划表). */
export const inspectionPlanList = recordList<z.infer<typeof inspectionPlanFields>, InspectionPlan, PlanKeys>(
  '抽查计划',
  true,
  {
    kind: 'records',
    record: inspectionPlanRecord,
    schema: inspectionPlanFields,
    fields: ({ campaign, names }) => [
      countField('position', '序号', (plan) => plan.position, { aliases: ['编号', '顺序'], width: 8 }),
      textField('name', '任务名称', (plan) => plan.name, {
        required: true,
        width: 34,
        example: '学生用品质量监督检查',
        aliases: [
          '抽查任务名称',
          '抽查任务',
          '计划名称',
          '抽查计划名称',
          '抽查项目',
          '名称',
          '任务',
          '检查任务',
          '抽查类别',
        ],
      }),
      choiceField('kind', '抽查类型', inspectionPlanKinds, (plan) => plan.kind, [['不定向', 'undirected']], {
        aliases: ['类型', '抽取方式', '抽查方式', '定向/不定向', '是否定向'],
      }),
      textField('matter', '抽查事项', (plan) => plan.matter, {
        aliases: ['检查事项', '检查内容', '抽查内容', '事项', '事项名称', '抽查事项名称'],
        width: 30,
      }),
      textField('subjectScope', '检查对象范围', (plan) => plan.subjectScope, {
        aliases: ['检查对象', '抽查对象', '对象范围', '抽查对象范围', '抽查范围', '被检查对象'],
        width: 30,
      }),
      textField('amount', '比例/数量', (plan) => plan.amount, {
        aliases: [
          '比例',
          '数量',
          '抽查比例',
          '抽查数量',
          '抽取比例',
          '抽查比例/数量',
          '抽查比例或数量',
          '抽查户数',
          '抽查家数',
        ],
        width: 14,
      }),
      textField('frequency', '频次', (plan) => plan.frequency, {
        aliases: ['抽查频次', '检查频次', '频率'],
        width: 12,
      }),
      dateField('startsOn', '开始日期', (plan) => plan.startsOn, campaign?.year ?? null, {
        aliases: ['开始时间', '起始日期', '起始时间'],
      }),
      dateField('endsOn', '结束日期', (plan) => plan.endsOn, campaign?.year ?? null, {
        aliases: ['结束时间', '截止日期', '截止时间', '完成时限', '完成时间'],
      }),
      periodField('起止时间', ['startsOn', 'endsOn'], campaign?.year ?? null, {
        aliases: ['抽查时间', '检查时间', '时间', '起止日期', '时间安排', '实施时间', '抽查时段'],
      }),
      unitField('unitId', '发起科室', (plan) => plan.unitId, names, {
        aliases: ['发起部门', '牵头科室', '牵头部门', '责任科室', '实施科室', '发起单位', '责任部门', '科室'],
        width: 20,
      }),
      textField('partners', '参与部门', (plan) => plan.partners, {
        aliases: ['配合部门', '联合部门', '参与单位', '配合单位', '参加部门'],
        width: 20,
      }),
      textField('method', '检查方式', (plan) => plan.method, { aliases: ['方式', '检查方法'], width: 16 }),
      linesField('note', '备注', (plan) => plan.note, { aliases: ['说明'], width: 20 }),
    ],
    defaults: ({ db, campaign }) => ({
      campaignId: campaign?.id ?? 0,
      kind: 'undirected',
      // Behind those that are there; rows of one file without a number share it and stay in the order of their ids.
      position:
        1 +
        count(db, 'SELECT max(position) FROM inspection_plan WHERE campaign_id = ? AND deleted_at IS NULL', [
          campaign?.id ?? 0,
        ]),
    }),
    existing: ({ campaign }) => ({
      sql: recordsOf('inspection_plan', ['name', 'matter', 'position'], 'AND campaign_id = ?'),
      parameters: [campaign?.id ?? 0],
    }),
    keyData: ({ name = null, matter = null, position = null }) => ({ name, matter, position }),
    keys: [
      {
        words: '任务名称和抽查事项相同',
        of: ({ name, matter }) => (name === null ? null : `${plain(name)} ${plain(matter)}`),
        fit: (row, other) => (row.position !== null && row.position === other.position ? 2 : 1),
      },
    ],
  },
);
