import type { RecordColumn } from '../../components/RecordTable.tsx';
import { Tag } from '../../components/Tag.tsx';
import { type PublicRow, type Standing, standingOf, standings } from './publicList.ts';

/** RecordTable knows its rows by `id`. */
export type PublicTableRow = PublicRow & { id: number };

const tones: Record<Standing, 'ok' | 'accent' | 'warn'> = { ready: 'accent', published: 'ok', held: 'warn' };

const PublicStanding = ({ row }: { row: PublicRow }) => {
  const standing = standingOf(row);
  const words = standing === 'published' ? row.publishedOn : standing === 'held' ? row.reason : null;
  return (
    <span title={words ?? ''}>
      <Tag tone={tones[standing]}>{standings[standing]}</Tag> <span className="mute small">{words}</span>
    </span>
  );
};

const failed: RecordColumn<PublicTableRow> = {
  key: 'failedItems',
  title: '不合格项目',
  render: ({ failedItems }) => (
    <span className="bad-text" title={failedItems.join('、')}>
      {failedItems.join('、') || '—'}
    </span>
  ),
};

export const publicColumns = (list: 'red' | 'black'): RecordColumn<PublicTableRow>[] => [
  { key: 'number', title: '抽样单编号', width: 112 },
  { key: 'subjectName', title: '受检单位' },
  { key: 'productName', title: '产品', width: 112 },
  { key: 'producer', title: '标称生产单位' },
  { key: 'model', title: '规格型号', width: 90 },
  { key: 'batchNumber', title: '生产日期/批号', width: 108 },
  ...(list === 'black' ? [failed] : []),
  { key: 'laboratoryName', title: '检验机构' },
  { key: 'sampledOn', title: '抽样日期', width: 76, render: ({ sampledOn }) => sampledOn.slice(5) },
  {
    key: 'standing',
    title: '公示',
    width: list === 'black' ? 236 : 170,
    render: (row) => <PublicStanding row={row} />,
  },
];
