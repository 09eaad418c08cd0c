import type { CallOutput, CallValues } from '../../../shared/contract/index.ts';
import type { WriteContext } from '../context.ts';
import { all, type Connection, run } from '../database/index.ts';
import { appendHistory } from '../history/index.ts';
import { requireRecord } from '../record/index.ts';
import { readSettings } from '../setting/index.ts';
import { subjectRecord } from './subject.ts';

/** Every two of these, the smaller id first. */
const pairsOf = (ids: readonly number[]): [number, number][] => {
  const sorted = [...new Set(ids)].sort((one, other) => one - other);
  return sorted.flatMap((one, index) => sorted.slice(index + 1).map((other): [number, number] => [one, other]));
};

/** Whether a person has said of two subjects that they are not one. */
export interface Apart {
  /** Whether this subject was told apart from any other: only then need pairs be looked at. */
  has(id: number): boolean;
  pair(one: number, other: number): boolean;
}

export function readApart(db: Connection): Apart {
  const rows = all<{ one: number; other: number }>(
    db,
    'SELECT subject_id AS one, other_id AS other FROM subject_apart',
  );
  const ids = new Set(rows.flatMap((row) => [row.one, row.other]));
  const pairs = new Set(rows.map((row) => `${row.one}-${row.other}`));
  return {
    has: (id) => ids.has(id),
    pair: (one, other) => pairs.has(`${Math.min(one, other)}-${Math.max(one, other)}`),
  };
}

/** Says of subjects that look like one that they are not, or takes that back. */
export function setApart(context: WriteContext, input: CallValues<'subject.setApart'>): CallOutput<'subject.setApart'> {
  const { db } = context;
  return context.transaction(() => {
    const subjects = input.ids.map((id) => requireRecord(db, subjectRecord, id));
    for (const pair of pairsOf(input.ids)) {
      const sql = input.apart
        ? 'INSERT OR IGNORE INTO subject_apart (subject_id, other_id) VALUES (?, ?)'
        : 'DELETE FROM subject_apart WHERE subject_id = ? AND other_id = ?';
      run(db, sql, pair);
    }
    for (const subject of subjects) {
      appendHistory(db, {
        at: context.now(),
        person: readSettings(db).person,
        noun: 'subject',
        recordId: subject.id,
        recordUid: subject.uid,
        action: 'update',
        title: `${subject.name}（${input.apart ? '不是重复' : '可能重复'}）`,
        before: { apartFrom: null },
        after: { apartFrom: subjects.filter((other) => other !== subject).map((other) => other.uid) },
      });
    }
    context.changed('subject');
    return { done: true };
  });
}
