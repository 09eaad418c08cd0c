import { dispatch } from '../../electron/core/dispatch.ts';
import { openCore } from '../../electron/core/open.ts';
import type { Caller } from '../workedSampling.ts';
import type { Desk } from './desk.ts';
import { now } from './hosts.ts';

/** Ends the program, stores records in its data folder through the core, on the same day, and starts it again. */
export const fill = (desk: Desk, store: (call: Caller) => Promise<unknown>): Promise<void> =>
  desk.restart(async () => {
    const core = openCore({ data: desk.data, fixedNow: now, checkOutput: true });
    try {
      await store(async (name, input) => {
        const answer = await dispatch(core, { name, input });
        if ('error' in answer) throw new Error(`${name}: ${answer.error.message}`);
        return answer.value as never;
      });
    } finally {
      core.database.close();
    }
  });
