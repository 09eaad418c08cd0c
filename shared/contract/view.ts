import { z } from 'zod';
import { done, read, write } from './call.ts';
import { requiredText } from './fields.ts';

/** Which list a view belongs to: the list's noun. */
const list = z.string().regex(/^[a-z-]{1,40}$/, '请指明列表');

/** A list as somebody likes to see it (常用视图): what it is narrowed to, its order, its columns. */
export const savedView = z.strictObject({
  name: requiredText('视图名称', 30),
  /** Filters and order as they stand in the address. */
  search: z.record(z.string().max(60), z.string().max(300)),
  /** Columns switched on or off against the list's own. */
  columns: z.record(z.string().max(60), z.boolean()),
});
export type SavedView = z.infer<typeof savedView>;

/** Kept with the settings, so that a backup has them and every host of the desk shows them. */
export const viewCalls = {
  /** In the order in which they were saved. */
  'view.list': read(z.strictObject({ list }), z.array(savedView)),
  /** `formerName`: the view that this one takes the place of, also under a new name; null for one more. */
  'view.save': write(
    z.strictObject({ list, formerName: z.string().max(30).nullable().default(null), view: savedView }),
    z.array(savedView),
  ),
  'view.remove': write(z.strictObject({ list, name: z.string().max(30) }), done),
};
