import type { Handlers } from '../context.ts';
import { exportHandlers, type Lists } from './export/index.ts';
import { importHandlers } from './import/index.ts';

export type { Lists } from './export/index.ts';

type ExchangeCall = keyof typeof importHandlers | 'export.list';

/** @param lists the list calls of all nouns, which exports go through. */
export const exchangeHandlers = (lists: Lists): Handlers<ExchangeCall> => ({
  ...importHandlers,
  ...exportHandlers(lists),
});
