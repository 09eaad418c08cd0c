import { all, type Connection } from '../../database/index.ts';

type NamedTable = 'unit' | 'product_group' | 'staff' | 'laboratory';

interface Known {
  byName: Map<string, number[]>;
  byId: Map<number, string>;
}

const key = (name: string): string => name.normalize('NFKC').replace(/\s+/g, '').toUpperCase();

/** Records that cells name: found by name outside the recycle bin, shown by id in it as well. Each table is read once. */
export interface Names {
  /** The ids of this name; several people may have one. */
  find(table: NamedTable, name: string): readonly number[];
  /** '' where there is none. */
  show(table: NamedTable, id: number | null): string;
  /** Names joined by 、 and the like; a name that holds such a sign itself is found as well. `unknown` are left. */
  split(table: NamedTable, text: string): { ids: number[]; unknown: string[] };
}

const separator = /([、，,;；/\n\s]+)/;

export function namesOf(db: Connection): Names {
  const tables = new Map<NamedTable, Known>();
  const known = (table: NamedTable): Known => {
    let names = tables.get(table);
    if (!names) {
      names = { byName: new Map(), byId: new Map() };
      for (const { id, name, deleted } of all<{ id: number; name: string; deleted: number }>(
        db,
        `SELECT id, name, deleted_at IS NOT NULL AS deleted FROM ${table} ORDER BY id`,
      )) {
        names.byId.set(id, name);
        if (deleted === 0) names.byName.set(key(name), [...(names.byName.get(key(name)) ?? []), id]);
      }
      tables.set(table, names);
    }
    return names;
  };
  const find = (table: NamedTable, name: string): readonly number[] => known(table).byName.get(key(name)) ?? [];
  return {
    find,
    show: (table, id) => (id === null ? '' : (known(table).byId.get(id) ?? '')),
    split(table, text) {
      // Odd pieces are the separators themselves.
      const pieces = text.trim().split(separator);
      const ids: number[] = [];
      const unknown: string[] = [];
      for (let at = 0; at < pieces.length; ) {
        let end = pieces.length;
        // The longest run of pieces that is a name: 米、面制品 is one.
        while (end > at && find(table, pieces.slice(at, end).join('')).length === 0) end -= 1;
        if (end > at) ids.push(find(table, pieces.slice(at, end).join(''))[0]!);
        else if (pieces[at] !== '') unknown.push(pieces[at]!);
        at = Math.max(end, at + 1) + 1;
      }
      return { ids: [...new Set(ids)], unknown };
    },
  };
}
