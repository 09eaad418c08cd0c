import type { Finding } from '../../shared/contract/inspection.ts';
import { daysBetween } from '../../shared/domain/days.ts';
import { Tag } from '../components/Tag.tsx';

/** A finding's deadline; red once it is past and nothing has been put right. */
export function Deadline({ finding, today }: { finding: Finding; today: string }) {
  if (finding.deadline === null) return <>–</>;
  const late = daysBetween(finding.deadline, today);
  if (finding.state !== 'open' || late <= 0) return <>{finding.deadline.slice(5)}</>;
  return (
    <span className="row" style={{ gap: '0 4px', display: 'inline-flex', whiteSpace: 'nowrap' }}>
      {finding.deadline.slice(5)} <Tag tone="bad">逾期 {late} 天</Tag>
    </span>
  );
}
