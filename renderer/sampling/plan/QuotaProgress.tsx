import type { SamplingPlan } from '../../../shared/contract/sampling.ts';
import { samplingStages } from '../../../shared/domain/labels.ts';
import { PlaceLink } from '../../app/PlaceLink.tsx';
import { listPlace } from '../../app/places.ts';
import { ProgressBar } from '../ProgressBar.tsx';

interface Line {
  words: string;
  filters: Record<string, string | number>;
  batches: number;
  sampled: number;
}

/** Each quota in words, with the way to the batches that fit it. */
export const quotaLines = (plan: SamplingPlan): Line[] =>
  plan.quotas.map((quota, index) => {
    const progress = plan.quotaProgress[index];
    const parts = [
      progress?.productGroupName,
      quota.stage && samplingStages[quota.stage],
      quota.township,
      progress?.laboratoryName,
    ].filter(Boolean);
    return {
      words: parts.join(' · ') || '不限',
      filters: {
        samplingPlanId: plan.id,
        ...(quota.productGroupId === null ? {} : { productGroupId: quota.productGroupId }),
        ...(quota.stage === null ? {} : { stage: quota.stage }),
        ...(quota.township === null ? {} : { township: quota.township }),
        ...(quota.laboratoryId === null ? {} : { laboratoryId: quota.laboratoryId }),
      },
      batches: quota.batches,
      sampled: progress?.sampled ?? 0,
    };
  });

/** How far each quota is, in the order of the plan. */
export function QuotaProgress({ plan }: { plan: SamplingPlan }) {
  const lines = quotaLines(plan);
  if (lines.length === 0) return null;
  const left = lines.reduce((sum, { batches, sampled }) => sum + Math.max(0, batches - sampled), 0);
  return (
    <section aria-label="分解指标" style={{ marginBottom: 12 }}>
      <div className="panel-heading">
        <h2 style={{ margin: 0 }}>分解指标</h2>
        <span className="mute">{left === 0 ? '已全部抽完' : `还差 ${left} 批次`}</span>
      </div>
      <table className="plain">
        <tbody>
          {lines.map(({ words, filters, batches, sampled }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two quotas may say the same
            <tr key={index}>
              <td>
                <PlaceLink place={listPlace('sample', filters)}>{words}</PlaceLink>
              </td>
              <td style={{ width: 170 }}>
                <ProgressBar label={words} done={sampled} of={batches} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
