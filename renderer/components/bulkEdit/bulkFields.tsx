import type { ReactElement } from 'react';
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
import { LaboratorySelect, ProductGroupSelect, SamplingPlanSelect, TaskSelect, UnitSelect } from '../references.tsx';

/** A field that many records may be given at once. */
export interface BulkField {
  key: string;
  /** Of a choice. */
  labels?: Labels;
  /** Of a reference; the campaign of the list, where it has one. */
  control?: (campaignId: number | null) => ReactElement;
}
type FieldOf<N extends RecordNoun> = BulkField & { key: keyof ValuesOf<N> & string };

const unit = (label: string) => () => <UnitSelect label={label} />;
const laboratory = () => <LaboratorySelect label="检验机构" />;
const productGroup = (label: string) => () => <ProductGroupSelect label={label} />;
const task = (campaignId: number | null) =>
  campaignId === null ? <span /> : <TaskSelect label="对应任务" campaignId={campaignId} />;
const samplingPlan = (campaignId: number | null) =>
  campaignId === null ? <span /> : <SamplingPlanSelect label="抽检任务" campaignId={campaignId} />;

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
    { key: 'leadUnitId', control: unit('牵头科室') },
    { key: 'contact' },
  ],
  'inspection-plan': [
    { key: 'kind', labels: inspectionPlanKinds },
    { key: 'matter' },
    { key: 'frequency' },
    { key: 'startsOn' },
    { key: 'endsOn' },
    { key: 'unitId', control: unit('发起科室') },
    { key: 'partners' },
    { key: 'method' },
    { key: 'taskId', control: task },
  ],
  inspection: [
    { key: 'kind', labels: inspectionKinds },
    { key: 'unitId', control: unit('检查科室') },
    { key: 'matter' },
    { key: 'taskId', control: task },
  ],
  finding: [
    { key: 'severity', labels: findingSeverities },
    { key: 'measure', labels: findingMeasures },
    { key: 'deadline' },
    { key: 'lawReference' },
  ],
  'sampling-plan': [
    { key: 'source', labels: samplingSources },
    { key: 'productGroupId', control: productGroup('产品类别') },
    { key: 'laboratoryId', control: laboratory },
    { key: 'startsOn' },
    { key: 'endsOn' },
    { key: 'taskId', control: task },
  ],
  'public-choice': [{ key: 'channel' }, { key: 'startsOn' }, { key: 'endsOn' }],
  sample: [
    { key: 'samplingPlanId', control: samplingPlan },
    { key: 'laboratoryId', control: laboratory },
    { key: 'productGroupId', control: productGroup('产品类别') },
    { key: 'stage', labels: samplingStages },
    { key: 'category' },
    { key: 'place' },
    { key: 'method' },
    { key: 'standard' },
    { key: 'taskId', control: task },
  ],
  subject: [
    { key: 'kind', labels: subjectKinds },
    { key: 'township' },
    { key: 'riskClass', labels: riskClasses },
    { key: 'state', labels: subjectStates },
  ],
  unit: [{ key: 'kind', labels: unitKinds }],
  staff: [{ key: 'unitId', control: unit('科室') }, { key: 'active' }],
  'product-group': [{ key: 'parentId', control: productGroup('上级类别') }],
  checklist: [{ key: 'active' }, { key: 'matter' }],
  indicator: [{ key: 'section' }, { key: 'unit' }, { key: 'inReport' }],
};
