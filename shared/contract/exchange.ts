import { z } from 'zod';
import { nothing, outgoingFile, read, write } from './call.ts';
import { recordId } from './record.ts';

/** Lists that can be imported from a table (XLSX, XLS, CSV, HTML, pasted cells), each with its definition in the core. */
export const importNouns = [
  'subject',
  'staff',
  'unit',
  'laboratory',
  'product-group',
  'activity',
  'inspection-plan',
  'draw',
  'sample',
  'test-item',
] as const;
export const importNoun = z.enum(importNouns);
export type ImportNoun = z.infer<typeof importNoun>;

/** What a table is, told by its bytes. */
export const tableKind = z.enum(['xlsx', 'xls', 'csv', 'pasted', 'html', 'xml', 'ods']);

/** Where the table is: a file that the host took in, or cells from the clipboard. */
export const tableSource = z.strictObject({
  token: z.string().nullable().default(null),
  pasted: z.string().max(50_000_000, '粘贴的内容过大，请改为导入文件').nullable().default(null),
  fileName: z.string().max(200).default('粘贴的表格'),
});

/** How the table is to be read; what is null is found out. */
const reading = {
  noun: importNoun,
  /** What new rows belong to where the noun belongs to a year: 活动, 抽查计划, 随机抽取. */
  campaignId: z.number().int().positive().nullable().default(null),
  source: tableSource,
  sheet: z.number().int().min(0).nullable().default(null),
  /** Row of the titles, counted from 1 as in the sheet; 0: there is none. */
  headerRow: z.number().int().min(0).nullable().default(null),
  /** Column, counted from 0, → field of the noun; columns left out are not imported. Null: found by title and content. */
  mapping: z.record(z.string().regex(/^\d+$/), z.string()).nullable().default(null),
};

/** A field that columns can be mapped to. */
export const importField = z.object({
  field: z.string(),
  title: z.string(),
  required: z.boolean(),
  /** Chinese: what is expected in it, such as 在营、停业、注销、迁出. */
  hint: z.string().nullable(),
});

const importedRow = z.object({
  /** Row of the sheet, counted from 1. */
  row: z.number().int(),
  /** `new`, `changed` against the record there is, `same`, or `bad` with reasons. */
  outcome: z.enum(['new', 'changed', 'same', 'bad']),
  /** By field: what would be stored, as text for the screen; a cell with a reason as it is written. */
  values: z.record(z.string(), z.string()),
  /** By field, or '' for the whole row: what is wrong; of rows that are not bad, what a person should look at. */
  reasons: z.array(z.object({ field: z.string(), message: z.string() })),
});

export const exchangeCalls = {
  /** Opens a table and says how it would be read: the first step of an import. */
  'import.preview': read(
    z.strictObject(reading),
    z.object({
      kind: tableKind,
      encoding: z.string().nullable(),
      sheets: z.array(z.object({ name: z.string(), hidden: z.boolean() })),
      sheet: z.number().int(),
      headerRow: z.number().int(),
      warnings: z.array(z.string()),
      fields: z.array(importField),
      columns: z.array(
        z.object({
          column: z.number().int(),
          title: z.string(),
          /** The first few values. */
          samples: z.array(z.string()),
          field: z.string().nullable(),
          /** Why it was mapped like this. */
          by: z.enum(['title', 'content', 'remembered', 'chosen']).nullable(),
        }),
      ),
      /** The first rows as they stand in the sheet. */
      rows: z.array(z.object({ row: z.number().int(), cells: z.array(z.string()) })),
    }),
  ),
  /** Goes over every row without storing anything. */
  'import.check': read(
    z.strictObject({ ...reading, show: z.enum(['all', 'bad', 'new', 'changed', 'noted']).default('all') }),
    z.object({
      rows: z.number().int(),
      new: z.number().int(),
      changed: z.number().int(),
      same: z.number().int(),
      bad: z.number().int(),
      /** Of those that are not bad: rows with a reason to look at them, such as a laboratory that contradicts its figures. */
      noted: z.number().int(),
      /** The first 200 of those asked for. */
      shown: z.array(importedRow),
    }),
  ),
  /** Stores every good row in one transaction; bad rows come back as a workbook with the reasons, to be corrected and imported again. */
  'import.carryOut': write(
    z.strictObject(reading),
    z.object({
      importId: z.number().int().nullable(),
      /** Records; of results, where several rows are one batch, the batches. */
      created: z.number().int(),
      updated: z.number().int(),
      /** Rows. */
      unchanged: z.number().int(),
      rejected: z.number().int(),
      rejects: outgoingFile.nullable(),
    }),
  ),
  'import.list': read(
    nothing,
    z.array(
      z.object({
        id: z.number().int(),
        at: z.string(),
        person: z.string().nullable(),
        noun: importNoun,
        fileName: z.string(),
        created: z.number().int(),
        updated: z.number().int(),
        unchanged: z.number().int(),
        rejected: z.number().int(),
        undoneAt: z.string().nullable(),
      }),
    ),
  ),
  /** Takes a whole import back; records changed since then, or referred to, stay and are counted. */
  'import.undo': write(recordId, z.object({ undone: z.number().int(), kept: z.number().int() })),
  /** An empty workbook with the titles; on a second sheet what each column takes, with an example. */
  'import.template': write(z.strictObject({ noun: importNoun }), outgoingFile),
  /** What a list shows, as a file: all rows that its filters let through, in its order, in the columns that are named. */
  'export.list': write(
    z.strictObject({
      noun: z.string().max(40),
      /** Input of the noun's list call: filters, text, sort. */
      query: z.record(z.string(), z.json()).default({}),
      /** Column titles come with them: the core does not know the screen's names. Null: every field that an import takes. */
      columns: z
        .array(z.strictObject({ field: z.string().max(60), title: z.string().max(60) }))
        .max(100)
        .nullable()
        .default(null),
      format: z.enum(['xlsx', 'csv']).default('xlsx'),
    }),
    outgoingFile,
  ),
};
