import { inventNote } from '../../build/data/text.ts';
import { chanceOf, inventSubject, personName } from '../../electron/core/example/index.ts';
import type { Cell } from '../../electron/core/exchange/read/index.ts';
import { writeTable } from '../../electron/core/exchange/write/index.ts';
import { riskClasses, subjectKinds, subjectStates } from '../../shared/domain/labels.ts';

const titles = [
  '序号',
  '市场主体名称',
  '统一社会信用代码',
  '类别',
  '住所（经营场所）',
  '所属乡镇',
  '法定代表人（负责人）',
  '联系电话',
  '信用风险等级',
  '登记状态',
  '许可证号',
  '备注',
];
const kinds = Object.keys(subjectKinds) as (keyof typeof subjectKinds)[];

function* subjectRows(count: number): Generator<Cell[]> {
  const chance = chanceOf(41);
  const codes = new Set<string>();
  for (let number = 1; number <= count; ) {
    const kind = chance.pick(kinds);
    const subject = inventSubject(chance, kind === 'testing' ? 'other' : kind);
    if (codes.has(subject.creditCode)) continue;
    codes.add(subject.creditCode);
    yield [
      number,
      // The short names run out long before a hundred thousand.
      `${subject.name}（${number}）`,
      subject.creditCode,
      subjectKinds[kind],
      subject.address,
      subject.township,
      personName(chance),
      `1${chance.between(30, 99)}${chance.between(10_000_000, 99_999_999)}`,
      chance.pick(Object.keys(riskClasses)),
      chance.happens(0.95) ? subjectStates.active : subjectStates.closed,
      chance.happens(0.4) ? `JY${chance.between(1000, 9999)}${chance.between(10_000_000, 99_999_999)}` : null,
      chance.happens(0.5) ? inventNote(chance) : null,
    ];
    number += 1;
  }
}

/** A register of so many varied subjects, as a county's registration system exports it. */
export const writeSubjectWorkbook = (path: string, count: number): Promise<unknown> =>
  writeTable(path, [{ name: '市场主体', columns: titles.map((title) => ({ title })), rows: subjectRows(count) }]);
