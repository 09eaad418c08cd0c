import type { Sample } from '../../shared/contract/sampling.ts';
import type { ValuesOf } from '../nouns.ts';

type Values = ValuesOf<'sample'>;

export interface Step {
  label: string;
  /** Fields that the person is asked for; none: one press is enough. */
  asks: (keyof Values)[];
  set: Partial<Values>;
  /** Goes back; never offered first. */
  back?: boolean;
}

const result: (keyof Values)[] = ['reportNumber', 'reportedOn', 'verdict', 'items', 'note'];

const enterResult = (sample: Sample, today: string): Step => ({
  label: '登记检验结果',
  asks: result,
  set: { state: 'reported', reportedOn: sample.reportedOn ?? today },
});

/** What can be done next with a batch, the usual step first. @param today `YYYY-MM-DD`, offered as the step's day. */
export function stepsOf(sample: Sample, today: string): Step[] {
  switch (sample.state) {
    case 'sampled':
      return [
        {
          label: '登记送检',
          asks: ['laboratoryId', 'submittedOn', 'sealNumber'],
          set: { state: 'submitted', submittedOn: sample.submittedOn ?? today },
        },
      ];
    case 'submitted':
      return [enterResult(sample, today)];
    case 'reported':
      if (sample.verdict === 'open') return [enterResult(sample, today)];
      return sample.verdict === 'failed'
        ? [{ label: '开始后处理', asks: [], set: { state: 'followed' } }]
        : [{ label: '办结', asks: [], set: { state: 'closed' } }];
    case 'followed':
      return [
        { label: '办结', asks: [], set: { state: 'closed' } },
        // A retest that overturns counts as the final verdict (DOMAIN.md).
        {
          label: '登记复检结论',
          asks: ['verdict', 'reportNumber', 'reportedOn', 'items', 'note'],
          set: {},
          back: true,
        },
      ];
    default:
      return [
        {
          label: sample.verdict === 'failed' ? '改回后处理中' : '改回已出报告',
          asks: [],
          set: { state: sample.verdict === 'failed' ? 'followed' : 'reported' },
          back: true,
        },
      ];
  }
}
