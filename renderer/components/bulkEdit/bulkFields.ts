import {
  activityStates,
  findingMeasures,
  findingSeverities,
  inspectionKinds,
  inspectionPlanKinds,
  riskClasses,
  samplingSources,
  samplingStages,
  subjectKinds,
  subjectStates,
  unitKinds,
} from '../../../shared/domain/labels.ts';
import type { RecordNoun, ValuesOf } from '../../nouns.ts';
import type { Labels } from '../FormField.tsx';

/** Nouns that a field may refer to. */
export type BulkReference = 'unit' | 'laboratory' | 'product-group' | 'task' | 'sampling-plan';

/** A field that many records may be given at once. */
export interface BulkField {
  key: string;
  /** Of a choice. */
  labels?: Labels;
  /** Of a reference. */
  reference?: BulkReference;
}
type FieldOf<N extends RecordNoun> = BulkField & { key: keyof ValuesOf<N> & string };

/**
 * What makes sense to be the same for many records of a noun. Left out on purpose: names, numbers and quantities, which
 * differ from record to record, and states with a state table, which have steps of their own.
 */
export const bulkFields: { [N in RecordNoun]?: readonly FieldOf<N>[] } = {
  activity: [
    { key: 'state', labels: activityStates },
    { key: 'kind' },
    { key: 'startsOn' },
    { key: 'endsOn' },
    { key: 'place' },
    { key: 'leadUnitId', reference: 'unit' },
    { key: 'contact' },
  ],
  'inspection-plan': [
    { key: 'kind', labels: inspectionPlanKinds },
    { key: 'matter' },
    { key: 'frequency' },
    { key: 'startsOn' },
    { key: 'endsOn' },
    { key: 'unitId', reference: 'unit' },
    { key: 'partners' },
    { key: 'method' },
    { key: 'taskId', reference: 'task' },
  ],
  inspection: [
    { key: 'kind', labels: inspectionKinds },
    { key: 'unitId', reference: 'unit' },
    { key: 'matter' },
    { key: 'taskId', reference: 'task' },
  ],
  finding: [
    { key: 'severity', labels: findingSeverities },
    { key: 'measure', labels: findingMeasures },
    { key: 'deadline' },
    { key: 'lawReference' },
  ],
  'sampling-plan': [
    { key: 'source', labels: samplingSources },
    { key: 'productGroupId', reference: 'product-group' },
    { key: 'laboratoryId', reference: 'laboratory' },
    { key: 'startsOn' },
    { key: 'endsOn' },
    { key: 'taskId', reference: 'task' },
  ],
  'public-choice': [{ key: 'channel' }, { key: 'startsOn' }, { key: 'endsOn' }],
  sample: [
    { key: 'samplingPlanId', reference: 'sampling-plan' },
    { key: 'laboratoryId', reference: 'laboratory' },
    { key: 'productGroupId', reference: 'product-group' },
    { key: 'stage', labels: samplingStages },
    { key: 'category' },
    { key: 'place' },
    { key: 'method' },
    { key: 'standard' },
    { key: 'taskId', reference: 'task' },
  ],
  subject: [
    { key: 'kind', labels: subjectKinds },
    { key: 'township' },
    { key: 'riskClass', labels: riskClasses },
    { key: 'state', labels: subjectStates },
  ],
  unit: [{ key: 'kind', labels: unitKinds }],
  staff: [{ key: 'unitId', reference: 'unit' }, { key: 'active' }],
  'product-group': [{ key: 'parentId', reference: 'product-group' }],
  checklist: [{ key: 'active' }, { key: 'matter' }],
  indicator: [{ key: 'section' }, { key: 'unit' }, { key: 'inReport' }],
};
