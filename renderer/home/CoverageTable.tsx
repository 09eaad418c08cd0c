import { z } from 'zod';
import type { TaskCoverage } from '../../shared/contract/campaign.ts';
import { circularLevels } from '../../shared/domain/labels.ts';
import { useFilters } from '../app/filters.ts';
import { EmptyState } from '../components/EmptyState.tsx';
import { FilterCheck } from '../components/FilterBar.tsx';
import { CoverageRow } from './CoverageRow.tsx';

const address = z.object({ gaps: z.boolean().default(false) });

/** 国家 5 项 · 省 3 项 of the tasks' circulars. */
function levels(coverage: TaskCoverage[]): string {
  const counts = Map.groupBy(coverage, (task) => task.circularLevel);
  return Object.entries(circularLevels)
    .filter(([level]) => counts.has(level))
    .map(([level, words]) => `${words} ${counts.get(level)?.length} 项`)
    .join(' · ');
}

/** A task with something still to arrange or to attach. */
export const hasGap = (task: TaskCoverage): boolean => task.missing > 0 || task.withoutEvidence > 0;

/** For each task of the circulars: what is asked, planned and done, and what is missing. */
export function CoverageTable({ coverage }: { coverage: TaskCoverage[] }) {
  const [{ gaps }, change] = useFilters(address);
  const gapCount = coverage.filter(hasGap).length;
  return (
    <section className="card" aria-label="任务覆盖">
      <h2>
        任务覆盖
        <span className="aside row">
          {gapCount > 0 && (
            <FilterCheck label={`只看缺口 ${gapCount}`} value={gaps} onChange={(next) => change({ gaps: next })} />
          )}
          {levels(coverage)}
        </span>
      </h2>
      {coverage.length === 0 ? (
        <EmptyState title="还没有任务">导入通知并确认后，任务会列在这里，逐项显示已排、完成和缺口。</EmptyState>
      ) : (
        <div className="coverage-scroll">
          <table className="plain coverage">
            <thead>
              <tr>
                <th className="level">级别</th>
                <th>任务</th>
                <th className="lead">牵头</th>
                <th className="number">要求</th>
                <th className="number">已排</th>
                <th className="number">完成</th>
                <th className="bar">进度</th>
                <th className="gap">缺口</th>
              </tr>
            </thead>
            <tbody>
              {coverage
                .filter((task) => !gaps || hasGap(task))
                .map((task) => (
                  <CoverageRow key={task.taskId} task={task} />
                ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
