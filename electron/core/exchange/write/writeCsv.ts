import type { Cell } from '../read/index.ts';
import { writeWhole } from './atomicFile.ts';
import { rowsBetweenReports, type SheetToWrite, type WriteOptions, type Written } from './sheet.ts';

/** The longest text that a formula may hold. */
const longestInFormula = 255;
const beginsFormula = /^\t*[=+\-@]/;
/** Codes and the like that Excel would make another number or a day of: leading zeros, many digits, 1E5, 3-4. */
const wouldChange = /^0\d|^\d{12,}$|^\d+[eE]\d+$|^\d{1,2}[-/]\d{1,2}([-/]\d{1,4})?$|^[\t\r]/;

/**
 * A text so that no spreadsheet runs or changes it: `="…"`, which every one of them shows as the text itself and
 * which keeps leading zeros and all digits as well; a quote or blank before it would stay in the data for good. Where
 * a formula could not hold it (length, line breaks), a tab before it takes the sign its meaning. Our reader undoes both.
 */
const guarded = (text: string): string => {
  const isFormula = beginsFormula.test(text);
  if (!isFormula && !wouldChange.test(text)) return text;
  if (text.length <= longestInFormula && !/[\r\n]/.test(text)) return `="${text.replaceAll('"', '""')}"`;
  return isFormula ? `\t${text}` : text;
};

const fieldOf = (cell: Cell): string => {
  if (cell === null) return '';
  if (typeof cell === 'string') return quoted(guarded(cell.toWellFormed().replaceAll('\0', '')));
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return quoted('day' in cell ? cell.day : guarded(cell.error));
};

const quoted = (field: string): string => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field);

/** Rows that are shorter than the titles are filled up: programs tell the separator by lines of one length. */
const lineOf = (cells: Cell[], width: number): string =>
  `${cells.map(fieldOf).join(',')}${','.repeat(Math.max(0, width - Math.max(1, cells.length)))}\r\n`;

/**
 * Writes separated values in UTF-8 with its mark, which Excel and WPS need to see Chinese, with commas and CRLF
 * (RFC 4180). NUL characters are left out. @throws what the file system and `rows` throw; then nothing is left behind.
 */
export const writeCsv = async (
  path: string,
  { columns, rows }: Pick<SheetToWrite, 'columns' | 'rows'>,
  { onRows }: WriteOptions = {},
): Promise<Written> =>
  await writeWhole(path, async (file) => {
    let text = `\ufeff${lineOf(
      columns.map(({ title }) => title),
      columns.length,
    )}`;
    let count = 0;
    for await (const row of rows) {
      text += lineOf(row, columns.length);
      count += 1;
      if (count % rowsBetweenReports === 0) onRows?.(count);
      if (text.length > 65_536) {
        await file.writeFile(text);
        text = '';
      }
    }
    await file.writeFile(text);
    return { rows: count, shortened: 0 };
  });
