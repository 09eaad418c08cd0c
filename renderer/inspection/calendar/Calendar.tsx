import { Button } from 'antd';
import { useMemo } from 'react';
import { z } from 'zod';
import { inspectionFilters } from '../../../shared/contract/inspection.ts';
import { isWorkingDay } from '../../../shared/domain/workingDays.ts';
import type { CampaignYear } from '../../app/campaign.ts';
import { useFilters } from '../../app/filters.ts';
import { useDue } from '../../app/useDue.ts';
import { useRead } from '../../client.ts';
import { FilterCheck, FilterReference } from '../../components/FilterBar.tsx';
import { FilterUnit } from '../FilterUnit.tsx';
import { InspectorSelect } from '../references.tsx';
import { WithVisits } from '../WithVisits.tsx';
import { Day } from './Day.tsx';
import { byDay, type Entry, monthBeside, publicationEntry, rectificationEntry, visitEntry, weeksOf } from './days.ts';
import './calendar.css';

const { unitId, inspectorId } = inspectionFilters;
const address = z.object({
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .nullable()
    .default(null),
  unitId,
  inspectorId,
  deadlinesOnly: z.boolean().default(false),
});

/** As many as one call gives. A month with more is a list, not a calendar. */
const most = 1000;
const names = ['一', '二', '三', '四', '五', '六', '日'];

/** A month of visits, of deadlines of findings, and of last days of publication. */
export const Calendar = ({ campaign }: { campaign: CampaignYear }) => (
  <WithVisits campaign={campaign}>
    <Month campaign={campaign} />
  </WithVisits>
);

function Month({ campaign }: { campaign: CampaignYear }) {
  const { today } = useDue(campaign.id);
  const [filters, change] = useFilters(address);
  const month = filters.month ?? today.slice(0, 7);
  const weeks = weeksOf(month);
  const { entries, left } = useEntries(campaign.id, filters, weeks, today);
  const days = byDay(filters.deadlinesOnly ? entries.filter(({ kind }) => kind !== 'visit') : entries);
  const turn = (next: string) => change({ month: next });
  return (
    <>
      <div className="list-heading">
        <h1>
          {month.slice(0, 4)} 年 {Number(month.slice(5))} 月
        </h1>
        <Button onClick={() => turn(monthBeside(month, -1))}>上月</Button>
        <Button onClick={() => change({ month: null })}>本月</Button>
        <Button onClick={() => turn(monthBeside(month, 1))}>下月</Button>
        <div className="end">
          <Button onClick={() => window.print()}>打印</Button>
        </div>
      </div>
      <search className="filter-bar" aria-label="筛选">
        <FilterUnit value={filters.unitId} onChange={(unitId) => change({ unitId })} />
        <FilterReference label="人员" width={150}>
          <InspectorSelect
            label="检查人员"
            value={filters.inspectorId}
            onChange={(inspectorId) => change({ inspectorId })}
          />
        </FilterReference>
        <FilterCheck
          label="只看期限"
          value={filters.deadlinesOnly}
          onChange={(deadlinesOnly) => change({ deadlinesOnly })}
        />
        <span className="totals">
          {left > 0 ? `还有 ${left} 条没有列出，请按科室或人员缩小范围` : '期限：问题整改、结果公示；红色为逾期'}
        </span>
      </search>
      <table className="calendar" aria-label="检查日历">
        <thead>
          <tr>
            {names.map((name) => (
              <th key={name} scope="col">
                周{name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <Day
                  key={day}
                  day={day}
                  entries={days.get(day) ?? []}
                  today={today}
                  outside={!day.startsWith(month)}
                  working={isWorkingDay(day)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** What falls into the weeks shown, and how many records more there are than one call gives. */
function useEntries(campaignId: number, filters: z.output<typeof address>, weeks: string[][], today: string) {
  const { unitId, inspectorId } = filters;
  const [from, to] = [weeks[0]?.[0] ?? null, weeks.at(-1)?.at(-1) ?? null];
  const shared = { campaignId, unitId, limit: most };
  const visits = useRead('inspection.list', { ...shared, inspectorId, from, to }, { keep: true }).data;
  const unpublished = useRead('inspection.list', { ...shared, inspectorId, publication: 'due' }, { keep: true }).data;
  // Findings have no inspectors of their own: with that filter only those of the visits at hand are shown.
  const findings = useRead('finding.list', { ...shared, state: 'open' }, { keep: true }).data;
  const entries = useMemo(() => {
    const visited = new Set([...(visits?.rows ?? []), ...(unpublished?.rows ?? [])].map(({ id }) => id));
    const open = (findings?.rows ?? []).filter((one) => inspectorId === null || visited.has(one.inspectionId));
    const all: (Entry | null)[] = [
      ...(visits?.rows ?? []).filter(({ state }) => state !== 'cancelled').map(visitEntry),
      ...(unpublished?.rows ?? []).map((inspection) => publicationEntry(inspection, today)),
      ...open.map((finding) => rectificationEntry(finding, today)),
    ];
    return all.filter((entry) => entry !== null);
  }, [visits, unpublished, findings, inspectorId, today]);
  const answers = [visits, unpublished, findings];
  const left = answers.reduce((sum, page) => sum + (page ? page.total - page.rows.length : 0), 0);
  return { entries, left };
}
