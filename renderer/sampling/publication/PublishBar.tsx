import { Button, Popover } from 'antd';
import { useState } from 'react';
import { DateField } from '../../components/DateField.tsx';
import { type PublicRow, standingOf } from './publicList.ts';
import { usePublish } from './usePublish.tsx';

/** What can be done with the selected batches: each step takes those of them that it is open to. */
export function PublishBar({
  rows,
  selected,
  select,
  today,
}: {
  rows: PublicRow[];
  selected: number[];
  select: (ids: number[]) => void;
  today: string;
}) {
  const [day, setDay] = useState<string | null>(today);
  const [open, setOpen] = useState(false);
  const clear = () => {
    setOpen(false);
    select([]);
  };
  const { busy, publish } = usePublish(clear);
  const chosen = rows.filter((row) => selected.includes(row.sampleId));
  const of = (standing: ReturnType<typeof standingOf>, some: PublicRow[]) =>
    some.filter((row) => standingOf(row) === standing);
  const ready = of('ready', rows);
  if (chosen.length === 0) {
    return (
      <>
        <span>点一行查看批次；↑↓ 移动，回车打开，空格选中</span>
        {ready.length > 0 && (
          <Button size="small" onClick={() => select(ready.map((row) => row.sampleId))}>
            选中全部可公示（{ready.length}）
          </Button>
        )}
      </>
    );
  }
  const free = of('ready', chosen);
  const published = of('published', chosen);
  return (
    <>
      <span className="selected">已选 {chosen.length} 批次</span>
      {free.length > 0 && (
        <Popover
          trigger="click"
          placement="topLeft"
          open={open}
          onOpenChange={setOpen}
          content={
            <div className="row nowrap">
              <DateField label="公示日期" value={day} onChange={setDay} />
              <Button type="primary" disabled={day === null || busy} onClick={() => publish(free, day)}>
                登记 {free.length} 批次
              </Button>
            </div>
          }
        >
          <Button size="small">登记公示…</Button>
        </Popover>
      )}
      {published.length > 0 && (
        <Button size="small" disabled={busy} onClick={() => publish(published, null)}>
          取消公示 {published.length} 批次
        </Button>
      )}
      {free.length + published.length < chosen.length && (
        <span>{chosen.length - free.length - published.length} 批次暂缓公示，不能登记</span>
      )}
      <Button size="small" type="text" onClick={clear}>
        取消选择
      </Button>
    </>
  );
}
