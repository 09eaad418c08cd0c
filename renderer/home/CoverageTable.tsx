import { Button } from 'antd';
import type { TaskCoverage } from '../../shared/contract/campaign.ts';
import { circularLevels } from '../../shared/domain/labels.ts';
import { useGo } from '../app/PlaceLink.tsx';
import { listPlace } from '../app/places.ts';
import { EmptyState } from '../components/EmptyState.tsx';
import { Figure } from '../components/Figure.tsx';
import { Tag } from '../components/Tag.tsx';

/** 国家 5 项 · 省 3 项 of the tasks' circulars. */
function levels(coverage: TaskCoverage[]): string {
  const counts = Map.groupBy(coverage, (task) => task.circularLevel);
  return Object.entries(circularLevels)
    .filter(([level]) => counts.has(level))
    .map(([level, words]) => `${words} ${counts.get(level)?.length} 项`)
    .join(' · ');
}

/** Done (dark) and planned (light) against what is asked, or against what is planned where nothing is asked. */
function Progress({ task }: { task: TaskCoverage }) {
  const whole = Math.max(task.comparable ? (task.required ?? 0) : 0, task.planned, 1);
  const share = (count: number) => `${Math.min(100, (count / whole) * 100)}%`;
  return (
    <div className="progress" role="img" aria-label={`完成 ${task.done}，已排 ${task.planned}`}>
      <i style={{ width: share(task.done), background: 'var(--accent)' }} />
      <i style={{ width: share(task.planned - task.done), background: 'var(--accent-mid)' }} />
    </div>
  );
}

/** Where what is missing is arranged. */
const arrangedOn = { activity: '/activity', sample: '/sampling', inspection: '/inspection' } as const;

function Gap({ task }: { task: TaskCoverage }) {
  const go = useGo();
  const arrange = () => go({ to: arrangedOn[task.counts], search: { id: 'new', forTask: String(task.taskId) } });
  return (
    <span className="row nowrap" style={{ gap: 4 }}>
      {task.missing > 0 && (
        <>
          <Tag tone={task.comparable ? 'bad' : 'warn'}>
            {task.comparable ? `还差 ${task.missing} ${task.requiredUnit ?? '场'}` : '未安排'}
          </Tag>
          <Button type="link" size="small" style={{ padding: 0 }} aria-label={`安排：${task.title}`} onClick={arrange}>
            安排…
          </Button>
        </>
      )}
      {task.withoutEvidence > 0 && (
        <Tag tone="warn">
          缺影像{' '}
          <Figure
            label={`${task.title} 缺影像`}
            value={task.withoutEvidence}
            place={listPlace('activity', { taskId: task.taskId, withoutEvidence: true })}
          />
        </Tag>
      )}
    </span>
  );
}

/** For each task of the circulars: what is asked, planned and done, and what is missing. */
export function CoverageTable({ coverage }: { coverage: TaskCoverage[] }) {
  return (
    <section className="card" aria-label="任务覆盖">
      <h2>
        任务覆盖 <span className="aside">{levels(coverage)}</span>
      </h2>
      {coverage.length === 0 ? (
        <EmptyState title="还没有任务">导入通知并确认后，任务会列在这里，逐项显示已排、完成和缺口。</EmptyState>
      ) : (
        <table className="plain coverage">
          <thead>
            <tr>
              <th>任务</th>
              <th className="lead">牵头</th>
              <th className="number">要求</th>
              <th className="number">已排</th>
              <th className="number">完成</th>
              <th className="bar" style={{ width: 110 }}>
                进度
              </th>
              <th className="gap">缺口</th>
            </tr>
          </thead>
          <tbody>
            {coverage.map((task) => (
              <tr key={task.taskId}>
                <td>
                  <span className="task" title={task.title}>
                    {task.numberPath} {task.title}
                  </span>
                </td>
                <td>
                  <span className="task">{task.leadUnit ?? ''}</span>
                </td>
                <td className="number">
                  {task.required === null ? '–' : `≥ ${task.required} ${task.requiredUnit ?? ''}`}
                </td>
                <td className="number">
                  <Figure
                    label={`${task.title} 已排`}
                    value={task.planned}
                    place={listPlace(task.counts, { taskId: task.taskId })}
                  />
                </td>
                <td className="number">
                  <Figure
                    label={`${task.title} 完成`}
                    value={task.done}
                    place={listPlace(task.counts, {
                      taskId: task.taskId,
                      ...(task.counts === 'activity' ? { state: 'done' } : {}),
                    })}
                  />
                </td>
                <td className="bar">
                  <Progress task={task} />
                </td>
                <td>
                  <Gap task={task} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
