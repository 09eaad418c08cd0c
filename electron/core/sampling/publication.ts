import type { Sample, SampleFields } from '../../../shared/contract/sampling.ts';

type Judged = Pick<SampleFields, 'verdict' | 'state' | 'labVerdict' | 'followUp'>;

/** An objection was made and nobody has said yet whether it is accepted. */
export const isObjectionPending = ({ followUp }: Pick<SampleFields, 'followUp'>): boolean =>
  followUp !== null &&
  followUp.objectedOn !== null &&
  followUp.objectionAccepted === null &&
  followUp.retestVerdict === null;

/**
 * Why a batch may not be published on any day as it stands; null where nothing but the time for an objection can be in
 * the way. A verdict against the laboratory's conclusion is not made public before the laboratory corrects its report.
 */
export function unpublishableBecause(sample: Judged): string | null {
  const { verdict, state, labVerdict, followUp } = sample;
  if (verdict === 'open') return state === 'objected' ? '异议复检中' : '还没有最终结论';
  if (followUp?.retestVerdict != null) return null;
  if (isObjectionPending(sample)) return '异议尚未处理';
  return labVerdict !== null && labVerdict !== verdict ? '机构结论与批次结论不一致' : null;
}

/** Why a batch may not be published on that day; null where it may: final verdict, time for an objection over (DOMAIN.md). */
export function heldBecause(
  sample: Judged & Pick<Sample, 'publishableFrom' | 'objectionUntil'>,
  day: string,
): string | null {
  const reason = unpublishableBecause(sample);
  if (reason !== null) return reason;
  return sample.publishableFrom === null || sample.publishableFrom > day
    ? `异议期限至 ${sample.objectionUntil ?? '—'} 届满`
    : null;
}
