import { Alert, Button } from 'antd';
import { Fragment } from 'react';
import type { Figure as ReportFigure } from '../../shared/contract/report.ts';
import { indicatorBases } from '../../shared/domain/labels.ts';
import type { CampaignYear } from '../app/campaign.ts';
import { useGo } from '../app/PlaceLink.tsx';
import { figurePlace } from '../app/places.ts';
import { useRead, wordsOf } from '../client.ts';
import { EmptyState } from '../components/EmptyState.tsx';
import { Figure } from '../components/Figure.tsx';
import { EnteredFigure } from './EnteredFigure.tsx';

const bySection = (figures: readonly ReportFigure[]) => Map.groupBy(figures, (figure) => figure.section ?? '其他');

/** All figures as of now, by section; each opens its records, those without records are entered here. */
export function FigureTable({ campaign }: { campaign: CampaignYear }) {
  const { data, error } = useRead('report.figures', { campaignId: campaign.id }, { keep: true });
  const go = useGo();
  if (error) return <Alert type="error" title={wordsOf(error)} />;
  if (!data) return <div className="waiting">正在汇总…</div>;
  return (
    <>
      <div className="list-heading">
        <h1>{campaign.year} 年统计表</h1>
        <span className="mute">随记录实时汇总；点数字查看背后的记录</span>
        <div className="end">
          <Button onClick={() => go({ to: '/settings', search: { tab: 'indicator' } })}>指标设置</Button>
          <Button type="primary" onClick={() => go({ to: '/report', search: { tab: 'text' } })}>
            写总结并定稿
          </Button>
        </div>
      </div>
      {data.length === 0 ? (
        <EmptyState title="还没有指标">先在「指标设置」里把今年要报的指标列进来。</EmptyState>
      ) : (
        <section className="card" aria-label="统计表">
          <Figures figures={data} enter={campaign.id} />
        </section>
      )}
    </>
  );
}

/** The table itself; `enter` names the campaign where figures may be entered, else it is only shown. */
export function Figures({ figures, enter }: { figures: readonly ReportFigure[]; enter?: number }) {
  return (
    <table className="plain figures">
      <thead>
        <tr>
          <th style={{ width: 240 }}>指标</th>
          <th className="number" style={{ width: 140 }}>
            数值
          </th>
          <th>单位</th>
          <th className="number">分子 / 分母</th>
          <th className="number">上年</th>
          <th>来源</th>
        </tr>
      </thead>
      <tbody>
        {[...bySection(figures)].map(([section, rows]) => (
          <Fragment key={section}>
            <tr>
              <th className="group" colSpan={6} scope="rowgroup">
                {section}
              </th>
            </tr>
            {rows.map((figure) => (
              <tr key={figure.indicatorId}>
                <td>{figure.name}</td>
                <td className="number">
                  {enter !== undefined && figure.basis === 'entered' ? (
                    <EnteredFigure figure={figure} campaignId={enter} />
                  ) : (
                    <Figure
                      label={figure.name}
                      value={figure.text}
                      place={enter === undefined ? null : figurePlace(figure.records)}
                    />
                  )}
                </td>
                {/* A rate is printed with its sign. */}
                <td>{figure.unit && !figure.text.endsWith(figure.unit) ? figure.unit : ''}</td>
                <td className="number">
                  {figure.denominator === null ? '' : `${figure.numerator} / ${figure.denominator}`}
                </td>
                <td className="number mute">{figure.lastYearText ?? ''}</td>
                <td className="mute">{indicatorBases[figure.basis]}</td>
              </tr>
            ))}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}
