import type { Connection } from '../../electron/core/database/index.ts';
import {
  type Chance,
  type InventedSubject,
  inventSubject,
  personName,
  products,
  type SubjectKind,
} from '../../electron/core/example/index.ts';
import { baseColumns, baseOf, inserter, shuffledIds } from './bulk.ts';

export interface GeneratedDirectory {
  unitIds: number[];
  staffIds: number[];
  laboratoryIds: number[];
  groupIds: Map<string, number>;
  campaigns: { id: number; year: number }[];
  subjects: { id: number; name: string; kind: SubjectKind }[];
}

const birth = '2016-08-01';
const kinds: readonly SubjectKind[] = [
  'production',
  'circulation',
  'circulation',
  'catering',
  'canteen',
  'online',
  'market',
  'special-equipment',
  'other',
];

function insertUnits(db: Connection, chance: Chance): number[] {
  const insert = inserter(db, 'unit', [...baseColumns, 'name', 'kind']);
  return Array.from({ length: 18 }, (_, index) => {
    insert({ ...baseOf(chance, index + 1, birth), name: `第${index + 1}市场监管所`, kind: 'station' });
    return index + 1;
  });
}

function insertStaff(db: Connection, chance: Chance, unitIds: readonly number[]): number[] {
  const insert = inserter(db, 'staff', [...baseColumns, 'name', 'unit_id', 'certificate_number', 'active']);
  return Array.from({ length: 60 }, (_, index) => {
    insert({
      ...baseOf(chance, index + 1, birth),
      name: personName(chance),
      unit_id: chance.pick(unitIds),
      certificate_number: `990321${30_000 + index * 13}`,
      active: 1,
    });
    return index + 1;
  });
}

/** The groups that are shipped serve here too; only names that are not among them are added. */
function insertGroups(db: Connection, chance: Chance): Map<string, number> {
  const insert = inserter(db, 'product_group', [...baseColumns, 'name', 'parent_id']);
  const shipped = db.prepare<[], { id: number; name: string }>('SELECT id, name FROM product_group ORDER BY id').all();
  const ids = new Map(shipped.map((group) => [group.name, group.id]));
  const idOf = (name: string, parentId: number | null): number => {
    const known = ids.get(name);
    if (known !== undefined) return known;
    const id = Math.max(0, ...ids.values()) + 1;
    ids.set(name, id);
    insert({ ...baseOf(chance, id, birth), name, parent_id: parentId });
    return id;
  };
  for (const { parent, group } of products) idOf(group, idOf(parent, null));
  return ids;
}

function insertLaboratories(db: Connection, chance: Chance): number[] {
  const insert = inserter(db, 'laboratory', [...baseColumns, 'name']);
  return [1, 2, 3, 4, 5].map((id) => {
    insert({ ...baseOf(chance, id, birth), name: `示例检验机构${id}` });
    return id;
  });
}

function insertCampaigns(db: Connection, chance: Chance): { id: number; year: number }[] {
  const insert = inserter(db, 'campaign', [...baseColumns, 'year', 'theme', 'period_from', 'period_to']);
  return Array.from({ length: 10 }, (_, index) => {
    const year = 2017 + index;
    insert({
      ...baseOf(chance, index + 1, `${year}-08-20`),
      year,
      theme: `示例主题之${index + 1}`,
      period_from: `${year}-09-01`,
      period_to: `${year}-09-30`,
    });
    return { id: index + 1, year };
  });
}

function insertSubjects(db: Connection, chance: Chance, count: number): GeneratedDirectory['subjects'] {
  const insert = inserter(db, 'subject', [
    ...baseColumns,
    'name',
    'credit_code',
    'kind',
    'address',
    'township',
    'contact',
    'phone',
    'risk_class',
    'state',
  ]);
  const known = new Set<string>();
  const distinct = (): InventedSubject => {
    for (;;) {
      const subject = inventSubject(chance, chance.pick(kinds));
      // Where the short names run out, a number keeps them apart.
      const name = known.has(subject.name) ? `${subject.name}（${chance.between(2, 999_999)}）` : subject.name;
      if (known.has(name) || known.has(subject.creditCode)) continue;
      known.add(name).add(subject.creditCode);
      return { ...subject, name };
    }
  };
  return shuffledIds(chance, count).map((id) => {
    const { name, creditCode, kind, address, township } = distinct();
    insert({
      ...baseOf(chance, id, birth),
      name,
      credit_code: creditCode,
      kind,
      address,
      township,
      contact: personName(chance),
      phone: `0999-${5_550_000 + chance.between(0, 9999)}`,
      risk_class: chance.pick(['A', 'B', 'C', 'D']),
      state: chance.happens(0.95) ? 'active' : 'closed',
    });
    return { id, name, kind };
  });
}

/** Inserts all that inspections and batches refer to. */
export function insertDirectory(db: Connection, chance: Chance, subjects: number): GeneratedDirectory {
  const unitIds = insertUnits(db, chance);
  return {
    unitIds,
    staffIds: insertStaff(db, chance, unitIds),
    laboratoryIds: insertLaboratories(db, chance),
    groupIds: insertGroups(db, chance),
    campaigns: insertCampaigns(db, chance),
    subjects: insertSubjects(db, chance, subjects),
  };
}
