import type { ReactNode } from 'react';
import type { SubjectEvent } from '../../shared/contract/directory.ts';
import { caseStates, findingStates, inspectionStates, verdicts } from '../../shared/domain/labels.ts';
import { PlaceLink } from '../app/PlaceLink.tsx';
import { recordPlace } from '../app/places.ts';
import { useRead } from '../client.ts';
import { Tag, type Tone } from '../components/Tag.tsx';
import { Timeline } from '../components/Timeline.tsx';

const nounWords: Record<SubjectEvent['noun'], string> = {
  inspection: '检查',
  finding: '问题',
  sample: '抽检',
  case: '案件',
  draw: '抽取',
};
const drawWords: Record<string, string> = { drawn: '抽中', replaced: '抽中后替换' };

const labelled = (labels: Record<string, string>, code: string): string => labels[code] ?? code;

/** The state in words. Of a batch the verdict says more than where it is. */
function stateOf(event: SubjectEvent): { words: string; tone: Tone } {
  switch (event.noun) {
    case 'inspection':
      return { words: labelled(inspectionStates, event.state), tone: 'plain' };
    case 'finding':
      if (event.state === 'overdue') return { words: '超期未改', tone: 'bad' };
      return { words: labelled(findingStates, event.state), tone: event.state === 'open' ? 'warn' : 'plain' };
    case 'sample':
      return {
        words: labelled(verdicts, event.detail ?? 'open'),
        tone: event.detail === 'failed' ? 'bad' : event.detail === 'passed' ? 'ok' : 'plain',
      };
    case 'case':
      return { words: labelled(caseStates, event.state), tone: 'plain' };
    case 'draw':
      return { words: labelled(drawWords, event.state), tone: 'plain' };
  }
}

function wordsOf(event: SubjectEvent): ReactNode {
  const state = stateOf(event);
  return (
    <>
      <span className="mute">{nounWords[event.noun]}</span>{' '}
      <PlaceLink place={recordPlace(event.noun, event.id)}>{event.title}</PlaceLink>{' '}
      <Tag tone={state.tone}>{state.words}</Tag>
      {event.noun === 'finding' && ['open', 'overdue'].includes(event.state) && event.detail && (
        <span className="mute small due"> 限 {event.detail}</span>
      )}
      {event.noun === 'draw' && event.detail && <span className="mute small"> {event.detail}</span>}
    </>
  );
}

/** More than this are seldom read here. */
const shown = 200;

/** Visits, findings, samples, cases and draws of one subject over all years, newest first. */
export function SubjectTimeline({ subjectId }: { subjectId: number }) {
  const { data } = useRead('subject.timeline', { id: subjectId, limit: shown });
  if (!data) return null;
  if (data.total === 0) return <p className="mute small">还没有检查、抽检、案件或随机抽取的记录。</p>;
  const years = [...new Set(data.events.map((event) => event.on.slice(0, 4)))];
  return (
    <>
      {years.map((year) => (
        <Timeline
          key={year}
          label={`${year} 年`}
          events={data.events
            .filter((event) => event.on.startsWith(year))
            .map((event) => ({
              day: event.on,
              words: wordsOf(event),
              ...(stateOf(event).tone === 'bad' ? { tone: 'bad' as const } : {}),
            }))}
        />
      ))}
      {data.total > data.events.length && (
        <p className="mute small">
          共 {data.total} 条，这里显示最近 {data.events.length} 条；更早的请到各自的列表里按检查对象筛选。
        </p>
      )}
    </>
  );
}
