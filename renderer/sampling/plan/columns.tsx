import type { SamplingPlan } from '../../../shared/contract/sampling.ts';
import { samplingSources } from '../../../shared/domain/labels.ts';
import type { RecordColumn } from '../../components/RecordTable.tsx';
import { formatMoney, formatRate } from '../../format.ts';
import { ProgressBar } from '../ProgressBar.tsx';

export const planColumns: RecordColumn<SamplingPlan>[] = [
  { key: 'name', sort: true, title: '抽检任务' },
  { key: 'source', title: '来源', width: 76, render: ({ source }) => samplingSources[source] },
  { key: 'productGroupName', title: '产品类别', width: 120 },
  { key: 'laboratoryName', title: '检验机构', hidden: true },
  { key: 'endsOn', sort: true, title: '完成期限', width: 96 },
  { key: 'batches', sort: true, title: '计划批次', align: 'right', width: 84 },
  {
    key: 'sampled',
    title: '已抽',
    width: 150,
    render: ({ name, sampled, batches }) => <ProgressBar label={name} done={sampled} of={batches} />,
  },
  { key: 'failed', title: '不合格', align: 'right', width: 64, render: ({ failed }) => failed || '' },
  {
    key: 'rate',
    title: '合格率',
    align: 'right',
    width: 130,
    render: ({ passed, failed }) => `${formatRate(passed, passed + failed)}（${passed}/${passed + failed}）`,
  },
  {
    key: 'budget',
    title: '经费预算',
    align: 'right',
    width: 110,
    hidden: true,
    render: ({ budget }) => (budget === null ? '' : formatMoney(budget)),
  },
];
