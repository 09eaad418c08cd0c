import type { Task } from '../../../shared/contract/campaign.ts';
import { circularLevels, taskKinds } from '../../../shared/domain/labels.ts';
import { PlaceLink } from '../../app/PlaceLink.tsx';
import { listPlace, recordPlace } from '../../app/places.ts';
import { formatDay } from '../../format.ts';
import { unitsInWords } from '../review/ItemRow.tsx';
import { intoTree } from './taskRows.ts';

/** The stored tasks of a circular with what is asked and how many activities serve each. */
export function StoredTasks({
  tasks,
  selected,
  onSelect,
  onShow,
}: {
  tasks: readonly Task[];
  selected: number | null;
  onSelect: (id: number) => void;
  /** Brings the selected task's place in the text into view. */
  onShow: () => void;
}) {
  const rows = intoTree(tasks);
  return (['task', 'requirement'] as const).map((kind) => {
    const shown = rows.filter((row) => row.task.kind === kind);
    if (shown.length === 0) return null;
    return (
      <section key={kind} aria-label={`${taskKinds[kind]}清单`} className="stored-tasks">
        <h2>
          {taskKinds[kind]} {shown.length} 项
        </h2>
        <ul>
          {shown.map(({ task, depth }) => (
            <li
              key={task.id}
              data-task={task.id}
              className={task.id === selected ? 'on' : undefined}
              style={{ paddingLeft: 4 + depth * 16 }}
            >
              <button
                type="button"
                className="words"
                aria-pressed={task.id === selected}
                onClick={() => onSelect(task.id)}
              >
                {task.numberPath && <span className="mute">{task.numberPath} </span>}
                {task.title}
              </button>
              <TaskTags task={task} />
              {task.id === selected && <Said task={task} onShow={onShow} />}
            </li>
          ))}
        </ul>
      </section>
    );
  });
}

/** Who is to do it, and in which words the notice asks for it. */
function Said({ task, onShow }: { task: Task; onShow: () => void }) {
  return (
    <>
      <div>{unitsInWords(task.units)}</div>
      {task.text && <p className="said">{task.text}</p>}
      <button type="button" className="link-button small" onClick={onShow}>
        在原文中查看
      </button>
    </>
  );
}

function TaskTags({ task }: { task: Task }) {
  return (
    <>
      {task.category && <span className="tag plain">{task.category}</span>}
      {task.quantity !== null && (
        <span className="tag plain">
          ≥ {task.quantity} {task.quantityUnit}
        </span>
      )}
      {task.deadline && <span className="tag plain">{formatDay(task.deadline)}前</span>}
      {task.serves.map((upper) => (
        <PlaceLink key={upper.taskId} place={recordPlace('task', upper.taskId)} className="small serves">
          对应{circularLevels[upper.level as keyof typeof circularLevels] ?? ''}：{upper.title}
        </PlaceLink>
      ))}
      {task.activities > 0 && (
        <PlaceLink place={listPlace('activity', { taskId: task.id })} className="small">
          活动 {task.activitiesDone}/{task.activities}
        </PlaceLink>
      )}
    </>
  );
}
