import { Alert } from 'antd';
import type { Inspection } from '../../../shared/contract/inspection.ts';
import { hideIdNumbers } from '../../../shared/domain/idNumber.ts';
import { findingMeasures, findingSeverities, inspectionKinds } from '../../../shared/domain/labels.ts';
import { useRead, wordsOf } from '../../client.ts';
import { Points } from './Points.tsx';
import { Signing } from './Signing.tsx';
import { dayInWords, peopleInWords, timesInWords } from './words.ts';

/** One visit on A4 paper: who checked whom, what was found, what is to be done, and who signs. */
export function RecordSheet({ id }: { id: number }) {
  const answer = useRead('inspection.get', { id });
  const inspection = answer.data;
  const settings = useRead('setting.get', {}).data;
  if (answer.error) return <Alert type="error" title={wordsOf(answer.error)} />;
  if (!inspection) return <div className="waiting">正在读取…</div>;
  return (
    <article className="sheet" aria-label={`${inspection.number} 现场检查记录`}>
      {settings?.bureau && <p className="issuer">{settings.bureau}</p>}
      <h1>现场检查记录</h1>
      <p className="numbered">编号：{inspection.number}</p>
      <Head inspection={inspection} />
      <h2>检查情况</h2>
      {inspection.matter && <p>检查事项：{inspection.matter}</p>}
      <Points inspection={inspection} />
      {inspection.note && <p className="free">{inspection.note}</p>}
      <p>
        检查结果：
        {inspection.results.join('；') || <span className="blank long" />}
      </p>
      <Findings inspection={inspection} />
      <Signing inspection={inspection} />
    </article>
  );
}

/** The subject, the time and the people. */
function Head({ inspection }: { inspection: Inspection }) {
  const subject = useRead('subject.get', { id: inspection.subjectId }).data;
  return (
    <table className="form">
      <tbody>
        <tr>
          <th scope="row">被检查单位</th>
          <td colSpan={3}>{inspection.subjectName}</td>
        </tr>
        <tr>
          <th scope="row">统一社会信用代码</th>
          <td>{subject?.creditCode}</td>
          <th scope="row">许可证号</th>
          {/* A small trader's licence can be his identity card, whose number is not printed in full. */}
          <td>{hideIdNumbers(subject?.licenceNumber ?? '')}</td>
        </tr>
        <tr>
          <th scope="row">地址</th>
          <td colSpan={3}>{subject?.address}</td>
        </tr>
        <tr>
          <th scope="row">联系人</th>
          <td>{subject?.contact}</td>
          <th scope="row">联系电话</th>
          <td>{subject?.phone}</td>
        </tr>
        <tr>
          <th scope="row">检查时间</th>
          <td colSpan={3}>
            {dayInWords(inspection.inspectedOn)} {timesInWords(inspection)}
          </td>
        </tr>
        <tr>
          <th scope="row">检查人员及证号</th>
          <td colSpan={3}>{peopleInWords(inspection)}</td>
        </tr>
        <tr>
          <th scope="row">检查类型</th>
          <td>
            {inspectionKinds[inspection.kind]}
            {inspection.complaintNumber && `（${inspection.complaintNumber}）`}
          </td>
          <th scope="row">检查科室</th>
          <td>{inspection.unitName}</td>
        </tr>
      </tbody>
    </table>
  );
}

/** What was wrong, what was ordered, and by when. */
function Findings({ inspection }: { inspection: Inspection }) {
  const rows = useRead('finding.list', { inspectionId: inspection.id, limit: 200 }).data?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <>
      <h2>发现的问题及处理措施</h2>
      <table className="form">
        <thead>
          <tr>
            <th scope="col">序号</th>
            <th scope="col">问题</th>
            <th scope="col">程度</th>
            <th scope="col">处理措施</th>
            <th scope="col">整改期限</th>
          </tr>
        </thead>
        <tbody>
          {rows
            .toSorted((one, other) => one.id - other.id)
            .map((finding, index) => (
              <tr key={finding.id}>
                <td className="narrow">{index + 1}</td>
                <td>
                  {finding.description}
                  {finding.lawReference && <div className="reference">依据：{finding.lawReference}</div>}
                </td>
                <td className="narrow">{findingSeverities[finding.severity]}</td>
                <td className="narrow">{findingMeasures[finding.measure]}</td>
                <td className="narrow">{finding.deadline}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </>
  );
}
