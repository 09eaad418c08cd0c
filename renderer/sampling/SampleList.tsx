import { z } from 'zod';
import { sampleFilters } from '../../shared/contract/sampling.ts';
import { passRate, rateText } from '../../shared/domain/figures.ts';
import type { CampaignYear } from '../app/campaign.ts';
import { useFilters } from '../app/filters.ts';
import { useDue } from '../app/useDue.ts';
import { RecordList } from '../components/RecordList.tsx';
import { useCarryOver } from '../components/useCarryOver.ts';
import type { TotalsOf, ValuesOf } from '../nouns.ts';
import { sampleColumns } from './columns.tsx';
import { BulkSteps } from './custody/BulkSteps.tsx';
import { SampleDetail } from './detail/SampleDetail.tsx';
import { ImportResults } from './ImportResults.tsx';
import { AttachReports } from './reports/AttachReports.tsx';
import { SampleFilters } from './SampleFilters.tsx';
import { nextSample } from './sheet/carryOver.ts';
import { SampleForm } from './sheet/SampleForm.tsx';
import { VerdictTag } from './VerdictTag.tsx';

/** A new batch starts with what the list is narrowed to; `forTask`: it is to serve this task («安排…» on the home page). */
const id = z.number().int().positive().nullable().default(null);
const seeds = z.object({
  samplingPlanId: id,
  taskId: id,
  subjectId: id,
  laboratoryId: id,
  productGroupId: id,
  forTask: id,
});

/** Batches without a verdict stand beside the rate, never in it; the denominator is always shown (DOMAIN.md). */
export const sampleTotals = (total: number, { passed, failed, open }: TotalsOf<'sample'>): string => {
  const judged = passed + failed;
  return `${total} 批次 · 合格 ${passed} · 不合格 ${failed} · 待检 ${open} · 合格率 ${rateText(passRate(passed, judged))}（${passed}/${judged}）`;
};

/** Of batches that were chosen by their verdict there is no rate. */
const verdictFilter = z.object({ verdict: sampleFilters.verdict });

/** All batches of the campaign. */
export function SampleList({ campaign }: { campaign: CampaignYear }) {
  const { today } = useDue(campaign.id);
  const [{ subjectId, forTask, ...narrowed }] = useFilters(seeds);
  const [{ verdict }] = useFilters(verdictFilter);
  const [last, wrap] = useCarryOver<'sample'>();
  const seed: Partial<ValuesOf<'sample'>> = last
    ? nextSample(last)
    : {
        ...narrowed,
        taskId: forTask ?? narrowed.taskId,
        ...(subjectId === null ? {} : { subjectId }),
        stage: 'circulation',
        sampledOn: today,
      };
  return (
    <RecordList
      noun="sample"
      title="抽检批次"
      newLabel="新增批次"
      empty="先在「抽检任务」里列出抽什么、抽多少批；每抽一个批次，点右上角「新增批次」按抽样单填写。"
      fixed={{ campaignId: campaign.id }}
      columns={sampleColumns(today)}
      stepBack={['stage', 'sampledOn', 'followUp', 'state']}
      actions={
        <>
          <ImportResults />
          <AttachReports key={campaign.id} campaignId={campaign.id} />
        </>
      }
      filters={(filters, change) => <SampleFilters campaignId={campaign.id} filters={filters} change={change} />}
      totals={({ total, totals }) => (verdict === null ? sampleTotals(total, totals) : `${total} 批次`)}
      name={(sample) => sample.number}
      heading={(sample) => (
        <>
          {sample.number} {sample.productName} <VerdictTag verdict={sample.verdict} />
        </>
      )}
      detail={(sample) => <SampleDetail sample={sample} />}
      form={(sample, tools) => (
        <SampleForm
          key={tools.key}
          sample={sample}
          campaignId={campaign.id}
          seed={seed}
          forTask={forTask}
          tools={wrap(sample, tools)}
        />
      )}
      bulk={(samples, done) => <BulkSteps samples={samples} today={today} done={done} />}
    />
  );
}
