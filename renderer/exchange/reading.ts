import type { ImportNoun } from '../../shared/contract/exchange.ts';
import type { CallInput, CallOutput } from '../../shared/contract/index.ts';

export type Preview = CallOutput<'import.preview'>;
export type Check = CallOutput<'import.check'>;
export type CheckedRow = Check['shown'][number];
export type Outcome = CheckedRow['outcome'];
export type Shown = NonNullable<CallInput<'import.check'>['show']>;

/** Where the table is: a file that the host took in, or cells from the clipboard. */
export interface TableSource {
  token: string | null;
  pasted: string | null;
  fileName: string;
}

/** What the person decided about the reading; null: the core finds it out. */
export interface Reading {
  sheet: number | null;
  headerRow: number | null;
  mapping: Record<string, string> | null;
}
export const foundOut: Reading = { sheet: null, headerRow: null, mapping: null };

/** Another sheet has other titles: nothing chosen for the first one holds there. */
export const chooseSheet = (sheet: number): Reading => ({ ...foundOut, sheet });

/** Other titles mean other columns. `headerRow` counts from 1; 0: the table has no titles. */
export const chooseHeaderRow = (reading: Reading, headerRow: number): Reading => ({
  ...reading,
  headerRow,
  mapping: null,
});

/** Gives a column to a field, or (null) leaves it out. A field is filled by one column: the one that had it loses it. */
export function mapColumn(preview: Preview, reading: Reading, column: number, field: string | null): Reading {
  const others = preview.columns.filter((one) => one.column !== column && one.field !== null && one.field !== field);
  const mapping = Object.fromEntries(others.map((one) => [String(one.column), one.field!]));
  if (field !== null) mapping[column] = field;
  // What is shown was read with this sheet and these titles; the choice holds for them alone.
  return { ...reading, sheet: preview.sheet, headerRow: preview.headerRow, mapping };
}

/** Titles of the fields that must be filled and have no column yet. */
export const missingFields = (preview: Preview): string[] =>
  preview.fields
    .filter((field) => field.required && !preview.columns.some((column) => column.field === field.field))
    .map((field) => field.title);

export const isMapped = (preview: Preview): boolean => preview.columns.some((column) => column.field !== null);

/** Input of preview, check and carry-out alike: what is carried out is what was checked. */
export function inputOf(noun: ImportNoun, campaignId: number | null, source: TableSource, reading: Reading) {
  return { noun, campaignId, source, ...reading };
}

/** The reading as it stands on the screen, so that a check does not find anything out anew. */
export const settled = (preview: Preview): Reading => ({
  sheet: preview.sheet,
  headerRow: preview.headerRow,
  mapping: Object.fromEntries(
    preview.columns.filter(({ field }) => field !== null).map(({ column, field }) => [String(column), field!]),
  ),
});

/** A, B … Z, AA: a column as the spreadsheet calls it; `column` counts from 0. */
export const letterOf = (column: number): string =>
  (column >= 26 ? letterOf(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

/** Fields of the checked rows in the order of the sheet's columns. */
export const shownFields = (preview: Preview) =>
  preview.columns.flatMap((column) => preview.fields.find((field) => field.field === column.field) ?? []);
