import { Button, Input } from 'antd';
import { useState } from 'react';
import type { Finding } from '../../../shared/contract/inspection.ts';
import { toggledResult } from '../../../shared/domain/inspectionResult.ts';
import { findingMeasures } from '../../../shared/domain/labels.ts';
import { useRead } from '../../client.ts';
import { FindingState } from '../InspectionState.tsx';
import { Choices } from './Choices.tsx';
import type { Site } from './useSite.ts';
import { leaving } from './VisitPart.tsx';

/** What was found, and the result in the official words, of which several may be joined. */
export function ResultsPart({
  site,
  findings,
  addFinding,
  openFinding,
}: {
  site: Site;
  findings: Finding[];
  addFinding: () => void;
  openFinding: (finding: Finding) => void;
}) {
  const { values, change } = site;
  const rules = useRead('rules.get', {}).data;
  const usual = rules?.inspectionResults ?? [];
  // Words of one's own stay on the screen once they are chosen.
  const offered = [...usual, ...values.results.filter((words) => !usual.includes(words))];
  const toggle = (words: string) => change(({ results }) => ({ results: toggledResult(results, words) }));
  return (
    <section id="results" className="part" aria-label="问题和结果" onBlur={leaving(site)}>
      <h2>检查结果（可多选）</h2>
      <Choices
        label="检查结果"
        columns="list"
        choices={offered.map((words) => ({ value: words, words }))}
        pressed={values.results}
        press={toggle}
      />
      <OwnWords add={toggle} />
      <h2>
        问题 <small className="mute">{findings.length || ''}</small>
      </h2>
      {findings.map((finding) => (
        <button key={finding.id} type="button" className="noted" onClick={() => openFinding(finding)}>
          {finding.description}（{findingMeasures[finding.measure]}
          {finding.deadline && `，${finding.deadline} 前`}） <FindingState state={finding.state} />
        </button>
      ))}
      <Button onClick={addFinding}>加问题</Button>
      <div className="field">
        <span>检查情况</span>
        <Input.TextArea
          aria-label="检查情况"
          autoSize={{ minRows: 2, maxRows: 10 }}
          maxLength={5000}
          value={values.note ?? ''}
          onChange={(event) => change({ note: event.target.value })}
        />
      </div>
    </section>
  );
}

/** A result in words that are not on the list. */
function OwnWords({ add }: { add: (words: string) => void }) {
  const [words, setWords] = useState('');
  const take = () => {
    if (words.trim() !== '') add(words.trim());
    setWords('');
  };
  return (
    <div className="with-button">
      <Input
        aria-label="其他结果"
        placeholder="其他结果…"
        maxLength={100}
        value={words}
        onChange={(event) => setWords(event.target.value)}
        onPressEnter={take}
      />
      <Button onClick={take} disabled={words.trim() === ''}>
        加入
      </Button>
    </div>
  );
}
