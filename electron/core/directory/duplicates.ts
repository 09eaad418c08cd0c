import type { CallOutput } from '../../../shared/contract/index.ts';
import { isCreditCode } from '../../../shared/domain/creditCode.ts';
import { subjectAddressKey, subjectNameKey } from '../../../shared/domain/subjectKeys.ts';
import { all, type Connection } from '../database/index.ts';
import { type Apart, readApart } from './apart.ts';
import { subjectsOf } from './subjectRow.ts';

type Reason = CallOutput<'subject.duplicates'>['groups'][number]['reason'];

interface Candidate {
  id: number;
  name: string;
  creditCode: string | null;
  licenceNumber: string | null;
  address: string | null;
}

/** Groups show so many of their subjects; the rest is told as a number. */
const shown = 50;
const strength: Record<Reason, number> = { 'credit-code': 0, 'name-and-address': 1, name: 2 };

/**
 * The organisation (组织机构代码) in a credit code: characters 9 to 17 (GB 32100-2015, clause 5.1). It stays when a
 * subject is registered elsewhere, so two codes with the same one are one subject.
 */
const organisationOf = (code: string): string => code.slice(8, 17);

/** Organisations that a subject's code and the credit codes among its licence numbers name. */
function organisationsOf(subject: Candidate): string[] {
  const codes = (subject.licenceNumber ?? '').split(/[、，,；;\s]+/).filter(isCreditCode);
  if (subject.creditCode !== null) codes.push(subject.creditCode);
  return codes.map(organisationOf);
}

function bucketsOf<T>(items: Iterable<T>, keysOf: (item: T) => readonly string[]): T[][] {
  const buckets = new Map<string, T[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const bucket = buckets.get(key);
      if (bucket) bucket.push(item);
      else buckets.set(key, [item]);
    }
  }
  return [...buckets.values()].filter((bucket) => bucket.length > 1);
}

/** Which subjects hang together, each by its strongest reason. */
class Links {
  readonly #above = new Map<number, number>();
  readonly #reasons: [number, Reason][] = [];

  #topOf(id: number): number {
    let top = id;
    for (let above = this.#above.get(top); above !== undefined; above = this.#above.get(top)) top = above;
    if (top !== id) this.#above.set(id, top);
    return top;
  }

  /** Links all of them, but no two that a person has told apart. */
  join(subjects: readonly Candidate[], reason: Reason, apart: Apart): void {
    if (!subjects.some((subject) => apart.has(subject.id))) {
      for (const other of subjects.slice(1)) this.#link(subjects[0]!.id, other.id, reason);
      return;
    }
    for (const [index, one] of subjects.entries()) {
      for (const other of subjects.slice(index + 1)) {
        if (!apart.pair(one.id, other.id)) this.#link(one.id, other.id, reason);
      }
    }
  }

  #link(one: number, other: number, reason: Reason): void {
    const [top, below] = [this.#topOf(one), this.#topOf(other)];
    if (top !== below) this.#above.set(below, top);
    this.#reasons.push([one, reason]);
  }

  groups(): { reason: Reason; ids: number[] }[] {
    const members = new Map<number, number[]>();
    for (const id of new Set([...this.#above.keys(), ...this.#reasons.map(([id]) => id)])) {
      const top = this.#topOf(id);
      const known = members.get(top);
      if (known) known.push(id);
      else members.set(top, [id]);
    }
    const reasons = new Map<number, Reason>();
    for (const [id, reason] of this.#reasons) {
      const top = this.#topOf(id);
      const known = reasons.get(top);
      if (known === undefined || strength[reason] < strength[known]) reasons.set(top, reason);
    }
    return [...members].map(([top, ids]) => ({ reason: reasons.get(top)!, ids: ids.sort((a, b) => a - b) }));
  }
}

/** Subjects of one name: those at one address are linked; all of them only where one has no code that could tell them apart. */
function linkNamesakes(links: Links, namesakes: readonly Candidate[], apart: Apart): void {
  const located = bucketsOf(namesakes, (subject) => {
    const key = subjectAddressKey(subject.address);
    return key === null ? [] : [key];
  });
  for (const neighbours of located) links.join(neighbours, 'name-and-address', apart);
  if (namesakes.some((subject) => subject.creditCode === null)) links.join(namesakes, 'name', apart);
}

/**
 * Subjects outside the recycle bin that look like one, surest first. Reads every subject once (four columns) and compares
 * in memory: nothing that could grow stale is stored beside the subjects. In the order of the table: going by an index
 * takes twice as long.
 */
export function findDuplicates(db: Connection, limit: number): CallOutput<'subject.duplicates'> {
  const subjects = all<Candidate>(
    db,
    `SELECT id, name, credit_code AS creditCode, licence_number AS licenceNumber, address FROM subject NOT INDEXED
     WHERE deleted_at IS NULL`,
  );
  const links = new Links();
  const apart = readApart(db);
  for (const same of bucketsOf(subjects, organisationsOf)) links.join(same, 'credit-code', apart);
  for (const namesakes of bucketsOf(subjects, (subject) => [subjectNameKey(subject.name)])) {
    linkNamesakes(links, namesakes, apart);
  }
  const groups = links
    .groups()
    .filter((group) => group.ids.length > 1)
    .sort((a, b) => strength[a.reason] - strength[b.reason] || a.ids[0]! - b.ids[0]!);
  return {
    total: groups.length,
    groups: groups.slice(0, limit).map((group) => ({
      reason: group.reason,
      size: group.ids.length,
      subjects: subjectsOf(db, group.ids.slice(0, shown)),
    })),
  };
}
