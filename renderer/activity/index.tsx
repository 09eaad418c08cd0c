import { z } from 'zod';
import { activityStates } from '../../shared/domain/labels.ts';
import { useFilters } from '../app/filters.ts';
import { FilterCheck, FilterChoice, FilterReference, FilterText } from '../components/FilterBar.tsx';
import { RecordList } from '../components/RecordList.tsx';
import { TaskSelect, UnitSelect } from '../components/references.tsx';
import { WithCampaign } from '../components/WithCampaign.tsx';
import { ActivityDetail } from './ActivityDetail.tsx';
import { ActivityForm } from './ActivityForm.tsx';
import { ActivityState } from './ActivityState.tsx';
import { activityColumns } from './columns.tsx';

/** `forTask`: a new activity is to serve this task («安排…» on the home page). */
const seeds = z.object({ forTask: z.number().int().nullable().default(null) });

/** 活动: what is planned and done for the tasks of the circulars. */
export default function ActivityScreen() {
  const [{ forTask }] = useFilters(seeds);
  return (
    <WithCampaign>
      {(campaign) => (
        <RecordList
          noun="activity"
          title="活动"
          newLabel="新增活动"
          empty="把通知里的任务落实成一场场活动：点右上角「新增活动」，或在工作台的任务旁点「安排…」。"
          fixed={{ campaignId: campaign.id }}
          columns={activityColumns}
          stepBack={['leadUnitName', 'evidence']}
          filters={(filters, change) => (
            <>
              <FilterText value={filters.text ?? ''} onChange={(text) => change({ text })} />
              <FilterChoice
                label="状态"
                labels={activityStates}
                value={filters.state}
                onChange={(state) => change({ state })}
              />
              <FilterReference label="牵头" width={170}>
                <UnitSelect
                  label="牵头科室"
                  value={filters.leadUnitId ?? null}
                  onChange={(leadUnitId) => change({ leadUnitId })}
                />
              </FilterReference>
              <FilterReference label="任务" width={210}>
                <TaskSelect
                  label="对应任务"
                  campaignId={campaign.id}
                  value={filters.taskId ?? null}
                  onChange={(taskId) => change({ taskId })}
                />
              </FilterReference>
              <FilterCheck
                label="已完成缺影像"
                value={filters.withoutEvidence ?? false}
                onChange={(withoutEvidence) => change({ withoutEvidence })}
              />
            </>
          )}
          totals={({ total, totals }) =>
            `${total} 场 · 计划 ${totals.planned} · 进行中 ${totals.running} · 已完成 ${totals.done}`
          }
          name={(activity) => activity.title}
          heading={(activity) => (
            <>
              {activity.title} <ActivityState state={activity.state} />
            </>
          )}
          detail={(activity) => <ActivityDetail activity={activity} />}
          form={(activity, tools) => (
            <ActivityForm key={tools.key} activity={activity} campaign={campaign} forTask={forTask} tools={tools} />
          )}
        />
      )}
    </WithCampaign>
  );
}
