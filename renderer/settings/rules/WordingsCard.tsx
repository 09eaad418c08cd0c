import { Button, Input } from 'antd';
import { useRef } from 'react';
import { flushSync } from 'react-dom';
import { moved } from './rules.ts';

/** The result wordings of a check, in the order in which the visit's form offers them. */
export function WordingsCard({
  wordings,
  errors,
  change,
}: {
  wordings: string[];
  errors: Map<string, string>;
  change: (wordings: string[]) => void;
}) {
  const list = useRef<HTMLOListElement>(null);
  const focus = (index: number) => list.current?.querySelectorAll<HTMLInputElement>('input')[index]?.focus();
  const shift = (index: number, step: -1 | 1) => {
    flushSync(() => change(moved(wordings, index, step)));
    focus(index + step);
  };
  const add = () => {
    // Drawn at once, so that who types on quickly loses no letter.
    flushSync(() => change([...wordings, '']));
    focus(wordings.length);
  };
  return (
    <section className="card" aria-label="检查结果用语">
      <h2>
        检查结果用语 <span className="aside small">检查时按这个次序列出</span>
      </h2>
      <ol className="wordings" ref={list}>
        {wordings.map((wording, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two wordings may be alike while they are typed
          <li key={index}>
            <span className="row nowrap">
              <span className="number mute">{index + 1}</span>
              <Input
                aria-label={`用语 ${index + 1}`}
                maxLength={100}
                value={wording}
                {...(errors.has(`inspectionResults.${index}`) ? { status: 'error' as const } : {})}
                onChange={(event) =>
                  change(wordings.map((other, place) => (place === index ? event.target.value : other)))
                }
              />
              <Step label={`上移用语 ${index + 1}`} sign="↑" off={index === 0} run={() => shift(index, -1)} />
              <Step
                label={`下移用语 ${index + 1}`}
                sign="↓"
                off={index === wordings.length - 1}
                run={() => shift(index, 1)}
              />
              <Step
                label={`移除用语 ${index + 1}`}
                sign="✕"
                off={wordings.length === 1}
                run={() => change(wordings.filter((_, place) => place !== index))}
              />
            </span>
            {errors.has(`inspectionResults.${index}`) && (
              <span className="bad-text small">{errors.get(`inspectionResults.${index}`)}</span>
            )}
          </li>
        ))}
      </ol>
      <Button onClick={add} disabled={wordings.length >= 60}>
        增加一条
      </Button>
      <p className="mute small">已填的检查记录保留当时的用语。</p>
    </section>
  );
}

const Step = ({ label, sign, off, run }: { label: string; sign: string; off: boolean; run: () => void }) => (
  <button type="button" className="icon-button" aria-label={label} title={label} disabled={off} onClick={run}>
    {sign}
  </button>
);
