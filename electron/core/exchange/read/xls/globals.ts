import { limits } from '../limits.ts';
import { damagedTable, encryptedTable, tooLargeTable, unknownTable } from '../refusals.ts';
import type { SheetInfo } from '../table.ts';
import { isBuiltInDate, isDateFormat } from '../workbook/numberFormats.ts';
import { SharedStrings } from '../workbook/sharedStrings.ts';
import { type RecordData, RecordWalk, recordTypes } from './records.ts';
import { codePageName, readSharedTexts, readText, type TextForm } from './strings.ts';

/** What stands before the sheets of a workbook. */
export interface Globals {
  form: TextForm;
  is1904: boolean;
  sheets: (SheetInfo & { start: number })[];
  /** For each cell format whether it shows a day. */
  dateStyles: boolean[];
  shared: SharedStrings;
  warnings: string[];
}

const biff5 = 0x0500;
const biff8 = 0x0600;

const readForm = (walk: RecordWalk): TextForm => {
  if (!walk.next() || walk.type !== recordTypes.beginOfFile) throw damagedTable('工作簿的开头有误');
  const version = walk.data().word();
  if (version !== biff8 && version !== biff5)
    throw unknownTable('是很旧的 Excel 工作簿，请用 WPS 或 Excel 另存为 xlsx');
  return { isUnicode: version === biff8, codePage: 'gb18030' };
};

const readSheet = (data: RecordData, form: TextForm): Globals['sheets'][number] | null => {
  const start = data.long();
  const state = data.byte();
  const isWorksheet = data.byte() === 0;
  const name = readText(data, form, 1);
  return isWorksheet ? { name, hidden: (state & 3) !== 0, start } : null;
};

/** Another workbook that formulas point to; a short record means this one. */
const isExternal = (data: RecordData): boolean => {
  data.word();
  return data.word() !== 0x0401;
};

/** Reads the records before the first sheet. @throws CoreError. */
export const readGlobals = (stream: Uint8Array): Globals => {
  const walk = new RecordWalk(stream);
  const form = readForm(walk);
  const globals: Globals = {
    form,
    is1904: false,
    sheets: [],
    dateStyles: [],
    shared: new SharedStrings(),
    warnings: [],
  };
  const formats = new Map<number, boolean>();
  const styles: number[] = [];
  const warnings = new Set<string>();
  while (walk.next() && walk.type !== recordTypes.endOfFile) {
    switch (walk.type) {
      case recordTypes.filePass:
        throw encryptedTable();
      case recordTypes.codePage:
        form.codePage = codePageName(walk.data().word());
        break;
      case recordTypes.dateMode:
        globals.is1904 = walk.data().word() === 1;
        break;
      case recordTypes.boundSheet: {
        const sheet = readSheet(walk.data(), form);
        if (sheet) globals.sheets.push(sheet);
        break;
      }
      case recordTypes.numberFormat: {
        const data = walk.data();
        formats.set(data.word(), isDateFormat(readText(data, form, form.isUnicode ? 2 : 1)));
        break;
      }
      case recordTypes.cellFormat: {
        const data = walk.data();
        data.word();
        styles.push(data.word());
        break;
      }
      case recordTypes.sharedStrings:
        globals.shared = readSharedTexts(walk.data(true));
        break;
      case recordTypes.macros:
        warnings.add('文件里有宏，没有运行，只读取了单元格的内容。');
        break;
      case recordTypes.externalBook:
        if (isExternal(walk.data())) warnings.add('文件里有指向其他文件的链接，没有打开，只读取了上次保存的结果。');
        break;
    }
    if (globals.sheets.length > limits.sheets) throw tooLargeTable(`工作表超过 ${limits.sheets} 个`);
    if (styles.length > limits.styles) throw tooLargeTable('单元格样式过多');
  }
  globals.dateStyles = styles.map((format) => formats.get(format) ?? isBuiltInDate(format));
  globals.warnings = [...warnings];
  if (globals.sheets.length === 0) throw damagedTable('没有工作表');
  return globals;
};
