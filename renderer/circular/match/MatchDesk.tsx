import { App, Button } from 'antd';
import { useState } from 'react';
import type { MatchSuggestions } from '../../../shared/contract/circularLibrary.ts';
import { circularLevels } from '../../../shared/domain/labels.ts';
import { useGo } from '../../app/PlaceLink.tsx';
import { recordPlace } from '../../app/places.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { useWrite } from '../../client.ts';
import { Candidates } from './Candidates.tsx';
import {
  accept,
  acceptAll,
  type Choices,
  chooseNone,
  chooseOne,
  pairsOf,
  startChoices,
  toggle,
  undecidedCount,
  unservedTasks,
} from './choices.ts';
import { MatchList } from './MatchList.tsx';

/** The tasks of a circular, each opposite the upper task it serves; decided by keyboard, kept together. */
export function MatchDesk({ suggestions, onReload }: { suggestions: MatchSuggestions; onReload: () => void }) {
  const { circular, upper, tasks } = suggestions;
  const [choices, setChoices] = useState<Choices>(() => startChoices(suggestions));
  // What another window has kept meanwhile must not be overwritten unseen.
  const [revision] = useState(circular.revision);
  const [place, setPlace] = useState(0);
  const { message } = App.useApp();
  const save = useWrite('circular.confirmMatches');
  const go = useGo();
  const current = tasks[place] ?? null;

  const step = (by: number) => setPlace((from) => Math.min(tasks.length - 1, Math.max(0, from + by)));
  const decide = (change: (choices: Choices, taskId: number) => Choices) => {
    if (!current) return;
    setChoices((before) => change(before, current.taskId));
    step(1);
  };
  const answerDigit = (digit: number) => {
    const candidate = current?.candidates[digit - 1];
    if (digit === 0) decide(chooseNone);
    else if (candidate) decide((before, taskId) => chooseOne(before, taskId, candidate.upperTaskId));
  };
  const keep = () =>
    save.mutate(
      {
        circularId: circular.circularId!,
        upperCircularId: upper.circularId!,
        revision,
        pairs: pairsOf(choices),
      },
      {
        onSuccess: ({ matched }) => {
          message.success(`已保存：对应 ${matched} 项`);
          onReload();
        },
      },
    );
  const leave = () => go(recordPlace('circular', circular.circularId!));
  useShortcut('ctrl+s', keep);
  useShortcut('escape', leave);

  const open = undecidedCount(choices);
  return (
    <>
      <div className="list-heading">
        <h1>对应上级任务</h1>
        <span className={open > 0 ? 'tag warn' : 'tag ok'}>{open > 0 ? `${open} 项待确认` : '已逐项确认'}</span>
        <div className="end">
          <Button onClick={leave}>返回通知</Button>
          <Button disabled={open === 0} onClick={() => setChoices(acceptAll)}>
            采纳全部建议
          </Button>
          <Button type="primary" loading={save.isPending} onClick={keep}>
            保存 <kbd>Ctrl S</kbd>
          </Button>
        </div>
      </div>
      <div className="match-desk fill">
        <section className="card match-pairs" aria-label="对应关系">
          <div className="match-row match-head">
            <span>
              {circularLevels[circular.level]}：{circular.title}
            </span>
            <span>
              {circularLevels[upper.level]}：{upper.title}
            </span>
            <span className="number">相似度</span>
          </div>
          <MatchList
            suggestions={suggestions}
            choices={choices}
            place={place}
            onPlace={setPlace}
            onStep={step}
            onAccept={() => decide(accept)}
            onDigit={answerDigit}
          />
          <Unserved suggestions={suggestions} choices={choices} />
        </section>
        {current && (
          <Candidates
            task={current}
            suggestions={suggestions}
            choice={choices[current.taskId] ?? null}
            onToggle={(upperId) => setChoices((before) => toggle(before, current.taskId, upperId))}
            onNone={() => decide(chooseNone)}
          />
        )}
      </div>
    </>
  );
}

/** Upper tasks that nobody has taken up yet: what the own plan may still lack. */
function Unserved({ suggestions, choices }: { suggestions: MatchSuggestions; choices: Choices }) {
  const unserved = unservedTasks(suggestions, choices);
  return (
    <section className="match-unserved" aria-label="尚无对应的上级任务">
      <h2>尚无对应的上级任务 {unserved.length} 项</h2>
      {unserved.map((task) => (
        <div key={task.taskId}>
          <span className="mute">{task.numberPath}</span> {task.title}
        </div>
      ))}
    </section>
  );
}
