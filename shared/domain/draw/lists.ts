import { z } from 'zod';
import { canonicalText, sha256Hex } from './text.ts';

/*
 * The two lists of a draw: subjects and inspectors as they stood when the draw was committed. Everything that the
 * algorithm looks at is in the list and thereby in its hash. An empty text means: there is none.
 */

const uid = z.string().regex(/^[0-9A-Za-z._:-]{1,64}$/, '标识只能由字母、数字和 . _ : - 组成');
const text = z.string().max(500);

export const drawRiskClass = z.enum(['A', 'B', 'C', 'D', '']);

export const drawSubject = z.strictObject({
  uid,
  name: text,
  creditCode: text,
  /** 信用风险分类; empty where the subject has none. */
  riskClass: drawRiskClass,
  /** 乡镇街道; a recusal may name it. */
  area: text,
  /** Why the subject takes no part in this draw (已注销, 近 12 个月内已抽查 …); empty: it takes part. */
  excluded: text,
});
export type DrawSubject = z.infer<typeof drawSubject>;

export const drawInspector = z.strictObject({
  uid,
  name: text,
  /** 执法证号. */
  certificateNumber: text,
  /** 科室/所. */
  unit: text,
  skills: z.array(text).max(50),
  /** 检查组; needed only where fixed teams are drawn. */
  team: text,
  excluded: text,
});
export type DrawInspector = z.infer<typeof drawInspector>;

/** A uid is ASCII, so that the order of UTF-16 units is that of code points and of bytes. */
const byUid = (one: { uid: string }, other: { uid: string }): number =>
  one.uid < other.uid ? -1 : one.uid > other.uid ? 1 : 0;

/** The list in its canonical form: texts cleaned, sorted by uid. */
export const canonicalSubjects = (subjects: readonly DrawSubject[]): DrawSubject[] =>
  subjects
    .map((subject) => ({
      uid: subject.uid,
      name: canonicalText(subject.name),
      creditCode: canonicalText(subject.creditCode),
      riskClass: subject.riskClass,
      area: canonicalText(subject.area),
      excluded: canonicalText(subject.excluded),
    }))
    .sort(byUid);

/** A comma joins the skills in a line; inside a skill it becomes the full-width one. */
const canonicalSkills = (skills: readonly string[]): string[] => {
  const texts = skills.map((skill) => canonicalText(skill).replaceAll(',', '，')).filter((skill) => skill !== '');
  return [...new Set(texts)].sort(byCodePoint);
};

function byCodePoint(one: string, other: string): number {
  const [left, right] = [[...one], [...other]];
  const place = left.findIndex((character, index) => character !== right[index]);
  if (place === -1) return left.length - right.length;
  const there = right[place];
  return there === undefined ? 1 : left[place]!.codePointAt(0)! - there.codePointAt(0)!;
}

/** The list in its canonical form: texts cleaned, skills without repeats in code point order, sorted by uid. */
export const canonicalInspectors = (inspectors: readonly DrawInspector[]): DrawInspector[] =>
  inspectors
    .map((inspector) => ({
      uid: inspector.uid,
      name: canonicalText(inspector.name),
      certificateNumber: canonicalText(inspector.certificateNumber),
      unit: canonicalText(inspector.unit),
      skills: canonicalSkills(inspector.skills),
      team: canonicalText(inspector.team),
      excluded: canonicalText(inspector.excluded),
    }))
    .sort(byUid);

/** One line an item, tab between the fields (no canonical text holds one), line breaks only between the lines. */
export const subjectLines = (subjects: readonly DrawSubject[]): string =>
  canonicalSubjects(subjects)
    .map(({ uid, name, creditCode, riskClass, area, excluded }) =>
      [uid, name, creditCode, riskClass, area, excluded].join('\t'),
    )
    .join('\n');

export const inspectorLines = (inspectors: readonly DrawInspector[]): string =>
  canonicalInspectors(inspectors)
    .map(({ uid, name, certificateNumber, unit, skills, team, excluded }) =>
      [uid, name, certificateNumber, unit, skills.join(','), team, excluded].join('\t'),
    )
    .join('\n');

/** SHA-256 of the canonical list, hex; the order of the input does not matter. */
export const subjectsHash = (subjects: readonly DrawSubject[]): string => sha256Hex(subjectLines(subjects));
export const inspectorsHash = (inspectors: readonly DrawInspector[]): string => sha256Hex(inspectorLines(inspectors));
