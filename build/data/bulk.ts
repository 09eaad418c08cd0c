import type { Connection } from '../../electron/core/database/index.ts';
import type { Chance } from '../../electron/core/example/index.ts';

type Cell = string | number | null;

/** Inserts rows of one table through one statement; the caller holds the transaction. */
export function inserter<C extends string>(
  db: Connection,
  table: string,
  columns: readonly C[],
): (row: Record<C, Cell>) => void {
  const insert = db.prepare(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  );
  return (row) => {
    insert.run(columns.map((column) => row[column]));
  };
}

const hex = (chance: Chance, digits: number): string =>
  Array.from({ length: digits }, () => chance.between(0, 15).toString(16)).join('');

/** A UUIDv7 of the seed: the time part is made up, too, so that the same seed gives the same keys. */
export const seededUid = (chance: Chance): string =>
  `0199${hex(chance, 4)}-${hex(chance, 4)}-7${hex(chance, 3)}-8${hex(chance, 3)}-${hex(chance, 12)}`;

/** The ids 1 to `count` in a random order: rows that follow each other on the disk do not follow each other in time. */
export const shuffledIds = (chance: Chance, count: number): number[] =>
  chance.shuffled(Array.from({ length: count }, (_, index) => index + 1));

/** What every record has beside its own columns. */
export const baseColumns = ['id', 'uid', 'created_at', 'updated_at'] as const;
/** The columns that every record has, as of a day. */
export const baseOf = (chance: Chance, id: number, day: string): Record<(typeof baseColumns)[number], Cell> => {
  const at = `${day}T0${chance.between(1, 9)}:${chance.between(10, 59)}:00.000Z`;
  return { id, uid: seededUid(chance), created_at: at, updated_at: at };
};
