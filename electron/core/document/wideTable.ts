/** A table as it is handed in, A4 across: texts only. Written as a document or as a workbook. */
export interface WideTable {
  title: string;
  /** Who hands it in; null where the settings do not say. */
  bureau: string | null;
  columns: readonly WideColumn[];
  rows: string[][];
  /** Said below the table: what it counts, as of when. */
  notes?: readonly string[];
}

export interface WideColumn {
  title: string;
  /** Share of the table's width, in per cent. */
  share: number;
  align: 'left' | 'center' | 'right';
}
