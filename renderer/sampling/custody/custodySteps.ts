import type { Sample } from '../../../shared/contract/sampling.ts';
import type { SampleState } from '../../../shared/domain/sampleStates.ts';
import { noteWith, type SampleField, type SampleStep, type SampleValues, step } from './step.ts';

const seal: SampleField[] = ['sealedOn', 'sealNumber', 'sealCondition', 'condition', 'testQuantity', 'spareQuantity'];
export const resultFields: SampleField[] = ['reportNumber', 'reportedOn', 'labVerdict', 'items', 'verdict', 'note'];
/** Nothing beyond the sampling goes without two samplers. */
const samplers = (sample: Sample): SampleField[] => (sample.samplerIds.length < 2 ? ['samplerIds'] : []);

/** The chain of custody: 抽样 → 封样 → 移交 → 接收/拒收 → 检验 → 报告. */
export function custodyStep(sample: Sample, to: SampleState, today: string): SampleStep | null {
  switch (`${sample.state}>${to}`) {
    case 'sampled>sealed':
      return step('封样', to, {
        asks: [...seal, ...samplers(sample)],
        set: { sealedOn: sample.sealedOn ?? sample.sampledOn, sealCondition: sample.sealCondition ?? 'intact' },
      });
    case 'sampled>submitted':
    case 'sealed>submitted':
      return step('移交检验机构', to, {
        asks: ['laboratoryId', 'submittedOn', ...samplers(sample)],
        set: { submittedOn: sample.submittedOn ?? today },
        way: sample.state === 'sealed' ? 'on' : 'beside',
      });
    case 'submitted>received':
      return step('登记接收', to, {
        asks: ['receivedOn', 'sealCondition', 'condition'],
        set: { receivedOn: sample.receivedOn ?? today, sealCondition: sample.sealCondition ?? 'intact' },
      });
    case 'received>tested':
      return step('登记检验完成', to, { asks: ['testedOn'], set: { testedOn: sample.testedOn ?? today } });
    case 'submitted>reported':
    case 'received>reported':
    case 'tested>reported':
      return step('登记检验结果', to, {
        asks: resultFields,
        set: { reportedOn: sample.reportedOn ?? today },
        way: sample.state === 'tested' ? 'on' : 'beside',
      });
    case 'submitted>refused':
    case 'received>refused':
      return step('登记拒收', to, {
        asks: ['refusedOn', 'refusalReason'],
        set: { refusedOn: sample.refusedOn ?? today },
        way: 'beside',
      });
    case 'refused>sealed':
      // The refusal goes into the note: its day would stand before that of the next hand-over.
      return step('重新封样', to, {
        asks: [...seal, 'note'],
        set: {
          sealedOn: today,
          sealCondition: 'intact',
          submittedOn: null,
          receivedOn: null,
          refusedOn: null,
          refusalReason: null,
          note: noteWith(sample, `${sample.refusedOn} 被检验机构拒收：${sample.refusalReason}`),
        },
      });
    case 'refused>closed':
      return step('办结', to, { way: 'beside' });
    default:
      return null;
  }
}

function stateBeforeReport({ testedOn, receivedOn }: Sample): SampleState {
  if (testedOn !== null) return 'tested';
  return receivedOn === null ? 'submitted' : 'received';
}

/** One step back is a correction: it takes its date away again. */
export function backStep(sample: Sample, to: SampleState): SampleStep | null {
  const back = (label: string, set: Partial<SampleValues>) => step(label, to, { set, way: 'back' });
  switch (`${sample.state}>${to}`) {
    case 'sealed>sampled':
      return back('撤回封样', { sealedOn: null });
    case 'submitted>sealed':
      return back('撤回移交', { submittedOn: null });
    case 'refused>submitted':
      return back('撤回拒收', { refusedOn: null, refusalReason: null });
    case 'received>submitted':
      return back('撤回接收', { receivedOn: null });
    case 'tested>received':
      return back('撤回检验完成', { testedOn: null });
    case 'reported>tested':
    case 'reported>received':
    case 'reported>submitted':
      // Back to where its dates say it was; not while it is public, nor where an objection followed.
      return to === stateBeforeReport(sample) && sample.publishedOn === null && sample.followUp?.objectedOn == null
        ? back('退回检验中', { reportedOn: null, verdict: 'open' })
        : null;
    default:
      return null;
  }
}
