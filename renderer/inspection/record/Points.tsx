import type { Inspection } from '../../../shared/contract/inspection.ts';
import { shownItems } from '../../../shared/domain/checklistPoints.ts';
import { checklistAnswers } from '../../../shared/domain/labels.ts';
import { useRead } from '../../client.ts';
import { answerOf, answersInWords } from '../site/points.ts';

/** The points of the checklist with their answers; unanswered ones stay blank, to be written in. */
export function Points({ inspection }: { inspection: Inspection }) {
  const versionId = inspection.checklistVersionId;
  const checklist = useRead('checklist.version', { versionId: versionId ?? 0 }, { enabled: versionId !== null }).data;
  if (!checklist) return null;
  return (
    <>
      <p>
        按《{checklist.name}》（第 {checklist.version} 版）检查：{answersInWords(inspection.answers)}
      </p>
      <table className="form">
        <thead>
          <tr>
            <th scope="col">序号</th>
            <th scope="col">检查内容</th>
            <th scope="col">结论</th>
            <th scope="col">说明</th>
          </tr>
        </thead>
        <tbody>
          {shownItems(checklist.items, inspection.answers).map((item, index) => {
            const answer = answerOf(inspection.answers, item.key);
            return (
              <tr key={item.key}>
                <td className="narrow">{index + 1}</td>
                <td>{item.text}</td>
                <td className="narrow">{answer && checklistAnswers[answer.answer]}</td>
                <td className="note">{answer?.note}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}
