import type { Task } from '../../../shared/contract/campaign.ts';
import { taskKinds } from '../../../shared/domain/labels.ts';
import { PlaceLink } from '../../app/PlaceLink.tsx';
import { listPlace } from '../../app/places.ts';
import { formatDay } from '../../format.ts';
import { unitsInWords } from '../review/ItemRow.tsx';

interface Row {
  task: Task;
  depth: number;
}

/** Tasks below their parents, each level in its order. A task whose parent is gone stands at the top. */
export function intoTree(tasks: readonly Task[]): Row[] {
  const ids = new Set(tasks.map((task) => task.id));
  const below = Map.groupBy(
    [...tasks].sort((a, b) => a.position - b.position),
    (task) => (task.parentId !== null && ids.has(task.parentId) ? task.parentId : null),
  );
  const rowsUnder = (parent: number | null, depth: number): Row[] =>
    (below.get(parent) ?? []).flatMap((task) => [{ task, depth }, ...rowsUnder(task.id, depth + 1)]);
  return rowsUnder(null, 0);
}

/** The stored tasks of a circular with what is asked and how many activities serve each. */
export function StoredTasks({
  tasks,
  selected,
  onSelect,
}: {
  tasks: readonly Task[];
  selected: number | null;
  onSelect: (id: number) => void;
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
              {task.id === selected && <div className="mute">{unitsInWords(task.units)}</div>}
            </li>
          ))}
        </ul>
      </section>
    );
  });
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
      {task.activities > 0 && (
        <PlaceLink place={listPlace('activity', { taskId: task.id })} className="small">
          活动 {task.activitiesDone}/{task.activities}
        </PlaceLink>
      )}
    </>
  );
}
