import { Button } from 'antd';
import type { Inspection } from '../../shared/contract/inspection.ts';
import { useGo } from '../app/PlaceLink.tsx';
import { listPlace } from '../app/places.ts';

/** Leads to a visit that follows this one up: to the same subject, for the same matter. */
export function FollowUps({ inspection }: { inspection: Inspection }) {
  const go = useGo();
  if (inspection.state !== 'done' && inspection.state !== 'published') return null;
  return (
    <p style={{ margin: '0 0 12px' }}>
      <Button size="small" onClick={() => go(listPlace('inspection', { id: 'new', forPrevious: inspection.id }))}>
        安排回访
      </Button>
    </p>
  );
}
