import { Button } from 'antd';
import type { TaskCoverage } from '../../shared/contract/campaign.ts';
import { circularLevels } from '../../shared/domain/labels.ts';
import { useGo } from '../app/PlaceLink.tsx';
import { listPlace } from '../app/places.ts';
import { Figure } from '../components/Figure.tsx';
import { Tag } from '../components/Tag.tsx';

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
    <span className="row" style={{ gap: '0 4px', minWidth: 140 }}>
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

const inWords = (one: TaskCoverage['serves'][number]): string =>
  `${circularLevels[one.level as keyof typeof circularLevels] ?? ''}：${one.title}`;

/** The highest task that this one serves, and how many lower ones serve it in turn. */
function lineage({ serves, servedBy }: TaskCoverage): string {
  const highest = serves.at(-1);
  return [highest ? `对应${inWords(highest)}` : '', servedBy > 0 ? `含下级 ${servedBy} 项` : '']
    .filter((words) => words !== '')
    .join(' · ');
}

/** Everything about the task in words, for the pointer: the line itself may be cut short. */
const spelledOut = (task: TaskCoverage): string =>
  [
    task.title,
    ...task.serves.map((one) => `对应${inWords(one)}`),
    task.servedBy > 0 ? `含下级 ${task.servedBy} 项` : '',
  ]
    .filter((words) => words !== '')
    .join('\n');

/** One task: what is asked, planned and done, and what is missing. */
export function CoverageRow({ task }: { task: TaskCoverage }) {
  const level = circularLevels[task.circularLevel as keyof typeof circularLevels] ?? '';
  return (
    <tr>
      <td className="level">{level}</td>
      <td>
        <span className="task" title={spelledOut(task)}>
          {task.numberPath} {task.title} <span className="mute small">{lineage(task)}</span>
        </span>
      </td>
      <td className="lead" title={task.leadUnit ?? ''}>
        {task.leadUnit ?? ''}
      </td>
      <td className="number">{task.required === null ? '–' : `≥ ${task.required} ${task.requiredUnit ?? ''}`}</td>
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
  );
}
