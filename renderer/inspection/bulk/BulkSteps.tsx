import { Button } from 'antd';
import type { Inspection } from '../../../shared/contract/inspection.ts';
import { nextInspectionStates } from '../../../shared/domain/inspectionStates.ts';
import { useGo } from '../../app/PlaceLink.tsx';
import { recordSheetPlace } from '../places.ts';
import { BulkAssign } from './BulkAssign.tsx';
import { BulkCancel } from './BulkCancel.tsx';
import { BulkPublish } from './BulkPublish.tsx';

interface Props {
  inspections: Inspection[];
  today: string;
  done: () => void;
}

/** What can be done with the selected visits; each step takes those of them that it is open to. */
export function BulkSteps({ inspections, today, done }: Props) {
  const go = useGo();
  const openTo = (state: Inspection['state']) =>
    inspections.filter((inspection) => nextInspectionStates(inspection.state).includes(state));
  return (
    <>
      <BulkAssign inspections={inspections.filter(({ state }) => state === 'planned')} done={done} />
      <BulkPublish inspections={openTo('published')} today={today} done={done} />
      <BulkCancel inspections={inspections.filter(({ state }) => state === 'planned')} done={done} />
      <Button size="small" onClick={() => go(recordSheetPlace(inspections.map(({ id }) => id)))}>
        打印记录
      </Button>
    </>
  );
}
