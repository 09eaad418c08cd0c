import { cellText, errorReason } from '../../../../shared/domain/cellValues.ts';
import { hasHiddenIdNumber, hideIdNumbers } from '../../../../shared/domain/idNumber.ts';
import type { Cell } from '../read/index.ts';
import type { ImportField, ImportRow, Reason } from './definition.ts';

/** What the cells of a row say, field by field. */
export interface RowValues {
  values: Record<string, unknown>;
  reasons: Reason[];
}

/** A cell of an export never shows an identity card's number in full. */
export const withoutIdNumber = (cell: Cell): Cell => (typeof cell === 'string' ? hideIdNumbers(cell) : cell);

function readCell(field: ImportField<never>, cell: Cell): ReturnType<ImportField<never>['parse']> {
  if (typeof cell === 'string' && hasHiddenIdNumber(cell)) {
    return { reason: `「${field.title}」里的证件号码是隐去几位后导出的，请填写完整号码，或清空该格以保留原值` };
  }
  return errorReason(cell, field.title) ?? field.parse(cell);
}

/** Reads all cells of a row. An empty cell says nothing. */
export function readCells(fields: readonly ImportField<never>[], row: ImportRow): RowValues {
  const values: Record<string, unknown> = {};
  const reasons: Reason[] = row.noRecord === undefined ? [] : [{ field: '', message: row.noRecord }];
  for (const field of fields) {
    const cell = row.cells.get(field.field) ?? null;
    if (cell === null) continue;
    const read = readCell(field, cell);
    if ('reason' in read) reasons.push({ field: field.field, message: read.reason });
    else if ('values' in read) {
      // What a column of its own says goes before what another column says besides.
      for (const [name, value] of Object.entries(read.values)) values[name] ??= value;
    } else if (read.value !== null) values[field.field] = read.value;
  }
  return { values, reasons };
}

/** Fields whose cell reads as what the record shows already: it is left as it is, whatever its values look like. */
export function unchangedFields<R>(fields: readonly ImportField<R>[], row: ImportRow, record: R): Set<string> {
  const unchanged = new Set<string>();
  for (const field of fields) {
    const cell = row.cells.get(field.field);
    if (cell !== undefined && cellText(cell) === cellText(withoutIdNumber(field.show(record))))
      unchanged.add(field.field);
  }
  return unchanged;
}

/** The values as they would stand in an export, for the screen. */
export function shownTexts<R>(fields: readonly ImportField<R>[], record: R): Record<string, string> {
  return Object.fromEntries(
    fields
      .map((field) => [field.field, cellText(withoutIdNumber(field.show(record)))] as const)
      .filter(([, text]) => text !== ''),
  );
}
