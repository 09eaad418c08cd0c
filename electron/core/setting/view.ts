import { z } from 'zod';
import type { CallOutput, CallValues } from '../../../shared/contract/index.ts';
import { type SavedView, savedView } from '../../../shared/contract/view.ts';
import type { Handlers, WriteContext } from '../context.ts';
import { type Connection, first, run } from '../database/index.ts';
import { CoreError } from '../errors.ts';
import { appendHistory } from '../history/index.ts';
import { readSettings } from './setting.ts';

const keyOf = (list: string): string => `view:${list}`;
/** More would be no shortcut any longer. */
const most = 50;

/** The views of one list, in the order in which they were saved. */
function readViews(db: Connection, list: string): SavedView[] {
  const row = first<{ value: string }>(db, 'SELECT value FROM setting WHERE key = ?', [keyOf(list)]);
  return row ? z.array(savedView).parse(JSON.parse(row.value)) : [];
}

function writeViews(context: WriteContext, list: string, before: SavedView[], after: SavedView[]): void {
  run(
    context.db,
    'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    [keyOf(list), JSON.stringify(after)],
  );
  const names = (views: SavedView[]) => ({ [list]: views.map((view) => view.name) });
  appendHistory(context.db, {
    at: context.now(),
    person: readSettings(context.db).person,
    noun: 'setting',
    recordId: null,
    recordUid: null,
    action: 'update',
    title: '常用视图',
    before: names(before),
    after: names(after),
  });
  context.changed('setting');
}

/** @throws CoreError `conflict` where another view has that name, `not-found` where the one to replace is gone. */
function saveView(context: WriteContext, { list, formerName, view }: CallValues<'view.save'>): CallOutput<'view.save'> {
  return context.transaction(() => {
    const views = readViews(context.db, list);
    const place = formerName === null ? views.length : views.findIndex((one) => one.name === formerName);
    if (place === -1) throw new CoreError('not-found', `没有找到视图“${formerName}”，它可能已被移除。`);
    if (place === most) throw new CoreError('input', `一个列表最多保存 ${most} 个视图，请先移除不用的`);
    if (views.some((one, index) => one.name === view.name && index !== place)) {
      throw new CoreError('conflict', `已有名为“${view.name}”的视图，请换个名称`, { field: 'view.name' });
    }
    const after = [...views.slice(0, place), view, ...views.slice(place + 1)];
    writeViews(context, list, views, after);
    return after;
  });
}

function removeView(context: WriteContext, { list, name }: CallValues<'view.remove'>): CallOutput<'view.remove'> {
  return context.transaction(() => {
    const views = readViews(context.db, list);
    const after = views.filter((view) => view.name !== name);
    if (after.length === views.length) throw new CoreError('not-found', `没有找到视图“${name}”，它可能已被移除。`);
    writeViews(context, list, views, after);
    return { done: true as const };
  });
}

export const viewHandlers: Handlers<'view.list' | 'view.save' | 'view.remove'> = {
  'view.list': (context, { list }) => readViews(context.db, list),
  'view.save': saveView,
  'view.remove': removeView,
};
