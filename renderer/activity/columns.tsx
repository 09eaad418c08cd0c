import type { Activity } from '../../shared/contract/campaign.ts';
import type { RecordColumn } from '../components/RecordTable.tsx';
import { Tag } from '../components/Tag.tsx';
import { ActivityState } from './ActivityState.tsx';

const days = (activity: Activity) => {
  const from = activity.startsOn.slice(5);
  const to = activity.endsOn.slice(5);
  return from === to ? from : `${from} – ${to}`;
};

export const activityColumns: RecordColumn<Activity>[] = [
  {
    key: 'startsOn',
    sort: true,
    title: '日期',
    width: 116,
    parts: [
      { key: 'startsOn', title: '开始日期' },
      { key: 'endsOn', title: '结束日期' },
    ],
    render: days,
  },
  { key: 'title', sort: true, title: '活动名称' },
  { key: 'kind', sort: true, title: '类型', hidden: true },
  { key: 'place', sort: true, title: '地点', hidden: true },
  { key: 'leadUnitName', sort: true, title: '牵头', width: 120 },
  { key: 'contact', title: '负责人', hidden: true },
  {
    key: 'taskTitles',
    title: '对应任务',
    hidden: true,
    render: (activity) => activity.taskTitles.join('；'),
  },
  {
    key: 'state',
    sort: true,
    title: '状态',
    width: 76,
    render: (activity) => <ActivityState state={activity.state} />,
  },
  {
    key: 'evidence',
    title: '影像',
    align: 'right',
    width: 70,
    render: (activity) =>
      activity.state === 'done' && activity.evidence === 0 ? <Tag tone="warn">缺影像</Tag> : activity.evidence || '',
  },
];
