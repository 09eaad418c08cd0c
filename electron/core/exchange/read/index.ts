export { fillMerges, openTable } from './openTable.ts';
export type { Cell, Merge, Row, SheetInfo, Table, TableInfo, TableKind } from './table.ts';
export { openPastedTable } from './text/pasted.ts';
export { serialOfDay } from './workbook/dates.ts';
