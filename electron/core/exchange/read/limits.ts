/**
 * What one table may cost. A county's largest lists have some ten thousand rows; these bounds lie far above and keep
 * a hostile or broken file from filling the memory or the day.
 */
const megabyte = 1024 * 1024;

export const limits = {
  /** The file itself, in bytes. */
  fileBytes: 200 * megabyte,
  /** A file that is read as a whole (XLS), in bytes. */
  wholeBytes: 100 * megabyte,
  /** One part of a workbook when it is unpacked, in bytes. A million empty rows with styles take some 500 MB. */
  partBytes: 2_000 * megabyte,
  /** All that is unpacked out of one file in one reading, in bytes. */
  unpackedBytes: 3_000 * megabyte,
  /** Unpacked to packed bytes; rows of empty styled cells, the best packed thing that is real, stay below 200. */
  ratio: 400,
  /** Up to here nobody asks for the ratio, in bytes. */
  ratioFreeBytes: 64 * megabyte,
  /** A small part that is read into memory (relations, workbook, styles), in bytes. */
  smallPartBytes: 64 * megabyte,
  /** The text of all shared strings in UTF-8, in bytes. */
  sharedBytes: 150 * megabyte,
  sharedStrings: 8_000_000,
  /** Entries named by a container's directory. */
  entries: 20_000,
  /** Rows with content of one sheet. */
  rows: 2_000_000,
  columns: 1_000,
  /** UTF-16 code units of one cell. */
  cellLength: 10 * megabyte,
  /** UTF-16 code units of all texts of one row. */
  rowLength: 32 * megabyte,
  /** UTF-16 code units of a batch, after which it is given out though it has fewer rows. */
  batchLength: 8 * megabyte,
  /** UTF-16 code units of all texts of one sheet: one shared text may stand in a million cells. */
  sheetLength: 1_000 * megabyte,
  /** The same for a sheet that is held in memory as a whole (XLS). */
  wholeSheetLength: 128 * megabyte,
  sheets: 1_000,
  /** Cell formats of a workbook; Excel allows 64,000. */
  styles: 200_000,
  /** Merged regions that are remembered of one sheet. */
  merges: 20_000,
  /** Rows given out at a time. */
  batchRows: 1_000,
} as const;
