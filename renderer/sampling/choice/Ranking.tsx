import type { PublicChoice } from '../../../shared/contract/publicChoice.ts';
import { formatNumber, formatRate } from '../../format.ts';

/** The products by their votes, the most first, as bars; those that go into the plan stand out. */
export function Ranking({ choice, top }: { choice: PublicChoice; top: number }) {
  if (choice.items.length === 0) return null;
  const most = Math.max(1, ...choice.items.map(({ votes }) => votes));
  return (
    <section aria-label="得票排名" style={{ marginBottom: 12 }}>
      <div className="panel-heading">
        <h2 style={{ margin: 0 }}>得票排名</h2>
        <span className="mute">
          {choice.items.length} 种产品，{formatNumber(choice.votes)} 票
        </span>
      </div>
      <ol className="ranking">
        {choice.items.map(({ name, votes }, index) => (
          <li key={name} className={index < top && votes > 0 ? 'taken' : ''}>
            <span className="place">{index + 1}</span>
            <span className="name" title={name}>
              {name}
            </span>
            <meter aria-label={`${name}：${votes} 票`} min={0} max={most} value={votes} />
            <span className="number">
              {formatNumber(votes)} 票<span className="mute small"> {formatRate(votes, choice.votes)}</span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
