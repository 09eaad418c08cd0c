import type { Pick } from './picks.ts';
import { replacedPositions } from './picks.ts';

/** The result as it is printed: all of it, what was replaced with its reason. */
export function CertificatePicks({ picks }: { picks: readonly Pick[] }) {
  const replaces = replacedPositions(picks);
  return (
    <table>
      <thead>
        <tr>
          <th>序号</th>
          <th>检查对象</th>
          <th>统一社会信用代码</th>
          <th>检查人员（执法证号）</th>
          <th>备注</th>
        </tr>
      </thead>
      <tbody>
        {picks.map((pick) => {
          const stands = pick.replacedBy === null;
          const remarks = [
            stands ? null : `由第${pick.replacedBy}号替换：${pick.reason ?? ''}`,
            replaces.has(pick.position) ? `替换第${replaces.get(pick.position)}号` : null,
            ...pick.inspectors.map(({ replacedBy, name, reason }) =>
              replacedBy === null ? null : `${name}已更换：${reason ?? ''}`,
            ),
          ].filter((remark) => remark !== null);
          return (
            <tr key={pick.position}>
              <td className="position">{pick.position}</td>
              <td>{stands ? pick.subjectName : <del>{pick.subjectName}</del>}</td>
              <td className="code">{pick.creditCode ?? ''}</td>
              <td>
                {pick.inspectors.map(({ place, name, certificateNumber, replacedBy }) => {
                  const words = certificateNumber ? `${name}（${certificateNumber}）` : name;
                  return <div key={place}>{replacedBy === null && stands ? words : <del>{words}</del>}</div>;
                })}
              </td>
              <td>{remarks.join('；')}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
