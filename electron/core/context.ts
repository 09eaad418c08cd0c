import type { CallName, CallOutput, CallValues, Contract } from '../../shared/contract/index.ts';
import type { Connection } from './database/index.ts';
import type { DataFolder } from './files/index.ts';

/** One running call: reports progress and notices when the person cancels. */
export interface Job {
  /** Reports rows done; throws a `cancelled` CoreError when the person asked to stop. Lets other calls in between. */
  step(done: number, total: number): Promise<void>;
}

/** What a call that only reads may use. Its connection is read-only: SQLite itself refuses a write. */
export interface ReadContext {
  db: Connection;
  folder: DataFolder;
  /** Now, as a UTC ISO 8601 instant. */
  now(): string;
  /** Today where the person sits, `YYYY-MM-DD`. */
  today(): string;
  job: Job;
  /** Fields that are looked at of each row of a list, where its caller says so; a list may leave others empty. */
  wanted?: ReadonlySet<string>;
}

/** What a call that writes may use besides. */
export interface WriteContext extends ReadContext {
  /** Runs `work` as one transaction: all of it is stored or nothing. Nesting joins the outer one. */
  transaction<T>(work: () => T): T;
  /**
   * Runs `work` as one transaction over several turns of the event loop, so that it can report progress and be
   * cancelled: all of it is stored or nothing. Other calls that write wait meanwhile; those that read see the state before.
   */
  longTransaction<T>(work: () => Promise<T>): Promise<T>;
  /** Tells every page, once the transaction is committed, that records of these nouns changed. */
  changed(...nouns: string[]): void;
}

export type Handler<N extends CallName> = (
  context: Contract[N]['kind'] extends 'write' ? WriteContext : ReadContext,
  input: CallValues<N>,
) => CallOutput<N> | Promise<CallOutput<N>>;
export type Handlers<N extends CallName> = { [K in N]: Handler<K> };
