import { cellText, saysNothing } from '../../../../../shared/domain/cellValues.ts';
import { all, type Connection } from '../../../database/index.ts';
import type { Cell } from '../../read/index.ts';
import type { CellReading } from '../definition.ts';

export interface Person {
  id: number;
  name: string;
  certificate: string | null;
}

/** Staff outside the recycle bin, those in service first. */
export const peopleOf = (db: Connection): Person[] =>
  all<Person>(
    db,
    'SELECT id, name, certificate_number AS certificate FROM staff WHERE deleted_at IS NULL ORDER BY active DESC, id',
  );

/** One person as lists write him: the name, with the number of his certificate behind it where names repeat. */
function findPerson(people: readonly Person[], written: string, title: string): Person | { reason: string } {
  const name = written.replace(/[（(].*$/, '').replace(/\s+/g, '');
  const number = /[（(](.*?)[）)]/.exec(written)?.[1] ?? null;
  const named = people.filter((one) => one.name.replace(/\s+/g, '') === name || one.certificate === written);
  const [only, ...others] = named.length > 1 && number ? named.filter((one) => one.certificate === number) : named;
  if (!only) return { reason: `「${title}」“${written}”不在人员名录里，请先在名录中添加` };
  if (others.length > 0)
    return { reason: `「${title}」有 ${others.length + 1} 人叫“${name}”，请在姓名后用括号写上执法证号` };
  return only;
}

/** People of one cell, joined by 、 and the like. @returns their ids. */
export function readPeople(cell: Cell, people: readonly Person[], title: string): CellReading {
  const text = cellText(cell);
  if (saysNothing(text)) return { value: null };
  const found = text
    .split(/[、，,;；/\n]+|\s{2,}/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => findPerson(people, name, title));
  const wrong = found.find((one) => 'reason' in one);
  return wrong && 'reason' in wrong ? wrong : { value: found.map((one) => (one as Person).id) };
}
