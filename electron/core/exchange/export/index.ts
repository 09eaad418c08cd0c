import type { Handlers } from '../../context.ts';
import { exportList, type Lists } from './exportList.ts';

export type { Lists } from './exportList.ts';

export const exportHandlers = (lists: Lists): Handlers<'export.list'> => ({
  'export.list': (context, input) => exportList(context, lists, input),
});
