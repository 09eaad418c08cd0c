export { type FigureCell, type FigureSheet, figureWorkbook } from './figureWorkbook.ts';
export { chineseDate } from './layout.ts';
export { type AnnexTable, type Letter, letterDocument } from './letter.ts';
export { tableDocument } from './tableDocument.ts';
export { tableWorkbook } from './tableWorkbook.ts';
export type { WideColumn, WideTable } from './wideTable.ts';
