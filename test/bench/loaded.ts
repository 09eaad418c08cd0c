import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { generate } from '../../build/data/generate.ts';
import { type Core, dispatch } from '../../electron/core/dispatch.ts';
import { openCore } from '../../electron/core/open.ts';
import type { CallInput, CallName, CallOutput } from '../../shared/contract/index.ts';

/** A core on a generated database, and a bare connection to the same file with the same pragmas. */
export interface Loaded {
  core: Core;
  bare: Sqlite.Database;
  folder: string;
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>>;
  close(): void;
}

export const benchNow = '2026-09-14T06:32:08.000Z';

export function temporaryBenchFolder(): string {
  return mkdtempSync(join(tmpdir(), 'quality-month-bench-'));
}

/** Opens a core in a folder of its own. @param rows 0 leaves the database empty. */
export function openLoaded(rows: number): Loaded {
  const folder = temporaryBenchFolder();
  const core = openCore({ data: folder, fixedNow: benchNow });
  if (rows > 0) generate(core.database.writer, { rows });
  const bare = new Sqlite(core.folder.database, { readonly: true, fileMustExist: true });
  bare.pragma('trusted_schema = OFF');
  bare.pragma('foreign_keys = ON');
  return {
    core,
    bare,
    folder,
    async call(name, input) {
      const answer = await dispatch(core, { name, input });
      if ('error' in answer) throw new Error(`${name}: ${answer.error.message}`);
      return answer.value as never;
    },
    close() {
      bare.close();
      core.database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
