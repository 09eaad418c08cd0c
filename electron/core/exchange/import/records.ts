import type { RecordBase } from '../../../../shared/contract/record.ts';
import type { WriteContext } from '../../context.ts';
import { columnName, first } from '../../database/index.ts';
import { CoreError } from '../../errors.ts';
import { manyRecords, pick } from '../../record/index.ts';
import type {
  ImportField,
  ImportRow,
  ImportSetting,
  ImportWriter,
  Judged,
  ListImport,
  MatchKey,
  Reason,
  RecordImport,
  RowRun,
  Storer,
} from './definition.ts';
import { type Candidate, type Match, type Matches, matchesBy } from './matches.ts';
import { readCells, shownTexts, unchangedFields } from './rowValues.ts';
import { uidTitle } from './titles.ts';
import { undoRecord } from './undoRecord.ts';

/** Every record's own key: a list that we exported finds its records again by it. */
interface WithUid {
  uid: string | null;
}

const uidKey: MatchKey<WithUid> = { words: `${uidTitle}相同`, of: ({ uid }) => uid };
const uidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

const uidField: ImportField<RecordBase> = {
  field: 'uid',
  title: uidTitle,
  hint: '本系统导出的表格里才有，用来认出原来的记录；新记录不填',
  width: 38,
  parse: (cell) => (typeof cell === 'string' && uidPattern.test(cell) ? { value: cell } : { value: null }),
  show: (record) => record.uid,
};

/** Makes the records that are there known to the matches. @param sql id and the columns of `K` in snake case. */
export function recordsThere<K extends object>(
  { db }: ImportSetting,
  { sql, parameters }: { sql: string; parameters: readonly unknown[] },
  matches: Matches<K>,
): void {
  for (const row of db.prepare<unknown[], Record<string, unknown>>(sql).iterate(...parameters)) {
    const data = Object.fromEntries(Object.entries(row).map(([column, value]) => [fieldOf(column), value]));
    matches.add({ id: Number(row.id), data: data as K, row: null });
  }
}

const fieldOf = (column: string): string => column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

const bad = (reasons: Reason[], texts: Judged['texts']): Judged => ({
  outcome: 'bad',
  reasons,
  texts,
  deed: null,
});

/** A record with the values that a row gives it; `before` is null for a new one. */
interface RecordDeed<F extends object, R extends RecordBase> {
  before: R | null;
  values: F;
  /** The key that a new one has on the machine that it comes from and no record has here; null: it gets one. */
  uid: string | null;
}

/** A row that has the number of another record: nothing of that one is overwritten, and one that says the same is noted. */
const notOverwritten = (judged: Judged, message: string, texts: Judged['texts']): Judged =>
  judged.outcome === 'same'
    ? { ...judged, reasons: [{ field: '', message }] }
    : bad([{ field: '', message }, ...judged.reasons], texts);

/** Goes over the rows of a list whose every row is one record. */
class RecordRun<F extends object, R extends RecordBase, K extends object> implements RowRun {
  readonly #list: RecordImport<F, R, K>;
  readonly #setting: ImportSetting;
  readonly #fields: ImportField<R>[];
  readonly #defaults: Partial<F>;
  readonly #matches: Matches<K & WithUid>;
  readonly #resolve: (values: Partial<F>, changes: Partial<F>) => { changes: Partial<F> } | { reason: Reason };

  constructor(list: RecordImport<F, R, K>, setting: ImportSetting) {
    this.#list = list;
    this.#setting = setting;
    this.#fields = fieldsOf(list, setting);
    this.#defaults = list.defaults(setting);
    this.#matches = matchesBy<K & WithUid>([uidKey, ...(list.keys as readonly MatchKey<K & WithUid>[])]);
    recordsThere(setting, list.existing(setting), this.#matches);
    this.#resolve = list.resolve?.(setting) ?? ((_, changes) => ({ changes }));
  }

  judge(row: ImportRow): Judged {
    const { values: read, reasons } = readCells(this.#fields as ImportField<never>[], row);
    const { uid = null, ...given } = read as Record<string, unknown> & { uid?: string };
    const data = { ...this.#list.keyData(given as Partial<F>), uid };
    const match = this.#decided(this.#matches.find(data), row);
    const texts = () =>
      shownTexts(this.#fields, {
        ...this.#defaults,
        ...(this.#list.gather?.(given as Partial<F>, null) ?? given),
      } as unknown as R);
    if (match.kind === 'repeated') {
      return bad(
        [{ field: '', message: `与第 ${match.row} 行重复（${match.words}），请只保留一行` }, ...reasons],
        texts,
      );
    }
    if (match.kind === 'ambiguous') {
      const message = `已有 ${match.candidates.length} 条记录与这一行都像（${match.words}），无法确定是哪一条，请补充能区分的内容`;
      return bad([{ field: '', message }, ...reasons], texts);
    }
    const candidate: Candidate<K & WithUid> = match.kind === 'record' ? match.candidate : { id: null, data, row: null };
    const before = candidate.id === null ? null : this.#list.record.get(this.#setting.db, candidate.id)!;
    const clash = before && this.#clash(before, given as Partial<F>, uid);
    const judged = this.#judgeMatched(row, before, { given: given as Partial<F>, reasons, uid }, texts);
    // The record that has the number may come in a row of its own: it is not this one.
    if (clash !== null) return notOverwritten(judged, clash, texts);
    // A bad row counts as well: the next one like it is a repetition of what will be corrected.
    candidate.row = row.number;
    if (match.kind === 'none') this.#matches.add(candidate);
    return judged;
  }

  /** Of several that it may be, the row is the one in which it changes nothing. */
  #decided(match: Match<K & WithUid>, row: ImportRow): Match<K & WithUid> {
    if (match.kind !== 'ambiguous') return match;
    const candidate = match.candidates.find(({ id }) => {
      const record = id === null ? undefined : this.#list.record.get(this.#setting.db, id);
      return record !== undefined && unchangedFields(this.#fields, row, record).size === row.cells.size;
    });
    return candidate ? { kind: 'record', candidate } : match;
  }

  /** Whether a record has this key, be it in the recycle bin. */
  #isHere(uid: string): boolean {
    return first(this.#setting.db, `SELECT 1 FROM ${this.#list.record.table} WHERE uid = ?`, [uid]) !== undefined;
  }

  /** Why the record that was found by a number is not the row's own; null where it is. */
  #clash(before: R, given: Partial<F>, uid: string | null): string | null {
    const { clash } = this.#list;
    if (!clash || before.uid === uid || (uid !== null && this.#isHere(uid))) return null;
    // A key from elsewhere leaves nothing to ask; without one it is what the row says that tells.
    if (uid !== null) return clash(before, null);
    const resolved = this.#resolve(given, given);
    return clash(before, 'reason' in resolved ? {} : resolved.changes);
  }

  #judgeMatched(
    row: ImportRow,
    before: R | null,
    { given, reasons, uid }: { given: Partial<F>; reasons: Reason[]; uid: string | null },
    texts: Judged['texts'],
  ): Judged {
    if (before === null) {
      const resolved = this.#resolve(given, given);
      if ('reason' in resolved) return bad([...reasons, resolved.reason], texts);
      if (reasons.length > 0) return bad(reasons, texts);
      const gathered = this.#list.gather?.(resolved.changes, null) ?? resolved.changes;
      const completed = this.#list.complete?.(gathered) ?? gathered;
      return this.#judgeValues({ ...this.#defaults, ...completed }, null, texts, uid);
    }
    const unchanged = unchangedFields(this.#fields, row, before);
    const left = reasons.filter(({ field }) => !unchanged.has(field));
    if (left.length > 0) return bad(left, texts);
    const changed = Object.fromEntries(Object.entries(given).filter(([field]) => !unchanged.has(field)));
    const resolved = this.#resolve(given, changed as Partial<F>);
    if ('reason' in resolved) return bad([resolved.reason], texts);
    const gathered = this.#list.gather?.(resolved.changes, before) ?? resolved.changes;
    const merged = { ...pick(before, this.#list.record.fields), ...gathered };
    return this.#judgeValues(merged as Partial<F>, before, texts);
  }

  /** Holds the values against the contract and the noun's own rules, as a save does. */
  #judgeValues(merged: Partial<F>, before: R | null, texts: Judged['texts'], uid: string | null = null): Judged {
    const { record, schema } = this.#list;
    if (before && sameValues(merged, before, record.fields))
      return { outcome: 'same', reasons: [], texts: () => shownTexts(this.#fields, before), deed: null };
    const checked = schema.safeParse(merged);
    if (!checked.success) {
      const issues = checked.error.issues.map(({ path, message }) => ({ field: String(path[0] ?? ''), message }));
      return bad(issues, texts);
    }
    if (before && sameValues(checked.data, before, record.fields))
      return { outcome: 'same', reasons: [], texts: () => shownTexts(this.#fields, before), deed: null };
    const prepared = this.#prepared(checked.data, before);
    if ('reason' in prepared) return bad([prepared.reason], texts);
    return {
      outcome: before ? 'changed' : 'new',
      reasons: [],
      texts: () => shownTexts(this.#fields, { ...before, ...prepared.values } as unknown as R),
      // It keeps its key, so that it is found again however it changes here and there.
      deed: {
        before,
        values: prepared.values,
        uid: uid !== null && this.#isHere(uid) ? null : uid,
      } satisfies RecordDeed<F, R>,
    };
  }

  #prepared(values: F, before: R | null): { values: F } | { reason: Reason } {
    try {
      // While nothing is stored the context cannot write; the noun's rules only look.
      const context = this.#setting.context as WriteContext;
      return { values: this.#list.record.prepare?.(context, values, before) ?? values };
    } catch (error) {
      if (!(error instanceof CoreError)) throw error;
      return { reason: { field: (error.field ?? '').replace(/^values\./, ''), message: error.message } };
    }
  }
}

const sameValue = (one: unknown, other: unknown): boolean =>
  one === other || (typeof one === 'object' && typeof other === 'object' && canonical(one) === canonical(other));

/** Lists of ids and skills are sets: their order says nothing. */
const canonical = (value: unknown): string =>
  JSON.stringify(Array.isArray(value) ? value.map((item) => JSON.stringify(item)).sort() : value);

const sameValues = (values: object, before: object, fields: readonly string[]): boolean =>
  fields.every((field) =>
    sameValue((values as Record<string, unknown>)[field] ?? null, (before as Record<string, unknown>)[field] ?? null),
  );

const fieldsOf = <F extends object, R extends RecordBase, K extends object>(
  list: RecordImport<F, R, K>,
  setting: ImportSetting,
): ImportField<R>[] => [...list.fields(setting), uidField as ImportField<R>];

/** Stores each row's record as a save does. */
function recordStorer<F extends object, R extends RecordBase, K extends object>(
  { record, fresh }: RecordImport<F, R, K>,
  writer: ImportWriter,
): Storer {
  const many = manyRecords(writer.context, record, fresh ?? null);
  return {
    store({ before, values, uid }: RecordDeed<F, R>) {
      if (before) writer.note('update', many.update(before, values), pick(before, record.fields));
      else many.create(values, (created) => writer.note('create', created, null), uid);
    },
    finish: () => many.finish(),
  };
}

/** A list whose every row is one record. */
export const recordList = <F extends object, R extends RecordBase, K extends object>(
  title: string,
  belongsToYear: boolean,
  list: RecordImport<F, R, K>,
): ListImport => ({
  title,
  belongsToYear,
  fields: (setting) => fieldsOf(list, setting) as ImportField<never>[],
  start: (setting) => new RecordRun(list, setting),
  storer: (writer) => recordStorer(list, writer),
  // Where new records wait for each other, no rule of the noun looks for them.
  ...(list.fresh ? { judgedAhead: true } : {}),
  undo: (context, noted) => undoRecord(context, list.record, noted),
});

/** SQL of the records that rows may match: those outside the recycle bin. */
export const recordsOf = (table: string, fields: readonly string[], condition = ''): string =>
  `SELECT id, uid, ${fields.map(columnName).join(', ')} FROM ${table} WHERE deleted_at IS NULL ${condition}`;
