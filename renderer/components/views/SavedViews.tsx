import { Button, Input, Popover } from 'antd';
import { useState } from 'react';
import type { SavedView } from '../../../shared/contract/view.ts';
import { useViews } from './useViews.tsx';
import './views.css';

/** 常用视图: the list as somebody likes to see it, under a name: its filters, columns and order. */
export function SavedViews({ list, columns }: { list: string; columns: Record<string, boolean> }) {
  const [open, setOpen] = useState(false);
  const { now, ...desk } = useViews(list, columns);
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      open={open}
      onOpenChange={setOpen}
      destroyOnHidden
      content={<ViewPanel {...desk} now={now} close={() => setOpen(false)} />}
    >
      <Button aria-label={now ? `常用视图：${now.name}` : '常用视图'} aria-expanded={open} className="views-button">
        {now ? now.name : '常用视图'} ▾
      </Button>
    </Popover>
  );
}

type Desk = Omit<ReturnType<typeof useViews>, 'now'> & { now: SavedView | undefined; close: () => void };

function ViewPanel({ views, now, show, saveNow, rename, remove, busy, close }: Desk) {
  const [name, setName] = useState('');
  const save = () => name.trim() !== '' && saveNow(name.trim(), null, close);
  return (
    <section className="views" aria-label="常用视图">
      {views.length === 0 && <p className="mute">把现在的条件、列和排序存成视图，下次点一下就到；重启后还在。</p>}
      <ul>
        {views.map((view) => (
          <ViewLine
            key={view.name}
            view={view}
            isNow={view === now}
            show={() => {
              show(view);
              close();
            }}
            update={() => saveNow(view.name, view.name, close)}
            rename={(next, done) => rename(view, next, done)}
            remove={() => void remove(view)}
          />
        ))}
      </ul>
      <div className="row nowrap">
        <Input
          aria-label="视图名称"
          placeholder="给现在的样子起个名字"
          maxLength={30}
          value={name}
          onChange={(event) => setName(event.target.value)}
          onPressEnter={save}
        />
        <Button type="primary" disabled={name.trim() === '' || busy} onClick={save}>
          保存视图
        </Button>
      </div>
    </section>
  );
}

function ViewLine({
  view,
  isNow,
  show,
  update,
  rename,
  remove,
}: {
  view: SavedView;
  isNow: boolean;
  show: () => void;
  update: () => void;
  rename: (name: string, done: () => void) => void;
  remove: () => void;
}) {
  /** Null: not being renamed. */
  const [name, setName] = useState<string | null>(null);
  if (name !== null) {
    const carryOut = () => name.trim() !== '' && rename(name.trim(), () => setName(null));
    return (
      <li className="row nowrap">
        <Input
          aria-label={`视图“${view.name}”的新名称`}
          autoFocus
          maxLength={30}
          value={name}
          onChange={(event) => setName(event.target.value)}
          onPressEnter={carryOut}
        />
        <Button disabled={name.trim() === ''} onClick={carryOut}>
          改名
        </Button>
        <Button type="text" onClick={() => setName(null)}>
          取消
        </Button>
      </li>
    );
  }
  return (
    <li className="row nowrap">
      <button type="button" className="link-button name" aria-current={isNow} onClick={show}>
        {view.name}
      </button>
      {!isNow && (
        <button
          type="button"
          className="icon-button"
          aria-label={`按现在的样子更新视图“${view.name}”`}
          onClick={update}
        >
          更新
        </button>
      )}
      <button
        type="button"
        className="icon-button"
        aria-label={`重命名视图“${view.name}”`}
        onClick={() => setName(view.name)}
      >
        改名
      </button>
      <button type="button" className="icon-button" aria-label={`移除视图“${view.name}”`} onClick={remove}>
        移除
      </button>
    </li>
  );
}
