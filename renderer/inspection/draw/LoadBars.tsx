import type { Load } from './picks.ts';

/** Who has how many visits to make. */
export function LoadBars({ loads }: { loads: readonly Load[] }) {
  const most = Math.max(...loads.map(({ visits }) => visits), 1);
  return (
    <ul className="loads" aria-label="每人检查户数">
      {loads.map(({ staffId, name, unitName, visits }) => (
        <li key={staffId} title={unitName ?? ''}>
          <span>{name}</span>
          <i>
            <b className="bar" style={{ width: `${(visits / most) * 100}%` }} />
          </i>
          <span className="number">{visits} 户</span>
        </li>
      ))}
    </ul>
  );
}
