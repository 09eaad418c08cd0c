import { Button, Input, type InputRef } from 'antd';
import { type Ref, useState } from 'react';
import type { Doubt } from '../../../shared/contract/parsedCircular.ts';
import { type Decision, type Decisions, keyDecision, mostChoices, ownInputKey, undecided } from '../doubts.ts';

/** 已改为“…”, in words. */
function decisionInWords(decision: Decision): string {
  if (decision.action === 'change') return `已改为“${decision.text ?? ''}”`;
  return decision.action === 'accept' ? '已核对，无误' : '已保留原样';
}

/** The doubts one by one: a number key decides, N and P go on and back. */
export function DoubtBox({
  doubts,
  decisions,
  current,
  ownInput,
  onDecide,
  onStep,
}: {
  doubts: readonly Doubt[];
  decisions: Decisions;
  current: Doubt | null;
  /** The field for one's own words, so that its number key can put the cursor there. */
  ownInput: Ref<InputRef>;
  onDecide: (doubt: Doubt, decision: Decision) => void;
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
            key={candidate.text}
            digit={index + 1}
            words={candidate.text}
            hint={candidate.reason}
            onChoose={() => onDecide(current, keyDecision(current, index + 1)!)}
          />
        ))}
        <OwnWords
          key={current.key}
          digit={ownInputKey(current)}
          field={ownInput}
          onTake={(text) => onDecide(current, { action: 'change', text })}
        />
        <Choice digit={0} words="保留原样" onChoose={() => onDecide(current, { action: 'ignore', text: null })} />
      </div>
      <div className="mute small row">
        <span>
          按数字键选择，<kbd>Enter</kbd> {current.candidates.length > 0 ? '采用第一个' : '核对无误'}
        </span>
        <Button type="link" size="small" onClick={() => onStep(-1)}>
          <kbd>P</kbd> 上一处
        </Button>
        <Button type="link" size="small" onClick={() => onStep(1)}>
          <kbd>N</kbd> 下一处
        </Button>
        <span className="end">{left === 0 ? '全部已处理' : `还有 ${left} 处，未处理的会随记录保存`}</span>
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

function OwnWords({ digit, field, onTake }: { digit: number; field: Ref<InputRef>; onTake: (text: string) => void }) {
  const [text, setText] = useState('');
  return (
    <span className="own-words">
      <kbd>{digit}</kbd>
      <Input
        ref={field}
        size="small"
        aria-label="自行输入"
        placeholder="自行输入，Enter 确定"
        maxLength={500}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onPressEnter={(event) => {
          event.stopPropagation();
          if (text.trim() !== '' && !event.nativeEvent.isComposing) onTake(text.trim());
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
