import { localDepartments } from './localDepartments.ts';
import { nationalDepartments } from './nationalDepartments.ts';

/** A government body under its official name, the name notices use, and further names found in real notices. */
export interface Department {
  name: string;
  short: string;
  aliases: readonly string[];
}

/** A name found in a text: the official name, and where the text has it (half-open, UTF-16 code units). */
export interface FoundDepartment {
  name: string;
  from: number;
  to: number;
}

export const departments: readonly Department[] = [...nationalDepartments, ...localDepartments];

/** Every written form with its department; a national body wins a form that a local one shares (国资委). */
const byForm = new Map<string, Department>();
for (const department of departments) {
  for (const form of [department.name, department.short, ...department.aliases]) {
    if (!byForm.has(form)) byForm.set(form, department);
  }
}

/** Forms by first character, longest first: the first that fits is the longest match. */
const formsByFirstCharacter = new Map<string, string[]>();
for (const form of byForm.keys()) {
  const first = form.charAt(0);
  formsByFirstCharacter.set(first, [...(formsByFirstCharacter.get(first) ?? []), form]);
}
for (const forms of formsByFirstCharacter.values()) forms.sort((a, b) => b.length - a.length);

/** What follows shows that the form is part of a longer word: 商务部门 is not 商务部, 教育部分 is not 教育部. */
const continuations = /^(?:门|队伍|件|分(?!局))/;

/** Department under this exact name in any of its forms; null for an unknown one. */
export function departmentNamed(form: string): Department | null {
  return byForm.get(form) ?? null;
}

/**
 * Names of departments in simplified text, left to right, longest match first, not overlapping. The place before a
 * local name (`安平县市场监管局`) is not part of the range. 商务部门, a kind of department, is not 商务部.
 */
export function findDepartments(text: string): FoundDepartment[] {
  const found: FoundDepartment[] = [];
  let at = 0;
  while (at < text.length) {
    const form = formsByFirstCharacter.get(text.charAt(at))?.find((candidate) => text.startsWith(candidate, at));
    if (form === undefined || continuations.test(text.slice(at + form.length, at + form.length + 3))) {
      at += 1;
      continue;
    }
    found.push({ name: byForm.get(form)!.name, from: at, to: at + form.length });
    at += form.length;
  }
  return found;
}
