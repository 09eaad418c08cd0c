import type { z } from 'zod';
import type { Subject, SubjectMerge, subjectFields } from '../../../shared/contract/directory.ts';
import type { CallOutput, CallValues } from '../../../shared/contract/index.ts';
import type { WriteContext } from '../context.ts';
import { all, type Connection, first, isId, run } from '../database/index.ts';
import { CoreError } from '../errors.ts';
import { appendHistory } from '../history/index.ts';
import { pick, removeRecord, requireRecord, restoreRecord, updateRecord } from '../record/index.ts';
import { readSettings } from '../setting/index.ts';
import { subjectRecord } from './subject.ts';
import { type MovedRows, moveBack, moveReferences } from './subjectReferences.ts';

type SubjectFields = z.infer<typeof subjectFields>;

const nounOfTable: Record<string, 'inspection' | 'sample' | 'draw'> = {
  inspection: 'inspection',
  sample: 'sample',
  draw_subject: 'draw',
};

const movedByNoun = (rows: readonly MovedRows[]): SubjectMerge['merged'][number]['moved'] =>
  rows.map(({ table, keys }) => ({ noun: nounOfTable[table] ?? 'other', records: keys.length }));

interface MergeRow {
  id: number;
  at: string;
  person: string | null;
  keptId: number;
  keptName: string;
  before: string;
  after: string;
  undoneAt: string | null;
}
interface MemberRow {
  subjectId: number;
  name: string;
  mergedIntoId: number | null;
  moved: string;
}

const mergeColumns = `subject_merge.id, at, person, kept_id AS keptId, subject.name AS keptName,
  before, after, undone_at AS undoneAt`;
const mergeFrom = 'subject_merge JOIN subject ON subject.id = subject_merge.kept_id';

const membersOf = (db: Connection, mergeId: number): MemberRow[] =>
  all(
    db,
    `SELECT subject_id AS subjectId, subject.name, subject.merged_into_id AS mergedIntoId, moved
     FROM subject_merge_member JOIN subject ON subject.id = subject_id WHERE merge_id = ? ORDER BY subject_id`,
    [mergeId],
  );

function toMerge(db: Connection, { before: _before, after: _after, ...merge }: MergeRow): SubjectMerge {
  return {
    ...merge,
    merged: membersOf(db, merge.id).map((member) => ({
      id: member.subjectId,
      name: member.name,
      restored: member.mergedIntoId !== merge.keptId,
      moved: movedByNoun(JSON.parse(member.moved) as MovedRows[]),
    })),
  };
}

/** Merges, newest first; those of one subject where it is named. */
export function listMerges(db: Connection, subjectId: number | null): SubjectMerge[] {
  const ofSubject = `WHERE kept_id = :subjectId
    OR subject_merge.id IN (SELECT merge_id FROM subject_merge_member WHERE subject_id = :subjectId)`;
  return all<MergeRow>(
    db,
    `SELECT ${mergeColumns} FROM ${mergeFrom} ${subjectId === null ? '' : ofSubject} ORDER BY subject_merge.id DESC LIMIT 200`,
    subjectId === null ? [] : { subjectId },
  ).map((merge) => toMerge(db, merge));
}

function mergeOf(db: Connection, id: number): MergeRow {
  const merge = first<MergeRow>(db, `SELECT ${mergeColumns} FROM ${mergeFrom} WHERE ${isId('subject_merge')}`, [id]);
  if (!merge) throw new CoreError('not-found', '没有找到这次合并。');
  return merge;
}

/** @throws CoreError where one is named twice, is not as it was seen, or lies in the recycle bin. */
function requireMergeable(db: Connection, input: CallValues<'subject.merge'>): { kept: Subject; merged: Subject[] } {
  const all = [input.keep, ...input.merged];
  if (new Set(all.map((one) => one.id)).size < all.length) {
    throw new CoreError('input', '要合并的检查对象不能重复，也不能是保留的那一个。', { field: 'merged' });
  }
  const [kept, ...merged] = all.map(({ id, revision }) => {
    const subject = requireRecord(db, subjectRecord, id);
    if (subject.deletedAt !== null) throw new CoreError('conflict', `「${subject.name}」已在回收站，没有合并。`);
    if (subject.revision !== revision) {
      throw new CoreError('stale', `「${subject.name}」在别处已被修改，没有合并。请对照后再合并。`, {
        detail: subject,
      });
    }
    return subject;
  });
  return { kept: kept!, merged };
}

function tellMerge(
  context: WriteContext,
  action: 'merge' | 'undo',
  subject: Subject,
  title: string,
  person: string | null,
  content: object,
): void {
  appendHistory(context.db, {
    at: context.now(),
    person,
    noun: 'subject',
    recordId: subject.id,
    recordUid: subject.uid,
    action,
    title,
    before: null,
    after: content,
  });
}

function removeMerged(
  context: WriteContext,
  subject: Subject,
  kept: { id: number; name: string },
  person: string | null,
): MovedRows[] {
  const moved = moveReferences(context, { from: subject, to: kept }, person);
  tellMerge(context, 'merge', subject, `${subject.name} → ${kept.name}`, person, {
    mergedIntoId: kept.id,
    moved: movedByNoun(moved),
  });
  run(context.db, 'UPDATE subject SET merged_into_id = ? WHERE id = ?', [kept.id, subject.id]);
  removeRecord(context, subjectRecord, subject.id, subject.revision);
  return moved;
}

/**
 * Merges duplicates into one of them (see the contract). All of it or nothing.
 * @throws CoreError `stale` where one of them was changed since it was read.
 */
export function mergeSubjects(context: WriteContext, input: CallValues<'subject.merge'>): CallOutput<'subject.merge'> {
  const { db } = context;
  return context.transaction(() => {
    const { kept, merged } = requireMergeable(db, input);
    const { person } = readSettings(db);
    const moved = merged.map((subject) =>
      removeMerged(context, subject, { id: kept.id, name: input.values.name }, person),
    );
    // After the others are in the recycle bin: the kept one may take over the credit code of one of them.
    const subject = updateRecord(context, subjectRecord, kept.id, kept.revision, input.values);
    const mergeId = Number(
      run(db, 'INSERT INTO subject_merge (at, person, kept_id, before, after) VALUES (?, ?, ?, ?, ?)', [
        context.now(),
        person,
        kept.id,
        JSON.stringify(pick(kept, subjectRecord.fields)),
        JSON.stringify(pick(subject, subjectRecord.fields)),
      ]).lastInsertRowid,
    );
    for (const [index, one] of merged.entries()) {
      run(db, 'INSERT INTO subject_merge_member (merge_id, subject_id, moved) VALUES (?, ?, ?)', [
        mergeId,
        one.id,
        JSON.stringify(moved[index]),
      ]);
    }
    tellMerge(context, 'merge', kept, `${merged.map((one) => one.name).join('、')} → ${subject.name}`, person, {
      merged: merged.map(({ id, uid, name }) => ({ id, uid, name })),
      moved: moved.map(movedByNoun),
    });
    return { subject: requireRecord(db, subjectRecord, kept.id), merge: toMerge(db, mergeOf(db, mergeId)) };
  });
}

/** The kept one as it was before the merge, but for fields that were changed since. @returns whether there are none such. */
function revertKept(context: WriteContext, kept: Subject, merge: MergeRow): boolean {
  const before = JSON.parse(merge.before) as Record<string, unknown>;
  const after = JSON.parse(merge.after) as Record<string, unknown>;
  const now = pick(kept, subjectRecord.fields);
  const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
  const merged = Object.keys(after).filter((field) => !same(before[field], after[field]));
  const untouched = merged.filter((field) => same(now[field], after[field]));
  const values = { ...now, ...Object.fromEntries(untouched.map((field) => [field, before[field]])) };
  if (untouched.length > 0) updateRecord(context, subjectRecord, kept.id, kept.revision, values as SubjectFields);
  return untouched.length === merged.length;
}

/** @throws CoreError `conflict` where one of them was merged into yet another since: that merge has to be taken back first. */
function refuseMergedSince(db: Connection, kept: Subject, members: readonly MemberRow[]): void {
  const chained =
    kept.mergedIntoId === null
      ? members.find((member) => member.mergedIntoId !== null && member.mergedIntoId !== kept.id)
      : kept;
  if (!chained) return;
  const into = requireRecord(db, subjectRecord, chained.mergedIntoId!);
  throw new CoreError('conflict', `「${chained.name}」后来又并入了「${into.name}」，请先撤销那次合并。`);
}

/**
 * Takes a merge back (see the contract). What was added to the kept one since stays with it.
 * @throws CoreError `conflict` where it was taken back already or a credit code is in use by another meanwhile.
 */
export function unmergeSubjects(context: WriteContext, mergeId: number): CallOutput<'subject.unmerge'> {
  const { db } = context;
  return context.transaction(() => {
    const merge = mergeOf(db, mergeId);
    if (merge.undoneAt !== null) throw new CoreError('conflict', '这次合并已经撤销过了。');
    const { person } = readSettings(db);
    const kept = requireRecord(db, subjectRecord, merge.keptId);
    refuseMergedSince(db, kept, membersOf(db, mergeId));
    // First of all: it may hold the credit code that one of the others had.
    const keptValues = revertKept(context, kept, merge);
    for (const member of membersOf(db, mergeId)) {
      const subject = restoreMerged(context, member.subjectId);
      const moved = moveBack(context, JSON.parse(member.moved) as MovedRows[], { from: kept, to: subject }, person);
      tellMerge(context, 'undo', subject, `撤销合并：${subject.name} ← ${kept.name}`, person, {
        moved: movedByNoun(moved),
      });
    }
    run(db, 'UPDATE subject_merge SET undone_at = ? WHERE id = ?', [context.now(), mergeId]);
    tellMerge(context, 'undo', kept, `撤销合并：${kept.name}`, person, { mergeId });
    return { merge: toMerge(db, mergeOf(db, mergeId)), keptValues };
  });
}

/** Takes a subject out of the recycle bin; one that was merged stands for itself again, its former records stay where they are. */
export function restoreMerged(context: WriteContext, id: number): Subject {
  return context.transaction(() => {
    run(context.db, 'UPDATE subject SET merged_into_id = NULL WHERE id = ? AND deleted_at IS NOT NULL', [id]);
    return restoreRecord(context, subjectRecord, id);
  });
}
