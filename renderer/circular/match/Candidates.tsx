import { Button, Checkbox } from 'antd';
import type { MatchSuggestions } from '../../../shared/contract/circularLibrary.ts';
import type { Choice } from './choices.ts';
import { inPercent } from './MatchList.tsx';

/** The upper tasks for one task, the most alike first, with their numbers for the keyboard. */
export function Candidates({
  task,
  suggestions,
  choice,
  onToggle,
  onNone,
}: {
  task: MatchSuggestions['tasks'][number];
  suggestions: MatchSuggestions;
  choice: Choice | null;
  onToggle: (upperId: number) => void;
  onNone: () => void;
}) {
  const uppers = new Map(suggestions.upperTasks.map((upper) => [upper.taskId, upper]));
  return (
    <section className="card side match-candidates" aria-label="可对应的上级任务">
      <h2 className="title">
        {task.numberPath} {task.title}
      </h2>
      {task.text && <p className="mute">{task.text}</p>}
      <h2>可对应的上级任务</h2>
      <ol>
        {task.candidates.map(({ upperTaskId, similarity }, index) => {
          const upper = uppers.get(upperTaskId);
          return (
            <li key={upperTaskId}>
              <kbd>{index < 9 ? index + 1 : ' '}</kbd>
              <Checkbox
                checked={choice?.upperIds.includes(upperTaskId) ?? false}
                indeterminate={choice?.decided === false && choice.upperIds.includes(upperTaskId)}
                onChange={() => onToggle(upperTaskId)}
              >
                {upper?.numberPath} {upper?.title} <span className="mute">{inPercent(similarity)}</span>
              </Checkbox>
              {upper?.text && <p className="mute small">{upper.text}</p>}
            </li>
          );
        })}
        <li>
          <kbd>0</kbd>
          <Button size="small" onClick={onNone}>
            不对应任何上级任务
          </Button>
        </li>
      </ol>
      <p className="mute small">↑↓ 换一项，回车采纳，数字直接选，0 不对应；勾选可对应多项。</p>
    </section>
  );
}
