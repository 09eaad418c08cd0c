import { useState } from 'react';
import { useRead } from '../../client.ts';
import { Tag } from '../../components/Tag.tsx';
import { formatNumber } from '../../format.ts';
import { PasteRows } from '../PasteRows.tsx';
import { addVotes, type Choice, readVotes } from './voteText.ts';

const columns = ['产品', '票数'];

/** The exported list of a poll, as it will be taken. */
export function PasteVotes({
  choices,
  start,
  take,
  close,
}: {
  choices: Choice[];
  start: string;
  take: (choices: Choice[]) => void;
  close: () => void;
}) {
  const [text, setText] = useState(start);
  const groups = useRead('product-group.list', { limit: 1000 }).data?.rows ?? [];
  const rows = readVotes(text, groups);
  const known = new Set(choices.map(({ name }) => name));
  const good = rows.flatMap((row) => row.choice ?? []);
  const added = good.filter(({ name }) => known.has(name)).length;
  return (
    <PasteRows
      title="从表格粘贴征集结果"
      hint="在 Excel、WPS 或投票平台的结果页里选中几行复制，粘贴到下面。列的次序：产品、票数；带表头时按表头认列。"
      columns={columns}
      text={text}
      change={setText}
      rows={rows.map(({ line, cells, choice, refusal }) => ({
        line,
        cells,
        refusal,
        shown: choice && [
          <>
            {choice.name} {known.has(choice.name) && <Tag>累加</Tag>}
          </>,
          formatNumber(choice.votes),
        ],
      }))}
      remark={added > 0 ? `其中 ${added} 种已在表中，票数将累加。` : ''}
      unit="行"
      take={() => take(addVotes(choices, good))}
      close={close}
    />
  );
}
