import { ReferenceSelect } from './ReferenceSelect.tsx';

/*
 * The choices that many forms share. Each is passed to a form field, which gives it value, onChange, and id.
 */

interface One {
  label: string;
  value?: number | null;
  onChange?: (value: number | null) => void;
  id?: string;
  placeholder?: string;
}
interface Many {
  label: string;
  value?: number[];
  onChange?: (value: number[]) => void;
  id?: string;
  placeholder?: string;
}

/** A unit (科室/所/部门); a new one is made a section and can be corrected in the directory. */
export const UnitSelect = (props: One) => (
  <ReferenceSelect
    noun="unit"
    show={(unit) => unit.name}
    create={(name) => ({ name, kind: 'section' as const, contact: null, phone: null })}
    {...props}
  />
);

export const UnitsSelect = (props: Many) => (
  <ReferenceSelect noun="unit" multiple show={(unit) => unit.name} {...props} />
);

/** Tasks of one campaign. */
export const TasksSelect = ({ campaignId, ...props }: Many & { campaignId: number }) => (
  <ReferenceSelect
    noun="task"
    multiple
    filters={{ campaignId, kind: 'task' }}
    show={(task) => `${task.numberPath} ${task.title}`.trim()}
    {...props}
  />
);

/** One task of a campaign. */
export const TaskSelect = ({ campaignId, ...props }: One & { campaignId: number }) => (
  <ReferenceSelect
    noun="task"
    filters={{ campaignId, kind: 'task' }}
    show={(task) => `${task.numberPath} ${task.title}`.trim()}
    {...props}
  />
);

/** Staff; with `inspectorsOnly` those with a 执法证号. */
export const StaffSelect = ({ inspectorsOnly = false, ...props }: Many & { inspectorsOnly?: boolean }) => (
  <ReferenceSelect
    noun="staff"
    multiple
    filters={{ inspectorsOnly }}
    show={(person) => (person.unitName ? `${person.name}（${person.unitName}）` : person.name)}
    create={(name) => ({ name, unitId: null, certificateNumber: null, phone: null, active: true })}
    {...props}
  />
);

/** A subject (检查对象); a new one needs no more than its name at first. */
export const SubjectSelect = (props: One) => (
  <ReferenceSelect
    noun="subject"
    show={(subject) => (subject.township ? `${subject.name}（${subject.township}）` : subject.name)}
    create={(name) => ({ name, kind: 'other' as const, state: 'active' as const })}
    {...props}
  />
);

export const LaboratorySelect = (props: One) => (
  <ReferenceSelect noun="laboratory" show={(laboratory) => laboratory.name} create={(name) => ({ name })} {...props} />
);

export const ProductGroupSelect = (props: One) => (
  <ReferenceSelect noun="product-group" show={(group) => group.name} create={(name) => ({ name })} {...props} />
);

/** Sampling plans of one campaign. */
export const SamplingPlanSelect = ({ campaignId, ...props }: One & { campaignId: number }) => (
  <ReferenceSelect noun="sampling-plan" filters={{ campaignId }} show={(plan) => plan.name} {...props} />
);
