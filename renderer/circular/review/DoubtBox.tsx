import { Button, Input, type InputRef } from 'antd';
import { type Ref, useState } from 'react';
import type { Doubt } from '../../../shared/contract/parsedCircular.ts';
import {
  candidateInWords,
  type Decision,
  type Decisions,
  fits,
  keyDecision,
  mostChoices,
  ownInputKey,
  takesWords,
  undecided,
} from '../doubts.ts';

/** 已改为“…”, in words. */
function decisionInWords(decision: Decision): string {
  if (decision.action === 'change') return decision.text ? `已改为“${decision.text}”` : '已删去';
  return decision.action === 'accept' ? '已核对，无误' : '已照原样保留';
}

/** The doubts one by one: a number key decides, N and P go on and back. */
export function DoubtBox({
  doubts,
  decisions,
  current,
  subject,
  ownInput,
  onDecide,
  onSubject,
  onStep,
}: {
  doubts: readonly Doubt[];
  decisions: Decisions;
  current: Doubt | null;
  /** The field or item that the doubt is about. */
  subject: { target: string; label: string } | null;
  /** The field for one's own words, so that its number key can put the cursor there. */
  ownInput: Ref<InputRef>;
  onDecide: (doubt: Doubt, decision: Decision) => void;
  onSubject: (target: string) => void;
  onStep: (step: 1 | -1) => void;
}) {
  if (!current) {
    return (
      <section className="doubt-box settled" aria-label="存疑">
        <span className="ok-text">没有存疑。</span> <span className="mute">核对后即可确认入库。</span>
      </section>
    );
  }
  const decision = decisions[current.key];
  const place = doubts.indexOf(current) + 1;
  const left = undecided(doubts, decisions);
  return (
    <section className={left === 0 ? 'doubt-box settled' : 'doubt-box'} aria-label="存疑">
      <div className="said">
        <b>
          存疑 {place}/{doubts.length}：
        </b>
        {current.message} {decision && <span className="tag ok">{decisionInWords(decision)}</span>}
      </div>
      <div className="choices">
        {current.candidates.slice(0, mostChoices).map((candidate, index) => (
          <Choice
            key={`${candidate.reason} ${candidate.text}`}
            digit={index + 1}
            words={candidateInWords(candidate)}
            hint={candidate.reason}
            onChoose={() => onDecide(current, keyDecision(current, index + 1)!)}
          />
        ))}
        {takesWords(current) && (
          <OwnWords
            key={current.key}
            digit={ownInputKey(current)}
            field={ownInput}
            fits={(text) => fits(current, text)}
            onTake={(text) => onDecide(current, { action: 'change', text })}
          />
        )}
        <Choice
          digit={0}
          words={current.kind === 'missing' ? '原文没有' : '保留原样'}
          onChoose={() => onDecide(current, { action: 'ignore', text: null })}
        />
        {subject && (
          <Button type="link" size="small" onClick={() => onSubject(subject.target)}>
            查看“{subject.label.slice(0, 16)}”
          </Button>
        )}
      </div>
      <div className="foot-line">
        <span>
          按数字键选择，<kbd>Enter</kbd> {current.candidates.length > 0 ? '首选' : '核对无误'}
        </span>
        <button type="button" className="link-button" onClick={() => onStep(-1)}>
          <kbd>P</kbd> 上一处
        </button>
        <button type="button" className="link-button" onClick={() => onStep(1)}>
          <kbd>N</kbd> 下一处
        </button>
        <span className="end">{left === 0 ? '全部已处理' : '未处理的随记录保存'}</span>
      </div>
    </section>
  );
}

function Choice({
  digit,
  words,
  hint,
  onChoose,
}: {
  digit: number;
  words: string;
  hint?: string;
  onChoose: () => void;
}) {
  return (
    <button type="button" className="choice" title={hint} onClick={onChoose}>
      <kbd>{digit}</kbd> {words}
    </button>
  );
}

function OwnWords({
  digit,
  field,
  fits,
  onTake,
}: {
  digit: number;
  field: Ref<InputRef>;
  fits: (text: string) => boolean;
  onTake: (text: string) => void;
}) {
  const [text, setText] = useState('');
  const unfit = text.trim() !== '' && !fits(text);
  return (
    <span className="own-words">
      <kbd>{digit}</kbd>
      <Input
        ref={field}
        size="small"
        status={unfit ? 'error' : ''}
        aria-invalid={unfit}
        aria-label="自行输入"
        placeholder="自行输入，Enter 确定"
        maxLength={500}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onPressEnter={(event) => {
          event.stopPropagation();
          if (fits(text) && !event.nativeEvent.isComposing) onTake(text.trim());
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          event.currentTarget.blur();
        }}
      />
    </span>
  );
}
