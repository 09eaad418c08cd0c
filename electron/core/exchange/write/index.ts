export type { Column, ColumnFormat, SheetToWrite, WriteOptions, Written } from './sheet.ts';
export { writeCsv } from './writeCsv.ts';
export { writeTable } from './writeTable.ts';
