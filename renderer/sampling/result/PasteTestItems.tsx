import { useState } from 'react';
import type { TestItem } from '../../../shared/contract/sampling.ts';
import { itemVerdicts } from '../../../shared/domain/labels.ts';
import { Tag } from '../../components/Tag.tsx';
import { PasteRows } from '../PasteRows.tsx';
import { doubtOf } from './judgement.ts';
import { mergeTestItems, readTestItems } from './testItemText.ts';

const columns = ['检验项目', '标准要求', '实测值', '单位', '机构判定', '按数据'];

/** Rows of a laboratory's table, as they will be taken. */
export function PasteTestItems({
  items,
  start,
  take,
  close,
}: {
  items: TestItem[];
  /** What was pasted already; empty where the person is yet to paste. */
  start: string;
  take: (items: TestItem[]) => void;
  close: () => void;
}) {
  const [text, setText] = useState(start);
  const rows = readTestItems(text);
  const good = rows.flatMap((row) => row.item ?? []);
  const known = new Set(items.map((item) => item.name));
  const updated = good.filter((item) => known.has(item.name)).length;
  const cellsOf = (item: TestItem) => [
    <>
      {item.name} {known.has(item.name) && <Tag>更新</Tag>}
    </>,
    item.requirement,
    item.value,
    item.unit,
    item.labVerdict && itemVerdicts[item.labVerdict],
    <span key="verdict" className={doubtOf(item) ? 'warn-text' : ''}>
      {itemVerdicts[item.verdict]}
    </span>,
  ];
  return (
    <PasteRows
      title="从表格粘贴检验项目"
      hint="在 Excel 或 WPS 里选中几行复制，粘贴到下面。列的次序：检验项目、标准要求、实测值、单位、机构判定；带表头时按表头认列（还认检验方法）。"
      columns={columns}
      text={text}
      change={setText}
      rows={rows.map(({ line, cells, item, refusal }) => ({ line, cells, refusal, shown: item && cellsOf(item) }))}
      remark={updated > 0 ? `其中 ${updated} 项与已有项目同名，将更新已有的。` : ''}
      unit="项"
      take={() => take(mergeTestItems(items, good))}
      close={close}
    />
  );
}
