import { cellText } from '../../../../shared/domain/cellValues.ts';
import type { Cell } from '../read/index.ts';

const totals = /^(合计|总计|小计|共计|总共|累计|本页合计|本页小计)[:：]?$/;
/** What stands in the one cell of a line below a table. */
const notes = /^(填表人|制表人|填报人|填报单位|审核人|审批人|负责人|单位盖章|备注|说明|注|附|附注)\s*[:：]/;

/**
 * Why a row of the sheet is no record, though it stands below the titles: it sums the others up, or is a note for the
 * reader. It is rejected and not passed over: whether it is one is for the person to say.
 * @returns Chinese; null for all other rows.
 */
export function whyNoRecord(cells: readonly Cell[]): string | null {
  const first = firstWords(cells);
  const word = first.replace(/\s/g, '');
  if (totals.test(word)) return `这一行像是“${word}”行，不是一条记录，没有导入；确实要导入的，请改写这个词`;
  if (notes.test(first) && cells.filter((cell) => cellText(cell) !== '').length === 1)
    return '这一行像是写在表格下面的说明，不是一条记录，没有导入；确实要导入的，请把各列填完整';
  return null;
}

/** The first cell that is more than a running number; most rows are told by it alone. */
function firstWords(cells: readonly Cell[]): string {
  for (const cell of cells) {
    const text = cellText(cell);
    if (text !== '' && !/^\d+$/.test(text)) return text;
  }
  return '';
}
