export type { Cell, Merge, Row, SheetInfo, Table, TableInfo, TableKind } from './table.ts';
