import { subjectFields } from '../../../shared/contract/directory.ts';
import type { CallInput, CallOutput } from '../../../shared/contract/index.ts';
import { creditCodeCheck } from '../../../shared/domain/creditCode.ts';
import type { TestCore } from '../../support.ts';

export type Subject = CallOutput<'subject.get'>;

/** A right credit code of this organisation (nine characters), registered under this authority (six digits). */
export function codeOf(organisation: string, authority = '350100'): string {
  const first17 = `91${authority}${organisation}`;
  return first17 + creditCodeCheck(first17)!;
}

/** The savable fields of a subject. */
export const subjectValues = (subject: Subject): CallInput<'subject.save'>['values'] =>
  subjectFields.parse(
    Object.fromEntries(Object.keys(subjectFields.shape).map((key) => [key, subject[key as keyof Subject]])),
  );

export const version = ({ id, revision }: { id: number; revision: number }) => ({ id, revision });

/** A checklist with items of these texts. */
export const addChecklist = (desk: TestCore, texts: readonly string[], name = '文具店检查表') =>
  desk.call('checklist.save', {
    id: null,
    revision: null,
    values: { name, active: true, items: texts.map((text, index) => ({ key: `item-${index + 1}`, text })) },
  });
