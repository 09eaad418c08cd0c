import { type CallError, type CallName, type CoreEvent, contract } from '../../shared/contract/index.ts';
import type { Job, ReadContext, WriteContext } from './context.ts';
import type { Connection, OpenDatabase } from './database/index.ts';
import { asCallError, CoreError } from './errors.ts';
import type { DataFolder } from './files/index.ts';
import { handlers } from './handlers.ts';
import { indexSomeWaiting } from './search/index.ts';
import type { WriteLock } from './writeLock.ts';

/** The application, opened on one data folder. */
export interface Core {
  database: OpenDatabase;
  folder: DataFolder;
  now(): string;
  today(): string;
  emit(event: CoreEvent): void;
  /** Jobs that the person asked to stop. */
  cancelled: Set<string>;
  writes: WriteLock;
  /** Whether answers are held against the contract too: in tests and development. */
  checkOutput: boolean;
}

export interface CallRequest {
  name: string;
  input: unknown;
  /** What the page calls this run by, for progress and cancel. */
  job?: string;
}

const isCall = (name: string): name is CallName => Object.hasOwn(contract, name);

/** @throws CoreError `input` with the first thing that is wrong, in the words of the contract. */
function validInput(name: CallName, input: unknown): unknown {
  const checked = contract[name].input.safeParse(input);
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  const field = issue!.path.join('.');
  const plain = /[\u4e00-\u9fff]/.test(issue!.message) ? issue!.message : `「${field || '请求'}」的内容不符合要求`;
  throw new CoreError('input', plain, field === '' ? {} : { field });
}

function jobOf(core: Core, job: string | undefined): Job {
  return {
    async step(done, total) {
      if (job !== undefined) core.emit({ type: 'progress', job, done, total });
      // Other calls, a cancel among them, come in between two turns of the event loop.
      await new Promise((resolve) => setImmediate(resolve));
      if (job !== undefined && core.cancelled.delete(job))
        throw new CoreError('cancelled', '已取消，没有保存任何内容。');
    },
  };
}

function readContext(core: Core, job: Job): ReadContext {
  return { db: core.database.reader, folder: core.folder, now: core.now, today: core.today, job };
}

/**
 * Commits without copying the log back into the database file at once: a large transaction is as safe as soon as its log
 * is flushed, and the next small write copies it.
 */
function commitLarge(db: Connection): void {
  const pages = db.pragma('wal_autocheckpoint', { simple: true });
  db.pragma('wal_autocheckpoint = 0');
  try {
    db.exec('COMMIT');
  } finally {
    db.pragma(`wal_autocheckpoint = ${pages}`);
  }
}

function writeContext(core: Core, job: Job): WriteContext {
  const db = core.database.writer;
  const nouns = new Set<string>();
  const announce = () => {
    if (nouns.size === 0) return;
    core.emit({ type: 'changed', nouns: [...nouns], at: core.now() });
    nouns.clear();
  };
  return {
    ...readContext(core, job),
    db,
    transaction<T>(work: () => T): T {
      if (db.inTransaction) return work();
      try {
        const result = db.transaction(work).immediate();
        announce();
        return result;
      } catch (error) {
        nouns.clear();
        throw error;
      }
    },
    longTransaction: (work) =>
      core.writes.alone(async () => {
        db.exec('BEGIN IMMEDIATE');
        try {
          const result = await work();
          commitLarge(db);
          announce();
          void indexWaiting(core);
          return result;
        } catch (error) {
          nouns.clear();
          // SQLite ends the transaction by itself where the disk is full.
          if (db.inTransaction) db.exec('ROLLBACK');
          throw error;
        }
      }),
    changed(...changed) {
      for (const noun of changed) nouns.add(noun);
      if (!db.inTransaction) announce();
    },
  };
}

/**
 * Takes what an import left waiting into the search index, a little at a time between other calls. What cannot be
 * written now (a full disk) is found by its text until the next start tries again.
 */
export async function indexWaiting(core: Core): Promise<void> {
  const { writer } = core.database;
  try {
    while (await core.writes.shared(async () => writer.open && indexSomeWaiting(writer))) {
      await new Promise((resolve) => setImmediate(resolve));
    }
  } catch (error) {
    core.emit({ type: 'failed', name: 'search.index', trace: String((error as Error)?.stack ?? error) });
  }
}

/** Name → validate → run → answer or plain error. The only way into the core, for every host. */
export async function dispatch(core: Core, request: CallRequest): Promise<{ value: unknown } | { error: CallError }> {
  try {
    if (!isCall(request.name)) throw new CoreError('input', `没有名为「${request.name}」的操作`);
    const input = validInput(request.name, request.input);
    if (request.name === 'job.cancel') {
      core.cancelled.add((input as { job: string }).job);
      return { value: { done: true } };
    }
    const call = contract[request.name];
    const job = jobOf(core, request.job);
    // Handlers are typed by name against the contract; over all names at once TypeScript sees only their union.
    const handler = handlers[request.name] as (context: ReadContext, input: unknown) => unknown;
    const value =
      call.kind === 'write'
        ? await core.writes.shared(async () => handler(writeContext(core, job), input))
        : await handler(readContext(core, job), input);
    return { value: core.checkOutput ? call.output.parse(value) : value };
  } catch (error) {
    const answer = asCallError(error);
    if (answer.code === 'internal')
      core.emit({ type: 'failed', name: request.name, trace: String((error as Error)?.stack ?? error) });
    return { error: answer };
  } finally {
    if (request.job !== undefined) core.cancelled.delete(request.job);
  }
}
