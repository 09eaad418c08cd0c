import type { Finding } from '../../shared/contract/inspection.ts';
import { daysBetween } from '../../shared/domain/days.ts';
import { Tag } from '../components/Tag.tsx';

/** A finding's deadline; red once it is past and nothing has been put right. */
export function Deadline({
  finding,
  today,
  stacked = false,
}: {
  finding: Finding;
  today: string;
  /** The warning may go below the day, where there is little room beside it. */
  stacked?: boolean;
}) {
  if (finding.deadline === null) return <>–</>;
  const late = daysBetween(finding.deadline, today);
  if (finding.state !== 'open' || late <= 0) return <>{finding.deadline.slice(5)}</>;
  return (
    <span
      className={stacked ? 'row' : 'row nowrap'}
      style={{ gap: '0 4px', display: 'inline-flex', whiteSpace: 'nowrap' }}
    >
      {finding.deadline.slice(5)} <Tag tone="bad">逾期 {late} 天</Tag>
    </span>
  );
}
