import type { SampleFigures } from '../../../shared/contract/sampling.ts';
import { rateText } from '../../../shared/domain/figures.ts';
import { PlaceLink } from '../../app/PlaceLink.tsx';
import { failedShare, figurePlaceOf, rateInWords, rateOf, type SampleRow, type SampleScope } from './figures.ts';
import type { HeatRow } from './heat.ts';

/** Nothing failed: no colour. From there on the red grows with the share, fully red where half of the batches failed. */
const tint = (figures: SampleFigures): string | undefined => {
  const share = failedShare(figures);
  return share === null || share === 0
    ? undefined
    : `rgb(179 38 30 / ${(6 + Math.min(1, share * 2) * 26).toFixed(0)}%)`;
};

/** Product groups against townships: where batches fail. Each cell opens its batches. */
export function HeatTable({ rows, townships, total }: { rows: HeatRow[]; townships: SampleRow[]; total: SampleRow }) {
  return (
    <section className="card" aria-label="产品类别与乡镇街道">
      <h2>
        产品类别 × 乡镇街道 <span className="aside small">批次与合格率；不合格率越高，底色越红</span>
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling table must be reachable by keyboard */}
      <section className="heat-scroll" aria-label="产品类别与乡镇街道对照" tabIndex={0}>
        <table className="plain figure-table heat">
          <thead>
            <tr>
              <th scope="col">产品类别</th>
              {townships.map(({ key, label }) => (
                <th key={key} scope="col" className="number">
                  {label}
                </th>
              ))}
              <th scope="col" className="number">
                合计
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">{row.label}</th>
                {row.cells.map((cell, index) =>
                  cell ? (
                    <Cell key={townships[index]?.key} {...cell} />
                  ) : (
                    <td key={townships[index]?.key} className="number none" />
                  ),
                )}
                <Cell figures={row.figures} scope={row.scope} label={`${row.label} 合计`} />
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">合计</th>
              {townships.map(({ key, label, figures, scope }) => (
                <Cell key={key} figures={figures} scope={scope} label={`合计 ${label}`} />
              ))}
              <Cell figures={total.figures} scope={total.scope} label="合计" />
            </tr>
          </tfoot>
        </table>
      </section>
    </section>
  );
}

const Cell = ({ figures, scope, label }: { figures: SampleFigures; scope: SampleScope; label: string }) => (
  <td className="number" style={{ background: tint(figures) }}>
    <PlaceLink
      place={figurePlaceOf('batches', scope)}
      label={`${label} ${figures.batches} 批次，合格率 ${rateInWords(figures)}，查看记录`}
    >
      {figures.batches}
      <small>{rateText(rateOf(figures))}</small>
    </PlaceLink>
  </td>
);
