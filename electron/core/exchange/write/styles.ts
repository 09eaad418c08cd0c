import type { ColumnFormat } from './sheet.ts';

/** Places of the cell formats in `styles.xml` below. */
export const styles = {
  plain: 0,
  title: 1,
  text: 2,
  /** A text that would be a formula or a number if it were typed in: marked as one that was typed with a quote. */
  quoted: 3,
  number: 4,
  money: 5,
  date: 6,
  dateTime: 7,
  percent: 8,
} as const;

/** The cell format of the numbers of a column. */
export const numberStyle = (format: ColumnFormat | undefined): number =>
  format === undefined || format === 'text' || format === 'date' ? styles.plain : styles[format];

const font = (more: string): string => `<font>${more}<sz val="11"/><name val="宋体"/><charset val="134"/></font>`;

const cellFormat = (numberFormat: number, more = ''): string =>
  `<xf numFmtId="${numberFormat}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"${more}/>`;

const dateId = 164;
const dateTimeId = 165;

export const stylesXml = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="2"><numFmt numFmtId="${dateId}" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="${dateTimeId}" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts><fonts count="2">${font('')}${font('<b/>')}</fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8F0F9"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="9">${[
  cellFormat(0),
  '<xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"><alignment horizontal="center" vertical="center"/></xf>',
  cellFormat(49),
  cellFormat(49, ' quotePrefix="1"'),
  cellFormat(0),
  cellFormat(4),
  cellFormat(dateId),
  cellFormat(dateTimeId),
  cellFormat(10),
].join('')}</cellXfs><cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
