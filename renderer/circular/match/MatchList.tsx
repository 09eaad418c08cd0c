import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { MatchSuggestions } from '../../../shared/contract/circularLibrary.ts';
import type { Choice, Choices } from './choices.ts';

const optionId = (taskId: number): string => `match-${taskId}`;

/** The similarity in whole percent. */
export const inPercent = (similarity: number | undefined): string =>
  similarity === undefined ? '' : `${Math.round(similarity * 100)}%`;

/** Tasks and what they serve, one row each. Arrows move, Enter accepts, digits choose, 0 is none. */
export function MatchList({
  suggestions,
  choices,
  place,
  onPlace,
  onStep,
  onAccept,
  onDigit,
}: {
  suggestions: MatchSuggestions;
  choices: Choices;
  place: number;
  onPlace: (place: number) => void;
  onStep: (by: number) => void;
  onAccept: () => void;
  onDigit: (digit: number) => void;
}) {
  const { tasks, upperTasks } = suggestions;
  const list = useRef<HTMLDivElement>(null);
  const current = tasks[place];
  useEffect(() => {
    list.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    if (current) document.getElementById(optionId(current.taskId))?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'ArrowDown') onStep(1);
    else if (event.key === 'ArrowUp') onStep(-1);
    else if (event.key === 'Enter') onAccept();
    else if (/^\d$/.test(event.key)) onDigit(Number(event.key));
    else return;
    event.preventDefault();
  };
  const titles = new Map(upperTasks.map((task) => [task.taskId, `${task.numberPath} ${task.title}`.trim()]));
  return (
    <div
      ref={list}
      className="match-list"
      role="listbox"
      aria-label="本级任务"
      aria-activedescendant={current ? optionId(current.taskId) : undefined}
      tabIndex={0}
      onKeyDown={press}
    >
      {tasks.map((task, index) => {
        const choice = choices[task.taskId];
        const [first] = choice?.upperIds ?? [];
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list around it answers the keys
          // biome-ignore lint/a11y/useFocusableInteractive: the list around it has the focus
          <div
            key={task.taskId}
            id={optionId(task.taskId)}
            role="option"
            aria-selected={index === place}
            className={index === place ? 'match-row on' : 'match-row'}
            onClick={() => onPlace(index)}
          >
            <span>
              <span className="mute">{task.numberPath}</span> {task.title}
            </span>
            <Opposite choice={choice} titles={titles} />
            <span className="number mute">
              {inPercent(task.candidates.find((one) => one.upperTaskId === first)?.similarity)}
            </span>
          </div>
        );
      })}
    </div>
  );
}

function Opposite({ choice, titles }: { choice: Choice | undefined; titles: ReadonlyMap<number, string> }) {
  const upperIds = choice?.upperIds ?? [];
  const decided = choice?.decided ?? false;
  return (
    <span className={decided ? undefined : 'mute'}>
      {!decided && <span className="tag warn">{upperIds.length > 0 ? '建议' : '待确认'}</span>}{' '}
      {upperIds.map((id) => titles.get(id) ?? '').join('；')}
      {upperIds.length === 0 && <span className="mute">{decided ? '不对应' : '没有相近的'}</span>}
    </span>
  );
}
