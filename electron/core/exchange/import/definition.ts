import type { z } from 'zod';
import type { CallValues } from '../../../../shared/contract/index.ts';
import type { RecordBase } from '../../../../shared/contract/record.ts';
import type { Parsed } from '../../../../shared/domain/cellValues.ts';
import type { ReadContext, WriteContext } from '../../context.ts';
import type { Connection } from '../../database/index.ts';
import type { RecordDefinition } from '../../record/index.ts';
import type { Cell, Row } from '../read/index.ts';
import type { Header } from './header.ts';
import type { Mapping } from './mapping.ts';
import type { Names } from './names.ts';

/** How a table is to be read: the input that preview, check and carrying out have in common. */
export type Reading = CallValues<'import.carryOut'>;

/** What the fields of a noun may need to know: the database, and the campaign that the rows belong to. */
export interface ImportSetting {
  db: Connection;
  /** Where nothing is written to this is a reading context; `prepare` only looks. */
  context: ReadContext;
  campaign: { id: number; year: number } | null;
  fileName: string;
  names: Names;
}

/** What a cell says: one value of its field, values of several fields, or why it cannot be taken. */
export type CellReading = Parsed<unknown> | { values: Record<string, unknown> };

/** One field that a column can be mapped to. `R` is the record with the values it would be stored with. */
export interface ImportField<R> {
  /** The name in the values, or one of its own where a cell says more than one value. */
  field: string;
  title: string;
  /** What counties call it. */
  aliases?: readonly string[];
  required?: boolean;
  /** Chinese: what is expected, for the screen and the template. */
  hint?: string;
  width?: number;
  format?: 'text' | 'number' | 'date' | 'money';
  example?: string;
  parse(cell: Cell): CellReading;
  /** The stored value as a cell of an export; what is read back from it is the same value. */
  show(record: R): Cell;
  /** Whether a cell looks like this field, for columns without a telling title. */
  looksLike?(text: string): boolean;
  /** Its names are so short that only a column whose whole title is one of them is meant: 单位 is not 受检单位. */
  wholeTitle?: boolean;
}

/** By what a row is recognised as a record that is there already, or as another row of the file. */
export interface MatchKey<K> {
  /** Chinese, for the reason: 统一社会信用代码相同. */
  words: string;
  of(data: K): string | null;
  /** How well two with the same key go together: 0 not at all, else the higher the better. */
  fit?(row: K, other: K): number;
}

/** A list whose every row is one record. */
export interface RecordImport<F extends object, R extends RecordBase, K extends object> {
  kind: 'records';
  record: RecordDefinition<F, R>;
  schema: z.ZodType<F>;
  fields(setting: ImportSetting): ImportField<R>[];
  /** Values of a new record where the row says nothing. */
  defaults(setting: ImportSetting): Partial<F>;
  /** Puts what several columns say of one value together; what no column says of it stays as it was. */
  gather?(values: Partial<F>, before: R | null): Partial<F>;
  /** Takes what several columns name together, such as a subject by code, name and address. @param values of the columns. */
  resolve?(
    setting: ImportSetting,
  ): (values: Partial<F>, changes: Partial<F>) => { changes: Partial<F> } | { reason: Reason };
  /** Values that follow from others, once a new record's row is read. */
  complete?(values: Partial<F>): Partial<F>;
  /** All records that rows may match, as SQL: id, uid and the columns of `K` in snake case. */
  existing(setting: ImportSetting): { sql: string; parameters: readonly unknown[] };
  keyData(values: Partial<F>): K;
  keys: readonly MatchKey<K>[];
  /**
   * Chinese: why a record that a row was matched with by a key of the list is another one than the row's, such as a batch
   * with the same number that was entered on another machine; null: it is the same. Left out where both are always taken
   * for one, as a shop is that two people entered.
   * @param said what the row says; null where the key it had on its own machine shows that it is another one.
   */
  clash?(there: R, said: Partial<F> | null): string | null;
  fresh?(base: RecordBase, values: F): R;
}

/** A row with its cells by field. */
export interface ImportRow {
  number: number;
  cells: ReadonlyMap<string, Cell>;
  /** Chinese: why the row is none of the list, such as a row of totals; it is never stored. */
  noRecord?: string;
}

export interface Reason {
  /** '' for the whole row. */
  field: string;
  message: string;
}

/** What would become of a row. */
export interface Judged {
  outcome: 'new' | 'changed' | 'same' | 'bad';
  reasons: Reason[];
  /** By field, as text for the screen; made only for rows that are shown. */
  texts(): Record<string, string>;
  /** What is to be stored for it, in the words of the list's storer and as data that can cross to another thread; null for nothing. */
  deed: unknown;
}

/** What carrying out has to know of a row. */
export type Ruling = Pick<Judged, 'outcome' | 'reasons' | 'deed'>;

/** Stores what was judged, row by row in their order. */
export interface Storer {
  store(deed: never): void;
  /** After the last row. */
  finish(): void;
}

/** Takes down what an import did to each record. */
export interface ImportWriter {
  context: WriteContext;
  note(action: 'create' | 'update', record: { id: number; revision: number }, before: object | null): void;
}

/** A run whose every row is judged by itself. */
export interface RowRun {
  judge(row: ImportRow): Judged;
  /** After the last row, where all rows together are stored only then. */
  finish?(writer: ImportWriter): Promise<void>;
}

/** A run whose rows belong together, such as the test items of one batch: all are taken in before any is judged. */
export interface GroupRun {
  take(row: ImportRow): void;
  /** Group by group, each with all its rows; to be stored before the next group is asked for. */
  groups(): Iterable<GroupOfRows>;
}
export type GroupOfRows = { number: number; judged: Judged }[];

/** One run over all rows of a table. */
export type ImportRun = RowRun | GroupRun;

/** What a table has beside the fields of its list: columns that are fields of their own. */
export interface TableFields {
  fields: ImportField<never>[];
  mapping: Mapping;
  /** The last row of the titles, with what stands right below them of each column. */
  last: number;
}

/** A list that can be imported, whatever becomes of its rows. */
export interface ListImport {
  title: string;
  belongsToYear: boolean;
  fields(setting: ImportSetting): ImportField<never>[];
  /** Finds the columns that are fields of their own, such as one for each test item. @param sample rows below the titles. */
  ofTable?(header: Header, sample: readonly Row[], found: Mapping): TableFields | null;
  /** @param fields those that a column is mapped to. A run only looks; what is to be stored goes to the storer. */
  start(setting: ImportSetting, fields: readonly ImportField<never>[]): ImportRun;
  storer?(writer: ImportWriter): Storer;
  /**
   * Its rows are judged by what stood in the database before the import and by the rows above, never by what was stored
   * for those: a thread may judge them ahead of the storing.
   */
  judgedAhead?: true;
  /** Takes one record of an import back. @returns whether it was taken back or stays. */
  undo(context: WriteContext, noted: Noted): Promise<Undone> | Undone;
}

export type Undone = 'undone' | 'kept' | 'gone';

/** What an import noted of one record. */
export interface Noted {
  id: number;
  action: 'create' | 'update';
  revision: number;
  before: Record<string, unknown> | null;
}
