import { Alert } from 'antd';
import type { Sample } from '../../../shared/contract/sampling.ts';
import { useDue } from '../../app/useDue.ts';
import { EvidencePanel } from '../../components/EvidencePanel.tsx';
import { Facts } from '../../components/Facts.tsx';
import { Timeline } from '../../components/Timeline.tsx';
import { CasePanel } from '../../inspection/index.tsx';
import { ClockLine } from '../ClockTag.tsx';
import { SampleSteps } from '../custody/SampleSteps.tsx';
import { doubtsInWords } from '../result/judgement.ts';
import { TestItemResults } from '../result/TestItemResults.tsx';
import { sampleFacts } from './facts.tsx';
import { failedItems, sampleEvents } from './sampleEvents.ts';

/** One batch: the next step, its clocks and sheet, what was measured, its way so far, its cases and files. */
export function SampleDetail({ sample }: { sample: Sample }) {
  const { today } = useDue(sample.campaignId);
  const reason = failedItems(sample).join('、');
  return (
    <>
      <SampleSteps sample={sample} today={today} />
      <ClockLine sample={sample} today={today} />
      {sample.contradiction && <Contradiction sample={sample} />}
      <Facts facts={sampleFacts(sample)} />
      <TestItemResults items={sample.items} />
      <Timeline label="经过" events={sampleEvents(sample, today)} />
      <CasePanel
        origin={{ campaignId: sample.campaignId, inspectionId: null, sampleId: sample.id }}
        suggestion={`${sample.subjectName}经营不合格${sample.productName}${reason ? `（${reason}）` : ''}`}
        onlyIfAny={sample.verdict !== 'failed'}
      />
      <EvidencePanel owner={{ campaignId: sample.campaignId, ownerNoun: 'sample', ownerId: sample.id }} />
    </>
  );
}

/** The laboratory says one thing and its figures another: said until a person has decided, and remembered afterwards. */
function Contradiction({ sample }: { sample: Sample }) {
  const open = sample.verdict === 'open';
  return (
    <Alert
      type={open ? 'warning' : 'info'}
      showIcon
      style={{ marginBottom: 10 }}
      title={open ? '机构结论与检验数据不一致，待认定' : '机构结论与检验数据不一致，已认定'}
      description={doubtsInWords(sample.items).map((words) => <div key={words}>{words}</div>)}
    />
  );
}
