import type { Sample, SamplingPlan } from '../../shared/contract/sampling.ts';
import { sampleKinds, sampleStates, samplingSources, samplingStages } from '../../shared/domain/labels.ts';
import type { DueOf } from '../app/useDue.ts';
import type { RecordColumn } from '../components/RecordTable.tsx';
import { formatRate } from '../format.ts';
import { FollowUp, Verdict } from './SampleState.tsx';

export const sampleColumns = (dueOf: DueOf): RecordColumn<Sample>[] => [
  { key: 'number', sort: true, title: '抽样单编号', width: 112 },
  { key: 'productName', sort: true, title: '产品' },
  { key: 'subjectName', sort: true, title: '受检单位' },
  { key: 'sampledOn', sort: true, title: '抽样日期', width: 84, render: ({ sampledOn }) => sampledOn.slice(5) },
  { key: 'stage', sort: true, title: '环节', width: 76, render: ({ stage }) => samplingStages[stage] },
  { key: 'verdict', sort: true, title: '结论', width: 72, render: ({ verdict }) => <Verdict verdict={verdict} /> },
  {
    key: 'followUp',
    title: '后处理',
    width: 116,
    render: (sample) => <FollowUp sample={sample} dueOf={dueOf} />,
  },
  { key: 'state', sort: true, title: '状态', width: 84, hidden: true, render: ({ state }) => sampleStates[state] },
  { key: 'kind', title: '种类', width: 60, hidden: true, render: ({ kind }) => sampleKinds[kind] },
  { key: 'samplingPlanName', title: '抽检任务', hidden: true },
  { key: 'productGroupName', title: '产品类别', hidden: true },
  { key: 'producer', title: '生产单位', hidden: true },
  { key: 'laboratoryName', title: '检验机构', hidden: true },
  { key: 'reportNumber', title: '报告编号', hidden: true },
  { key: 'evidence', title: '影像', align: 'right', width: 56, hidden: true },
];

export const planColumns: RecordColumn<SamplingPlan>[] = [
  { key: 'name', sort: true, title: '抽检任务' },
  { key: 'source', title: '来源', width: 76, render: ({ source }) => samplingSources[source] },
  { key: 'productGroupName', title: '产品类别', width: 130 },
  { key: 'laboratoryName', title: '检验机构', hidden: true },
  { key: 'endsOn', sort: true, title: '完成期限', width: 96 },
  { key: 'batches', sort: true, title: '计划批次', align: 'right', width: 84 },
  { key: 'sampled', title: '已抽', align: 'right', width: 60 },
  { key: 'failed', title: '不合格', align: 'right', width: 64, render: ({ failed }) => failed || '' },
  {
    key: 'rate',
    title: '合格率',
    align: 'right',
    width: 130,
    render: ({ passed, failed }) => `${formatRate(passed, passed + failed)}（${passed}/${passed + failed}）`,
  },
];
