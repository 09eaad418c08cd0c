import { ReadError } from '../../container/index.ts';
import { CoreError } from '../../errors.ts';
import { limits } from './limits.ts';

/** Why a table was refused; `detail` of the CoreError. */
export type Refusal = 'unknown-kind' | 'encrypted' | 'damaged' | 'too-large' | 'unsafe';

const refusal = (detail: Refusal, message: string, cause?: unknown): CoreError =>
  new CoreError('file', message, { detail, ...(cause === undefined ? {} : { cause }) });

export const damagedTable = (what: string, cause?: unknown): CoreError =>
  refusal(
    'damaged',
    `表格文件不完整或已损坏（${what}），没有导入任何内容。请重新下载或复制一份，也可以用 WPS 或 Excel 打开后另存为 xlsx 再导入。`,
    cause,
  );

export const encryptedTable = (): CoreError =>
  refusal(
    'encrypted',
    '表格设有打开密码或已加密，读不出内容，没有导入任何内容。请先在 WPS 或 Excel 中取消密码，另存一份再导入。',
  );

export const tooLargeTable = (what: string): CoreError =>
  refusal(
    'too-large',
    `表格过大（${what}），为保证电脑正常运行没有继续读取。请删去多余的行、列或工作表，或拆成几个文件分别导入。`,
  );

export const unsafeTable = (what: string): CoreError =>
  refusal(
    'unsafe',
    `表格内容异常（${what}），出于安全考虑没有读取。请用 WPS 或 Excel 打开，确认无误后另存为 xlsx 再导入。`,
  );

export const unknownTable = (what: string): CoreError =>
  refusal(
    'unknown-kind',
    `这个文件不能作为表格导入（${what}）。可以导入 Excel 或 WPS 表格（xlsx、xls、ods）、CSV 和从系统导出的网页表格；其他文件请先另存为 xlsx。`,
  );

const cellMegabytes = limits.cellLength / 1024 / 1024;
export const tooLongCell = (row: number): CoreError =>
  tooLargeTable(`第 ${row} 行有一个单元格的文字超过 ${cellMegabytes} MB`);

export const tooManyColumns = (row: number): CoreError => tooLargeTable(`第 ${row} 行的内容超过 ${limits.columns} 列`);

export const tooManyRows = (): CoreError => tooLargeTable(`有内容的行超过 ${limits.rows / 10_000} 万行`);

/** Errors of the file system, which `errors.ts` puts into words, and our own pass; all else means a broken file. */
export const asRefusal = (error: unknown): unknown => {
  if (error instanceof CoreError) return error;
  if (error instanceof ReadError)
    return error.code === 'damaged'
      ? damagedTable('文件内部的目录有误', error)
      : refusal(error.code === 'no-text' ? 'damaged' : error.code, error.message, error);
  if (error instanceof Error && 'syscall' in error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      return new CoreError('not-found', '要导入的文件已不在原处，没有导入任何内容。请重新选择文件。', { cause: error });
    return error;
  }
  return damagedTable('读取时出错', error);
};
