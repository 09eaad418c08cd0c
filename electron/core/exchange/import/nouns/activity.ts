import { type Activity, type ActivityFields, activityFields } from '../../../../../shared/contract/campaign.ts';
import { parseCount } from '../../../../../shared/domain/cellNumbers.ts';
import { activityStates } from '../../../../../shared/domain/labels.ts';
import { activityRecord } from '../../../campaign/index.ts';
import { all, type Connection } from '../../../database/index.ts';
import type { ImportField } from '../definition.ts';
import { choiceField, dateField, linesField, periodField, textField, unitField } from '../fields.ts';
import { recordList, recordsOf } from '../records.ts';

interface ActivityKeys {
  title: string | null;
  startsOn: string | null;
}

const stateWords: readonly (readonly [string, keyof typeof activityStates])[] = [
  ['未开展', 'planned'],
  ['待开展', 'planned'],
  ['拟开展', 'planned'],
  ['正在', 'running'],
  ['已开展', 'done'],
  ['完成', 'done'],
  ['结束', 'done'],
  ['取消', 'cancelled'],
];

interface Indicator {
  id: number;
  name: string;
}

/** Indicators that activities report: each has a column of its own, 发放宣传资料 and so on. */
const reported = (db: Connection): Indicator[] =>
  all(db, "SELECT id, name FROM indicator WHERE basis = 'activity' AND deleted_at IS NULL ORDER BY position");

const figureField = ({ id, name }: Indicator): ImportField<Activity> => ({
  field: `figure-${id}`,
  title: name,
  aliases: [`${name}数`, `${name}数量`, `${name}人次`],
  format: 'number',
  hint: '整数，可以带单位',
  parse(cell) {
    const read = parseCount(cell, name);
    return 'reason' in read || read.value === null ? read : { value: { indicatorId: id, value: read.value } };
  },
  show: (activity) => activity.figures?.find(({ indicatorId }) => indicatorId === id)?.value ?? null,
});

const fixedFields = (year: number | null, names: Parameters<typeof unitField>[3]): ImportField<Activity>[] => [
  textField('title', '活动名称', (activity) => activity.title, {
    required: true,
    width: 34,
    example: '质量开放日',
    aliases: ['名称', '活动', '活动主题', '活动项目', '活动内容名称', '主题'],
  }),
  textField('kind', '活动类型', (activity) => activity.kind, {
    aliases: ['类型', '活动类别', '活动形式', '类别'],
    width: 18,
  }),
  choiceField('state', '状态', activityStates, (activity) => activity.state, stateWords, {
    aliases: ['活动状态', '进展', '进度', '完成情况', '是否完成', '开展情况'],
  }),
  dateField('startsOn', '开始日期', (activity) => activity.startsOn, year, {
    required: true,
    example: '2026-09-05',
    aliases: ['开始时间', '活动日期', '日期', '起始日期', '开始'],
  }),
  dateField('endsOn', '结束日期', (activity) => activity.endsOn, year, { aliases: ['结束时间', '截止日期', '结束'] }),
  periodField('起止时间', ['startsOn', 'endsOn'], year, {
    aliases: ['活动时间', '时间', '起止日期', '时间安排', '举办时间', '开展时间'],
  }),
  textField('place', '地点', (activity) => activity.place, {
    aliases: ['活动地点', '地址', '举办地点', '场所'],
    width: 24,
  }),
  unitField('leadUnitId', '牵头科室', (activity) => activity.leadUnitId, names, {
    aliases: ['牵头单位', '责任单位', '责任科室', '主办单位', '承办科室', '承办单位', '牵头部门', '责任部门', '科室'],
    width: 20,
  }),
  textField('contact', '负责人', (activity) => activity.contact, {
    aliases: ['联系人', '责任人', '活动负责人'],
    width: 12,
  }),
  linesField('description', '内容', (activity) => activity.description, {
    aliases: ['活动内容', '主要内容', '备注', '说明', '活动简介', '具体内容'],
    width: 40,
  }),
];

/** Figures come one column each; those that no column gives stay as they are. */
type WithFigures = Partial<ActivityFields> & Record<string, unknown>;

export const activityList = recordList<ActivityFields, Activity, ActivityKeys>('活动', true, {
  kind: 'records',
  record: activityRecord,
  schema: activityFields,
  fields: ({ db, campaign, names }) => [
    ...fixedFields(campaign?.year ?? null, names),
    ...reported(db).map(figureField),
  ],
  defaults: ({ campaign }) => ({ campaignId: campaign?.id ?? 0, state: 'planned', taskIds: [], figures: [] }),
  gather(values, before) {
    const figures = new Map(before?.figures.map((figure) => [figure.indicatorId, figure]));
    const rest: Record<string, unknown> = {};
    for (const [field, value] of Object.entries(values as WithFigures)) {
      if (!field.startsWith('figure-')) rest[field] = value;
      else {
        const figure = value as ActivityFields['figures'][number];
        figures.set(figure.indicatorId, figure);
      }
    }
    return { ...rest, ...(figures.size > 0 ? { figures: [...figures.values()] } : {}) } as Partial<ActivityFields>;
  },
  // An activity of one day names it once.
  complete: (values) =>
    values.endsOn === undefined && values.startsOn ? { ...values, endsOn: values.startsOn } : values,
  existing: ({ campaign }) => ({
    sql: recordsOf('activity', ['title', 'startsOn'], 'AND campaign_id = ?'),
    parameters: [campaign?.id ?? 0],
  }),
  keyData: ({ title = null, startsOn = null }) => ({ title, startsOn }),
  keys: [
    {
      words: '名称和开始日期相同',
      of: ({ title, startsOn }) =>
        title === null || startsOn === null ? null : `${startsOn} ${title.normalize('NFKC').replace(/\s+/g, '')}`,
    },
  ],
});
