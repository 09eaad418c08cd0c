import { cellText } from '../../../../../shared/domain/cellValues.ts';
import { CoreError } from '../../../errors.ts';
import type { Row } from '../../read/index.ts';
import { rowsBelow, type TablePlan } from '../plan.ts';
import { isCaption } from './words.ts';

/** The result of one question: the file of a poll may hold several below each other. */
export interface Part {
  caption: string;
  rows: Row[];
}

/** More rows than this are answers of single people, not a result. */
const mostRows = 5000;

/** The words of a row that is a caption; '' for any other. */
const captionOf = (row: Row | undefined): string => {
  const filled = row?.cells.map(cellText).filter((text) => text !== '') ?? [];
  return filled.length === 1 || (row && isCaption(row.cells)) ? filled.join(' ') : '';
};

/**
 * The rows below the titles, parted where the titles stand once more; what stands alone above them is the caption.
 * @throws CoreError `input` where there are far more rows than a poll has products.
 */
export async function partsOf(plan: TablePlan): Promise<Part[]> {
  const above = plan.first.findLast((row) => row.number < plan.header.row);
  const parts: Part[] = [{ caption: captionOf(above), rows: [] }];
  let count = 0;
  for await (const batch of rowsBelow(plan)) {
    for (const { row, filled, repeatsTitles } of batch) {
      count += 1;
      if (count > mostRows) throw new CoreError('input', tooMany);
      const part = parts.at(-1)!;
      if (!repeatsTitles) part.rows.push({ number: row.number, cells: [...filled] });
      else parts.push({ caption: takeCaption(part), rows: [] });
    }
  }
  return parts.filter(({ rows }, index) => rows.length > 0 || index === 0);
}

const tooMany = `这张表有 ${mostRows} 行以上，不像投票结果，没有读取。请在投票平台导出按选项汇总的统计结果再导入。`;

/** The caption of the next question stands as the last row of the one before. */
function takeCaption(before: Part): string {
  const last = before.rows.at(-1);
  if (!last || !isCaption(last.cells)) return '';
  before.rows.pop();
  return captionOf(last);
}
