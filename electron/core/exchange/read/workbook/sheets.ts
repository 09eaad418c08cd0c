import { CoreError } from '../../../errors.ts';
import type { TableInfo } from '../table.ts';

/** The sheet that was asked for. @throws CoreError where there is none. */
export const sheetAt = <Sheet>(sheets: readonly Sheet[], index: number): Sheet => {
  const sheet = sheets[index];
  if (sheet === undefined)
    throw new CoreError('not-found', '文件里没有这个工作表，没有导入任何内容。请重新选择工作表。');
  return sheet;
};

/** Adds a warning that a second reading of the same rows does not repeat. */
export const noteOnce = (info: TableInfo, warning: string): void => {
  if (!info.warnings.includes(warning)) info.warnings.push(warning);
};
