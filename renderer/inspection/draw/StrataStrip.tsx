import { formatNumber } from '../../format.ts';
import { classWords, type RiskClass } from './drawForm.ts';

export interface Stratum {
  riskClass: RiskClass | null;
  subjects: number;
  toDraw: number;
}

/**
 * The classes side by side, as wide as they have subjects; the dark part is drawn.
 * @param together all subjects are one stratum, whatever their class.
 */
export function StrataStrip({ strata, together }: { strata: readonly Stratum[]; together: boolean }) {
  const nameOf = (riskClass: RiskClass | null) => (together ? '全部对象' : classWords(riskClass));
  const toneOf = (riskClass: RiskClass | null) => `class-${together ? 'A' : (riskClass ?? 'none')}`;
  const shown = strata.filter(({ subjects }) => subjects > 0);
  const all = shown.reduce((sum, { subjects }) => sum + subjects, 0);
  if (all === 0) return null;
  const words = shown
    .map(({ riskClass, subjects, toDraw }) => `${nameOf(riskClass)} ${subjects} 户抽 ${toDraw} 户`)
    .join('，');
  return (
    <>
      <div className="strata" role="img" aria-label={words}>
        {shown.map(({ riskClass, subjects, toDraw }) => (
          <div key={riskClass ?? ''} style={{ flexGrow: subjects }} className={toneOf(riskClass)}>
            <i style={{ width: `${(toDraw / subjects) * 100}%` }} />
          </div>
        ))}
      </div>
      <table className="plain strata-table">
        <thead>
          <tr>
            <th>{together ? '' : '信用风险'}</th>
            <th className="number">名单</th>
            <th className="number">抽取</th>
            <th className="number">占比</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ riskClass, subjects, toDraw }) => (
            <tr key={riskClass ?? ''}>
              <td>
                <span className={`dot ${toneOf(riskClass)}`} />
                {nameOf(riskClass)}
              </td>
              <td className="number">{formatNumber(subjects)}</td>
              <td className="number">
                <b>{formatNumber(toDraw)}</b>
              </td>
              <td className="number">{((toDraw / subjects) * 100).toFixed(1)}%</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
