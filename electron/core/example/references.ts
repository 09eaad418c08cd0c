import type { Noun } from '../../../shared/domain/labels.ts';

/** A column of a table that names a record of another noun. */
export interface Reference {
  noun: Noun;
  table: string;
  /** SQL over the table's row: the id of the record to whom the row belongs. */
  owner: string;
  column: string;
  /** The noun that `column` points at. */
  to: Noun;
  /** Where `column` names a row that belongs to the record it points at: that row's table and its column of the record. */
  by?: readonly [table: string, column: string];
  /** Where a column can point at several nouns: the condition under which it points at this one. */
  when?: string;
}

/** Tables of the nouns that the example brings, in an order in which each comes before those it refers to. */
export const exampleTables: readonly (readonly [Noun, table: string])[] = [
  ['evidence', 'evidence'],
  ['report', 'report'],
  ['case', 'case_file'],
  ['finding', 'finding'],
  ['inspection', 'inspection'],
  ['draw', 'draw'],
  ['inspection-plan', 'inspection_plan'],
  ['sample', 'sample'],
  ['public-choice', 'public_choice'],
  ['sampling-plan', 'sampling_plan'],
  ['activity', 'activity'],
  ['task', 'task'],
  ['circular', 'circular'],
  ['campaign', 'campaign'],
  ['staff', 'staff'],
  ['unit', 'unit'],
  ['subject', 'subject'],
  ['checklist', 'checklist'],
  ['laboratory', 'laboratory'],
  ['product-group', 'product_group'],
];

const tableOf = new Map(exampleTables);
const column = (noun: Noun, name: string, to: Noun): Reference => ({
  noun,
  table: tableOf.get(noun)!,
  owner: 'id',
  column: name,
  to,
});
const link = (noun: Noun, table: string, owner: string, name: string, to: Noun): Reference => ({
  noun,
  table,
  owner,
  column: name,
  to,
});
const evidenceOf = (to: Noun): Reference => ({ ...column('evidence', 'owner_id', to), when: `owner_noun = '${to}'` });

/** Every way in which one record can refer to another; a test holds this list against the foreign keys of the schema. */
export const references: readonly Reference[] = [
  column('evidence', 'campaign_id', 'campaign'),
  evidenceOf('campaign'),
  evidenceOf('activity'),
  evidenceOf('inspection'),
  evidenceOf('finding'),
  evidenceOf('sample'),
  evidenceOf('sampling-plan'),
  evidenceOf('public-choice'),
  evidenceOf('case'),
  evidenceOf('draw'),
  column('report', 'campaign_id', 'campaign'),
  column('case', 'campaign_id', 'campaign'),
  column('case', 'inspection_id', 'inspection'),
  column('case', 'sample_id', 'sample'),
  column('case', 'finding_id', 'finding'),
  column('finding', 'inspection_id', 'inspection'),
  column('inspection', 'campaign_id', 'campaign'),
  column('inspection', 'subject_id', 'subject'),
  column('inspection', 'task_id', 'task'),
  column('inspection', 'unit_id', 'unit'),
  column('inspection', 'draw_id', 'draw'),
  column('inspection', 'previous_id', 'inspection'),
  {
    ...column('inspection', 'checklist_version_id', 'checklist'),
    by: ['checklist_version', 'checklist_id'],
  },
  link('inspection', 'inspection_inspector', 'inspection_id', 'staff_id', 'staff'),
  column('draw', 'campaign_id', 'campaign'),
  column('draw', 'inspection_plan_id', 'inspection-plan'),
  column('draw', 'task_id', 'task'),
  column('draw', 'unit_id', 'unit'),
  link('draw', 'draw_subject', 'draw_id', 'subject_id', 'subject'),
  link('draw', 'draw_inspector', 'draw_id', 'staff_id', 'staff'),
  column('inspection-plan', 'campaign_id', 'campaign'),
  column('inspection-plan', 'unit_id', 'unit'),
  column('inspection-plan', 'task_id', 'task'),
  column('sample', 'campaign_id', 'campaign'),
  column('sample', 'sampling_plan_id', 'sampling-plan'),
  column('sample', 'task_id', 'task'),
  column('sample', 'subject_id', 'subject'),
  column('sample', 'product_group_id', 'product-group'),
  column('sample', 'laboratory_id', 'laboratory'),
  link('sample', 'sample_sampler', 'sample_id', 'staff_id', 'staff'),
  column('sampling-plan', 'campaign_id', 'campaign'),
  column('sampling-plan', 'task_id', 'task'),
  column('sampling-plan', 'product_group_id', 'product-group'),
  column('sampling-plan', 'laboratory_id', 'laboratory'),
  link('sample', 'sample_follow_up', 'sample_id', 'retest_laboratory_id', 'laboratory'),
  link('sampling-plan', 'sampling_quota', 'sampling_plan_id', 'product_group_id', 'product-group'),
  link('sampling-plan', 'sampling_quota', 'sampling_plan_id', 'laboratory_id', 'laboratory'),
  column('public-choice', 'campaign_id', 'campaign'),
  column('public-choice', 'sampling_plan_id', 'sampling-plan'),
  link('public-choice', 'public_choice_item', 'public_choice_id', 'product_group_id', 'product-group'),
  column('activity', 'campaign_id', 'campaign'),
  column('activity', 'lead_unit_id', 'unit'),
  link('activity', 'activity_task', 'activity_id', 'task_id', 'task'),
  column('task', 'campaign_id', 'campaign'),
  column('task', 'circular_id', 'circular'),
  column('task', 'parent_id', 'task'),
  link('task', 'task_match', 'task_id', 'upper_task_id', 'task'),
  column('circular', 'campaign_id', 'campaign'),
  column('circular', 'relays_circular_id', 'circular'),
  column('staff', 'unit_id', 'unit'),
  column('subject', 'merged_into_id', 'subject'),
  link('subject', 'subject_product_group', 'subject_id', 'product_group_id', 'product-group'),
  column('product-group', 'parent_id', 'product-group'),
];
