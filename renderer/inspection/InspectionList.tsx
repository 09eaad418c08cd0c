import type { CampaignYear } from '../app/campaign.ts';
import { useFilters } from '../app/filters.ts';
import { useDue } from '../app/useDue.ts';
import { useRead } from '../client.ts';
import { RecordList } from '../components/RecordList.tsx';
import { useCarryOver } from '../components/useCarryOver.ts';
import { BulkSteps } from './bulk/BulkSteps.tsx';
import { inspectionColumns } from './columns.tsx';
import { InspectionDetail } from './InspectionDetail.tsx';
import { InspectionFilters } from './InspectionFilters.tsx';
import { InspectionForm } from './InspectionForm.tsx';
import { InspectionState } from './InspectionState.tsx';
import { visitSeed, visitSeeds } from './visitSeed.ts';

/** All visits of the campaign. */
export function InspectionList({ campaign }: { campaign: CampaignYear }) {
  const { today, dueOf } = useDue(campaign.id);
  const [seeds] = useFilters(visitSeeds);
  const { forTask, forPrevious } = seeds;
  const previous = useRead('inspection.get', { id: forPrevious ?? 0 }, { enabled: forPrevious !== null }).data ?? null;
  const [last, wrap] = useCarryOver<'inspection'>();
  const purposes = [forTask !== null && `task=${forTask}`, forPrevious !== null && `previous=${forPrevious}`];
  return (
    <RecordList
      noun="inspection"
      title="检查记录"
      newLabel="新增检查"
      empty="每检查一户记一条：点右上角「新增检查」，先选检查对象，名录里没有的可以当场新建；也可以从「随机抽取」生成。"
      fixed={{ campaignId: campaign.id }}
      columns={inspectionColumns(dueOf, today)}
      stepBack={['kind', 'inspectorNames', 'unitName', 'number']}
      filters={(filters, change) => <InspectionFilters filters={filters} change={change} campaignId={campaign.id} />}
      totals={({ total, totals }) =>
        `${total} 户次 · 已检查 ${totals.inspected} · 问题 ${totals.findings} · 未整改 ${totals.findingsOpen}`
      }
      name={(inspection) => inspection.number}
      heading={(inspection) => (
        <>
          {inspection.number} {inspection.subjectName} <InspectionState state={inspection.state} />
        </>
      )}
      detail={(inspection) => <InspectionDetail inspection={inspection} />}
      form={(inspection, tools) =>
        // What it starts with must be there before the form is.
        inspection === null && forPrevious !== null && previous === null ? (
          <div className="waiting">正在读取…</div>
        ) : (
          <InspectionForm
            key={tools.key}
            inspection={inspection}
            campaignId={campaign.id}
            seed={visitSeed(seeds, previous, last, today)}
            purpose={purposes.find((purpose) => purpose !== false)}
            tools={wrap(inspection, tools)}
          />
        )
      }
      bulk={(inspections, done) => <BulkSteps inspections={inspections} today={today} done={done} />}
    />
  );
}
