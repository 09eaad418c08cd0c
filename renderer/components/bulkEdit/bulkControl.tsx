import type { ReactElement } from 'react';
import { LaboratorySelect, ProductGroupSelect, SamplingPlanSelect, TaskSelect, UnitSelect } from '../references.tsx';
import type { BulkReference } from './bulkFields.ts';

/** The choice of records for a field that refers to them; tasks and plans are those of the list's campaign. */
export function bulkControl(reference: BulkReference, label: string, campaignId: number | null): ReactElement {
  switch (reference) {
    case 'unit':
      return <UnitSelect label={label} />;
    case 'laboratory':
      return <LaboratorySelect label={label} />;
    case 'product-group':
      return <ProductGroupSelect label={label} />;
    case 'task':
      return <TaskSelect label={label} campaignId={campaignId ?? 0} />;
    case 'sampling-plan':
      return <SamplingPlanSelect label={label} campaignId={campaignId ?? 0} />;
  }
}
