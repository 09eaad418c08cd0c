import type { CallInput, CallOutput } from '../../../shared/contract/index.ts';
import { findingFields, inspectionFields } from '../../../shared/contract/inspection.ts';
import { addCampaign, addInspection, addStaff, addSubject } from '../../records.ts';
import { openTestCore, type TestCore, valuesOf } from '../../support.ts';

export type Inspection = CallOutput<'inspection.get'>;
export type Finding = CallOutput<'finding.get'>;
export type InspectionValues = CallInput<'inspection.save'>['values'];
export type FindingValues = CallInput<'finding.save'>['values'];

const created = { id: null, revision: null } as const;
const fieldsOf = (schema: { shape: object }): string[] => Object.keys(schema.shape);

/** A desk with a campaign, a subject and two inspectors with certificates. */
export async function desk() {
  const core = openTestCore();
  const campaign = await addCampaign(core);
  const subject = await addSubject(core);
  const inspectors = [await addStaff(core, '赵甲', 'ZF-0001'), await addStaff(core, '李乙', 'ZF-0002')];
  return {
    core,
    campaignId: campaign.id,
    subjectId: subject.id,
    inspectorIds: inspectors.map((person) => person.id),
    add: (more: Partial<InspectionValues> = {}) => addInspection(core, campaign.id, subject.id, more),
  };
}

/** What a form would send back, changed in part. */
export const changed = (inspection: Inspection, more: Partial<InspectionValues>) => ({
  id: inspection.id,
  revision: inspection.revision,
  values: { ...valuesOf(inspection, fieldsOf(inspectionFields)), ...more } as InspectionValues,
});

export const changedFinding = (finding: Finding, more: Partial<FindingValues>) => ({
  id: finding.id,
  revision: finding.revision,
  values: { ...valuesOf(finding, fieldsOf(findingFields)), ...more } as FindingValues,
});

export const addFinding = (core: TestCore, inspectionId: number, more: Partial<FindingValues> = {}) =>
  core.call('finding.save', {
    ...created,
    values: {
      inspectionId,
      description: '未标注警示语',
      severity: 'general',
      measure: 'ordered',
      state: 'open',
      deadline: '2026-09-20',
      ...more,
    },
  });

/** A checklist of three points, the third of which is asked for where the second was failed; its newest version. */
export async function addChecklist(core: TestCore): Promise<number> {
  const checklist = await core.call('checklist.save', {
    ...created,
    values: {
      name: '食品销售检查表',
      active: true,
      items: [
        { key: 'licence', text: '许可证在有效期内' },
        { key: 'expiry', text: '没有超过保质期的食品' },
        { key: 'removed', text: '已下架封存', condition: { key: 'expiry', answer: 'failed' } },
      ],
    },
  });
  return checklist.versionId;
}
