import { type Sample, type SampleFields, sampleFields } from '../../../../../../shared/contract/sampling.ts';
import type { WriteContext } from '../../../../context.ts';
import { all, first } from '../../../../database/index.ts';
import { CoreError } from '../../../../errors.ts';
import { manyRecords, pick } from '../../../../record/index.ts';
import { resultRecord, sampleRecord } from '../../../../sampling/index.ts';
import type {
  GroupOfRows,
  GroupRun,
  ImportField,
  ImportRow,
  ImportSetting,
  ImportWriter,
  Judged,
  Reason,
  Storer,
} from '../../definition.ts';
import { sampleNumberKey } from '../sample/index.ts';
import { joinRows, mergeResult, type Problem, type Result } from './result.ts';
import { type ItemColumn, rowTexts, type TakenRow, takeRow } from './row.ts';
import { doubtOfBatch, doubtOfItem } from './verdict.ts';

const fieldsOfBatch = Object.keys(sampleFields.shape);

/** A batch with its result; the whole of it is stored with its first row. */
interface ResultDeed {
  before: Sample;
  /** Of the batch's fields those of a result: the others stay as they are, and would be carried along in vain. */
  values: Partial<SampleFields>;
}

/**
 * Goes over a laboratory's results. The rows of one batch are stored together or not at all: with an item missing a
 * failed batch could pass.
 */
export class ResultRun implements GroupRun {
  readonly #setting: ImportSetting;
  readonly #fields: readonly ImportField<never>[];
  readonly #columns: readonly ItemColumn[];
  readonly #batches = new Map<string, TakenRow[]>();
  /** Rows that name no batch. */
  readonly #strays: TakenRow[] = [];
  #last: TakenRow[] | null = null;
  #byKey: Map<string, number> | null = null;

  constructor(setting: ImportSetting, fields: readonly ImportField<never>[], columns: readonly ItemColumn[]) {
    this.#setting = setting;
    this.#fields = fields;
    this.#columns = columns;
  }

  take(row: ImportRow): void {
    const taken = takeRow(this.#fields, this.#columns, row);
    const { number } = taken.head;
    if (number === undefined) {
      // Below a merged cell: everything of the batch stands in its first row.
      const continues =
        this.#last !== null &&
        Object.keys(taken.head).length === 0 &&
        taken.items.length > 0 &&
        this.#columns.length === 0;
      if (continues) this.#last!.push(taken);
      else {
        taken.reasons.push({ field: 'number', message: '请填写「抽样单编号」' });
        this.#strays.push(taken);
        this.#last = null;
      }
      return;
    }
    const key = sampleNumberKey(number);
    const batch = this.#batches.get(key) ?? [];
    batch.push(taken);
    this.#batches.set(key, batch);
    this.#last = batch;
  }

  *groups(): Generator<GroupOfRows> {
    if (this.#strays.length > 0) yield this.#strays.map((row) => this.#bad(row, row.reasons));
    for (const [key, rows] of this.#batches) {
      yield this.#judge(key, rows);
      // What is through makes room.
      this.#batches.delete(key);
    }
  }

  #judge(key: string, rows: readonly TakenRow[]): GroupOfRows {
    const [head] = rows as [TakenRow, ...TakenRow[]];
    const own = rows.flatMap(({ row, reasons }) => reasons.map((reason): Problem => ({ row, reason })));
    const number = head.head.number!;
    const id = this.#idOf(key, number);
    if (id === null)
      own.push(...rows.map(({ row }) => ({ row, reason: { field: 'number', message: this.#unknown(number) } })));
    if (own.length > 0 || id === null) return this.#refused(rows, own);
    const result = joinRows(rows);
    if (result.problems.length > 0) return this.#refused(rows, result.problems);
    const sample = resultRecord.get(this.#setting.db, id)!;
    const merged = mergeResult(result, sample, head.row);
    if ('problems' in merged) return this.#refused(rows, merged.problems);
    if (merged.values === null) return rows.map((row) => ({ number: row.row, judged: this.#judged('same', row, []) }));
    if (result.items.length === 0 && sample.items.length === 0 && merged.values.labVerdict == null)
      return this.#refused(rows, [
        { row: head.row, reason: { field: '', message: '这一批次没有检验项目，也没有检验结论' } },
      ]);
    return this.#accepted(rows, result, sample, {
      ...pick(sample, fieldsOfBatch),
      ...merged.values,
    } as unknown as SampleFields);
  }

  #accepted(rows: readonly TakenRow[], result: Result, before: Sample, values: SampleFields): GroupOfRows {
    let prepared: SampleFields;
    try {
      // While nothing is stored the context cannot write; the noun's rules only look.
      prepared = sampleRecord.prepare!(this.#setting.context as WriteContext, values, before);
    } catch (error) {
      if (!(error instanceof CoreError)) throw error;
      const field = (error.field ?? '').replace(/^values\./, '');
      return this.#refused(rows, [{ row: rows[0]!.row, reason: { field, message: error.message } }]);
    }
    const notes = notesOf(rows, result, prepared);
    const known = new Set(before.items.map(({ name }) => name));
    let isFirst = true;
    return rows.map((row) => {
      const repeated = result.repeated.get(row.row);
      if (repeated !== undefined)
        return {
          number: row.row,
          judged: this.#judged('same', row, [{ field: '', message: `与第 ${repeated} 行相同，只导入一次` }]),
        };
      const judged = this.#judged(
        row.items.some(({ item }) => !known.has(item.name)) ? 'new' : 'changed',
        row,
        notes.get(row.row) ?? [],
      );
      // The batch is one record: it is stored with its first row.
      if (isFirst) judged.deed = { before, values: pick(prepared, resultRecord.fields) } satisfies ResultDeed;
      isFirst = false;
      return { number: row.row, judged };
    });
  }

  /** The batch of a number; null where there is none outside the recycle bin. */
  #idOf(key: string, number: string): number | null {
    const { db } = this.#setting;
    // The sign keeps SQLite from planning anew for each number (see isId).
    const exact = 'SELECT id FROM sample WHERE number = +? AND deleted_at IS NULL';
    const found = first<{ id: number }>(db, exact, [number]) ?? first<{ id: number }>(db, exact, [key]);
    if (found) return found.id;
    this.#byKey ??= new Map(
      all<{ id: number; number: string }>(db, 'SELECT id, number FROM sample WHERE deleted_at IS NULL').map(
        (sample) => [sampleNumberKey(sample.number), sample.id],
      ),
    );
    return this.#byKey.get(key) ?? null;
  }

  #unknown(number: string): string {
    const removed = first(this.#setting.db, 'SELECT 1 FROM sample WHERE number = ? AND deleted_at IS NOT NULL', [
      number,
    ]);
    return removed
      ? `抽样单编号为“${number.slice(0, 40)}”的批次在回收站里，请先恢复`
      : `没有抽样单编号为“${number.slice(0, 40)}”的抽检批次，请核对编号，或先登记、导入抽样单`;
  }

  /** No row of the batch is taken: each says why, or which other row is the reason. */
  #refused(rows: readonly TakenRow[], problems: readonly Problem[]): GroupOfRows {
    const first = problems[0]!.row;
    return rows.map((row) => {
      const own = problems.filter((problem) => problem.row === row.row).map(({ reason }) => reason);
      const other = { field: '', message: `同一批次的第 ${first} 行有误，整个批次没有导入` };
      return this.#bad(row, own.length > 0 ? own : [other]);
    });
  }

  #bad(row: TakenRow, reasons: Reason[]): GroupOfRows[number] {
    return { number: row.row, judged: this.#judged('bad', row, reasons) };
  }

  #judged(outcome: Judged['outcome'], row: TakenRow, reasons: Reason[]): Judged {
    return { outcome, reasons, texts: () => rowTexts(row), deed: null };
  }
}

/** What a person should look at, by row: items at their own, the batch as a whole at its first. */
function notesOf(rows: readonly TakenRow[], { items }: Result, values: SampleFields): Map<number, Reason[]> {
  const notes = new Map<number, Reason[]>();
  const add = (row: number, field: string, message: string | null) => {
    if (message !== null) notes.set(row, [...(notes.get(row) ?? []), { field, message }]);
  };
  for (const { row, field, item } of items) add(row, field, doubtOfItem(item));
  if (notes.size === 0) add(rows[0]!.row, 'conclusion', doubtOfBatch(values.labVerdict, values.items));
  return notes;
}

/** Stores each batch with its result as a save does. */
export function resultStorer(writer: ImportWriter): Storer {
  const many = manyRecords(writer.context, resultRecord);
  return {
    store({ before, values }: ResultDeed) {
      const whole = { ...before, ...values, number: before.number };
      const after = many.update(before, whole, (base) => ({ ...whole, ...base }));
      const changed = fieldsOfBatch.filter((field) => {
        const [one, other] = [before[field as keyof Sample], after[field as keyof Sample]];
        return one !== other && JSON.stringify(one) !== JSON.stringify(other);
      });
      writer.note('update', after, pick(before, changed));
    },
    finish: () => many.finish(),
  };
}
