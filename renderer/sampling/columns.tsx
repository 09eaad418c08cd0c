import type { Sample } from '../../shared/contract/sampling.ts';
import { sampleKinds, sampleStates, samplingStages } from '../../shared/domain/labels.ts';
import type { RecordColumn } from '../components/RecordTable.tsx';
import { Tag, type Tone } from '../components/Tag.tsx';
import { formatMoney } from '../format.ts';
import { NextClock } from './ClockTag.tsx';
import { quantitiesInWords } from './sheet/groups.ts';
import { VerdictTag } from './VerdictTag.tsx';

/** States in which the batch stands out: something went wrong, or nothing is left to do. */
const stateTones: Partial<Record<Sample['state'], Tone>> = { refused: 'warn', objected: 'warn', closed: 'ok' };

export const SampleStateTag = ({ state }: { state: Sample['state'] }) => (
  <Tag tone={stateTones[state] ?? 'plain'}>{sampleStates[state]}</Tag>
);

/** @param today `YYYY-MM-DD`, for the clocks. */
export const sampleColumns = (today: string): RecordColumn<Sample>[] => [
  { key: 'number', sort: true, title: '抽样单编号', width: 118 },
  { key: 'productName', sort: true, title: '产品' },
  { key: 'subjectName', sort: true, title: '受检单位' },
  { key: 'sampledOn', sort: true, title: '抽样日期', width: 84, render: ({ sampledOn }) => sampledOn.slice(5) },
  { key: 'stage', sort: true, title: '环节', width: 76, render: ({ stage }) => samplingStages[stage] },
  { key: 'verdict', sort: true, title: '结论', width: 72, render: ({ verdict }) => <VerdictTag verdict={verdict} /> },
  { key: 'state', sort: true, title: '状态', width: 96, render: ({ state }) => <SampleStateTag state={state} /> },
  { key: 'followUp', title: '时限', width: 120, render: (sample) => <NextClock sample={sample} today={today} /> },
  { key: 'kind', title: '种类', width: 60, hidden: true, render: ({ kind }) => sampleKinds[kind] },
  { key: 'category', title: '任务类别', hidden: true },
  { key: 'township', title: '乡镇街道', width: 90, hidden: true },
  { key: 'samplingPlanName', title: '抽检任务', hidden: true },
  { key: 'productGroupName', title: '产品类别', hidden: true },
  { key: 'brand', title: '商标', hidden: true },
  { key: 'model', title: '规格型号', hidden: true },
  { key: 'batchNumber', title: '批号', hidden: true },
  { key: 'producer', title: '生产单位', hidden: true },
  { key: 'testQuantity', title: '样品/备样', width: 96, hidden: true, render: (sample) => quantitiesInWords(sample) },
  {
    key: 'unitPrice',
    title: '单价',
    align: 'right',
    width: 80,
    hidden: true,
    render: ({ unitPrice }) => (unitPrice === null ? '' : formatMoney(unitPrice)),
  },
  { key: 'sealNumber', title: '封条编号', hidden: true },
  { key: 'laboratoryName', title: '检验机构', hidden: true },
  { key: 'submittedOn', title: '送检日期', width: 96, hidden: true },
  { key: 'reportNumber', title: '报告编号', hidden: true },
  { key: 'reportedOn', title: '报告日期', width: 96, hidden: true },
  { key: 'publishedOn', title: '公示日期', width: 96, hidden: true },
  {
    key: 'spareUntil',
    title: '备样保存至',
    width: 100,
    hidden: true,
    render: ({ spareUntil }) => spareUntil ?? '',
  },
  { key: 'papersUntil', title: '文书保存至', width: 100, hidden: true },
  { key: 'evidence', title: '影像', align: 'right', width: 56, hidden: true },
];
