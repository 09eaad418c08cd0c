import { Button, Input } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import type { ChecklistItem } from '../../../shared/contract/directory.ts';
import type { Evidence } from '../../../shared/contract/evidence.ts';
import type { ChecklistAnswer, Finding } from '../../../shared/contract/inspection.ts';
import { checklistAnswers } from '../../../shared/domain/labels.ts';
import { FindingState } from '../InspectionState.tsx';
import { Choices } from './Choices.tsx';
import { PhotoButton, type PhotoOwner, Photos } from './PointPhotos.tsx';
import { type Answer, answerOfKey } from './points.ts';

const choices = (Object.keys(checklistAnswers) as Answer[]).map((value) => ({
  value,
  words: checklistAnswers[value],
  ...(value === 'failed' ? { tone: 'bad' as const } : {}),
}));

interface Props {
  item: ChecklistItem;
  number: number;
  answer: ChecklistAnswer | null;
  findings: Finding[];
  photos: Evidence[];
  owner: PhotoOwner;
  /** Whether the Tab key stops here: one point alone does, the arrows go to the others. */
  stop: boolean;
  give: (answer: Answer, goOn: boolean) => void;
  write: (note: string) => void;
  move: (by: 1 | -1) => void;
  visit: () => void;
  /** Something was done that is a step of the visit. */
  step: () => void;
  addFinding: () => void;
  openFinding: (finding: Finding) => void;
}

/** One point of the checklist: its answer, a note, photos, what it rests on, and the findings noted at it. */
export function Point(props: Props) {
  const { item, number, answer, findings, stop, move } = props;
  const [noting, setNoting] = useState(false);
  const noteShown = answer !== null && (noting || answer.answer === 'failed' || Boolean(answer.note));
  const steer = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey || event.metaKey) return;
    const given = answerOfKey(event.key);
    // A failed point is not left at once: there is something to write down.
    if (given !== null) props.give(given, given !== 'failed');
    else if (event.key === 'ArrowDown' || event.key === 'Enter') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'n' && answer !== null) setNoting(true);
    else return;
    event.preventDefault();
  };
  return (
    <li
      tabIndex={stop ? 0 : -1}
      data-point={item.key}
      aria-label={`第 ${number} 项 ${item.text}${answer ? `，${checklistAnswers[answer.answer]}` : ''}`}
      className={`point ${answer?.answer ?? 'open'}`}
      onFocus={props.visit}
      onKeyDown={steer}
    >
      <div className="asked">
        <span className="no">{number}</span>
        <span>{item.text}</span>
        {item.lawReference && (
          <details>
            <summary>依据</summary>
            {item.lawReference}
          </details>
        )}
      </div>
      <div className="reply">
        <Choices
          label={`第 ${number} 项结论`}
          choices={choices}
          pressed={answer ? [answer.answer] : []}
          press={(value) => props.give(value, false)}
        />
        <div className="tools">
          {answer !== null && !noteShown && <Button onClick={() => setNoting(true)}>说明</Button>}
          <PhotoButton owner={props.owner} label={`第 ${number} 项照片`} taken={props.step} />
          {answer?.answer === 'failed' && (
            <Button danger={findings.length === 0} onClick={props.addFinding}>
              {findings.length === 0 ? '登记问题' : '再登记问题'}
            </Button>
          )}
        </div>
      </div>
      {noteShown && (
        <Input.TextArea
          aria-label={`第 ${number} 项说明`}
          placeholder="说明（回车到下一项）"
          autoFocus={noting}
          autoSize={{ minRows: 1, maxRows: 6 }}
          maxLength={1000}
          value={answer.note ?? ''}
          onChange={(event) => props.write(event.target.value)}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (event.key !== 'Enter' || event.shiftKey || event.ctrlKey) return;
            event.preventDefault();
            move(1);
          }}
        />
      )}
      {findings.map((finding) => (
        <button key={finding.id} type="button" className="noted" onClick={() => props.openFinding(finding)}>
          问题：{finding.description} <FindingState state={finding.state} />
        </button>
      ))}
      <Photos photos={props.photos} />
    </li>
  );
}
