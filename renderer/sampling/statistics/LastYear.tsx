import type { SampleFigures } from '../../../shared/contract/sampling.ts';
import { yearBefore } from '../../../shared/domain/days.ts';
import { type CampaignYear, useCampaign } from '../../app/campaign.ts';
import { useGo } from '../../app/PlaceLink.tsx';
import { useScreenState } from '../../app/store.ts';
import { Figure } from '../../components/Figure.tsx';
import {
  differenceInWords,
  type FigureKey,
  figureColumns,
  figurePlaceOf,
  rateInWords,
  rateOf,
  type SampleScope,
} from './figures.ts';

const shifted = (day: string | null) => (day === null ? null : yearBefore(day));

/** This year's figures against the same days of last year's campaign. */
export function LastYear({
  campaign,
  now,
  before,
  scope,
}: {
  campaign: CampaignYear;
  now: SampleFigures;
  before: SampleFigures | null;
  scope: SampleScope;
}) {
  const { years } = useCampaign();
  const choose = useScreenState((state) => state.chooseCampaign);
  const go = useGo();
  const last = years.find(({ year }) => year === campaign.year - 1);
  // The list shows the year of the top bar: it is changed on the way there.
  const open = (key: FigureKey) => {
    if (!last) return;
    choose(last.id);
    go(figurePlaceOf(key, { ...scope, from: shifted(scope.from), to: shifted(scope.to) }));
  };
  return (
    <section className="card" aria-label="与上年同期比">
      <h2>与上年同期比</h2>
      {before === null ? (
        <p className="mute">还没有 {campaign.year - 1} 年的年度活动，无从比较。</p>
      ) : (
        <table className="plain figure-table">
          <thead>
            <tr>
              <th scope="col">指标</th>
              <th scope="col" className="number">
                {campaign.year} 年
              </th>
              <th scope="col" className="number">
                {campaign.year - 1} 年
              </th>
              <th scope="col" className="number">
                增减
              </th>
            </tr>
          </thead>
          <tbody>
            {figureColumns.map(({ key, title }) => (
              <tr key={key}>
                <th scope="row">{title}</th>
                <td className="number">
                  <Figure
                    value={now[key]}
                    place={now[key] === 0 ? null : figurePlaceOf(key, scope)}
                    label={`${campaign.year} 年${title}`}
                  />
                </td>
                <td className="number">
                  {before[key] === 0 ? (
                    0
                  ) : (
                    <button
                      type="button"
                      className="link-button"
                      aria-label={`${campaign.year - 1} 年${title} ${before[key]}，换到该年查看记录`}
                      onClick={() => open(key)}
                    >
                      {before[key]}
                    </button>
                  )}
                </td>
                <td className="number">{differenceInWords(now[key], before[key])}</td>
              </tr>
            ))}
            <Rates now={now} before={before} />
          </tbody>
        </table>
      )}
    </section>
  );
}

function Rates({ now, before }: { now: SampleFigures; before: SampleFigures }) {
  const [rate, former] = [rateOf(now), rateOf(before)];
  return (
    <tr>
      <th scope="row">批次合格率</th>
      <td className="number">{rateInWords(now)}</td>
      <td className="number">{rateInWords(before)}</td>
      <td className="number">
        {rate === null || former === null ? '—' : `${differenceInWords(rate, former, 2)} 个百分点`}
      </td>
    </tr>
  );
}
