import type { Inspection } from '../../shared/contract/inspection.ts';
import { shownItems } from '../../shared/domain/checklistPoints.ts';
import { checklistAnswers } from '../../shared/domain/labels.ts';
import { useRead } from '../client.ts';
import { Tag, type Tone } from '../components/Tag.tsx';
import { answerOf, answersInWords, progressOf } from './site/points.ts';

const tones: Record<keyof typeof checklistAnswers, Tone> = {
  passed: 'ok',
  failed: 'bad',
  'not-applicable': 'plain',
};

/** What the points of the visit's checklist were answered with; all of them on demand, failed ones at once. */
export function AnswersPanel({ inspection }: { inspection: Inspection }) {
  const versionId = inspection.checklistVersionId;
  const checklist = useRead('checklist.version', { versionId: versionId ?? 0 }, { enabled: versionId !== null }).data;
  if (versionId === null || !checklist) return null;
  const { answers } = inspection;
  const { answered, asked } = progressOf(checklist.items, answers);
  const points = shownItems(checklist.items, answers).map((item, index) => ({
    item,
    number: index + 1,
    answer: answerOf(answers, item.key),
  }));
  const table = (rows: typeof points) => (
    <table className="plain">
      <tbody>
        {rows.map(({ item, number, answer }) => (
          <tr key={item.key}>
            <td className="number mute">{number}</td>
            <td>
              {item.text}
              {answer?.note && <div className="mute small">{answer.note}</div>}
            </td>
            <td style={{ width: '1%' }}>
              {answer && <Tag tone={tones[answer.answer]}>{checklistAnswers[answer.answer]}</Tag>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
  const failed = points.filter(({ answer }) => answer?.answer === 'failed');
  return (
    <section aria-label="检查表" style={{ marginBottom: 12 }}>
      <h2>
        {checklist.name}{' '}
        <span className="aside">
          {answered}/{asked} · {answersInWords(answers)}
        </span>
      </h2>
      {failed.length > 0 && table(failed)}
      {answered > 0 && (
        <details>
          <summary className="mute small">全部检查项</summary>
          {table(points)}
        </details>
      )}
    </section>
  );
}
