import type { Sample, SampleFields, TestItem } from '../../../../../../shared/contract/sampling.ts';
import { shortened } from '../../../../../../shared/domain/cellValues.ts';
import { itemVerdicts, sampleStates, testVerdicts, verdicts } from '../../../../../../shared/domain/labels.ts';
import { verdictOfResult } from '../../../../../../shared/domain/sampleVerdict.ts';
import { compareDecimals, parseMeasured, powerBetween } from '../../../../../../shared/domain/verdict/index.ts';
import type { Reason } from '../../definition.ts';
import type { Head, TakenRow } from './row.ts';
import { unitsApart, withVerdict } from './verdict.ts';

/** What stands against storing a batch's result, at the row that says it. */
export interface Problem {
  row: number;
  reason: Reason;
}

/** The rows of one batch put together. */
export interface Result {
  head: Head;
  items: { row: number; field: string; item: TestItem }[];
  /** Rows that only repeat what an earlier one says. */
  repeated: Map<number, number>;
  problems: Problem[];
}

const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

/** 0.050 and a workbook's 0.05 are the same figure. */
function sameFigure(one: string, other: string): boolean {
  if (plain(one) === plain(other)) return true;
  const [a, b] = [parseMeasured(one), parseMeasured(other)];
  return (
    a.kind === 'number' &&
    b.kind === 'number' &&
    powerBetween(a.unit, b.unit) === 0 &&
    compareDecimals(a.value, b.value) === 0
  );
}

type ItemField = keyof Omit<TestItem, 'name' | 'verdict'>;
const itemTitles: Record<ItemField, string> = {
  requirement: '标准要求',
  value: '实测值',
  unit: '单位',
  method: '检验方法',
  labVerdict: '单项判定',
};

const isSame = (field: ItemField, one: string, other: string): boolean => {
  if (field === 'value') return sameFigure(one, other);
  if (field === 'unit') return powerBetween(one, other) === 0;
  return plain(one) === plain(other);
};
const worded = (field: ItemField, text: string): string =>
  shortened(field === 'labVerdict' ? itemVerdicts[text as keyof typeof itemVerdicts] : text);

/** What two of one item say differently; null where one only says more than the other. */
function difference(item: TestItem, other: TestItem): { field: ItemField; words: string } | null {
  for (const field of Object.keys(itemTitles) as ItemField[]) {
    const [one, two] = [item[field], other[field]];
    if (one !== null && two !== null && !isSame(field, one, two))
      return { field, words: `「${itemTitles[field]}」是“${worded(field, one)}”与“${worded(field, two)}”` };
  }
  return null;
}

/** What is empty in the one is taken from the other. */
function filled(item: TestItem, other: TestItem): TestItem {
  const more = (Object.keys(itemTitles) as ItemField[]).filter(
    (field) => item[field] === null && other[field] !== null,
  );
  if (more.length === 0) return item;
  return withVerdict({ ...item, ...Object.fromEntries(more.map((field) => [field, other[field]])) });
}

const headTitles = {
  conclusion: '检验结论',
  reportNumber: '报告编号',
  reportedOn: '报告日期',
  testedOn: '检验日期',
  laboratoryId: '检验机构',
  productName: '产品名称',
  subjectName: '受检单位',
} as const;
type HeadField = keyof typeof headTitles;

/** The field of a row's reason: an item's own column in a wide table. */
const columnOf = (field: string, part: ItemField): string => (field === 'value' ? part : field);

function joinHeads(rows: readonly TakenRow[], problems: Problem[]): Head {
  const joined: Head = {};
  const from = new Map<HeadField, number>();
  for (const { row, head } of rows) {
    for (const field of Object.keys(headTitles) as HeadField[]) {
      const [known, said] = [joined[field], head[field]];
      if (said === undefined) continue;
      if (known === undefined) {
        Object.assign(joined, { [field]: said });
        from.set(field, row);
      } else if (known !== said && plain(String(known)) !== plain(String(said))) {
        const message = `「${headTitles[field]}」与第 ${from.get(field)} 行同一批次的不一致，请核实`;
        problems.push({ row, reason: { field, message } });
      }
    }
  }
  return joined;
}

/** Puts the rows of one batch together: the same item twice counts once, with two values it is a problem of both rows. */
export function joinRows(rows: readonly TakenRow[]): Result {
  const problems: Problem[] = [];
  const head = joinHeads(rows, problems);
  const items = new Map<string, Result['items'][number]>();
  const repeated = new Map<number, number>();
  for (const { row, items: own } of rows) {
    let news = own.length === 0;
    for (const { field, item } of own) {
      const known = items.get(plain(item.name));
      const differs = known && difference(known.item, item);
      if (!known) {
        items.set(plain(item.name), { row, field, item });
        news = true;
      } else if (differs) {
        const message = `与第 ${known.row} 行是同一批次的同一检验项目“${shortened(item.name)}”，${differs.words}，请核实后只保留一个`;
        problems.push({ row, reason: { field: columnOf(field, differs.field), message } });
        news = true;
      } else known.item = filled(known.item, item);
      if (known && !news) repeated.set(row, known.row);
    }
    if (news) repeated.delete(row);
  }
  for (const { row, field, item } of items.values()) {
    const apart = unitsApart(item);
    if (apart !== null) problems.push({ row, reason: { field, message: apart } });
  }
  return { head, items: [...items.values()], repeated, problems };
}

/** The names of the same thing: one is a part of the other, as 中性笔 is of 中性笔（黑）. */
function isAlike(one: string, other: string): boolean {
  const [a, b] = [plain(one), plain(other)];
  return a.includes(b) || b.includes(a);
}

/** Whether the row is about this batch at all, and says nothing else of it than what is stored. */
function headProblems(head: Head, sample: Sample, row: number): Problem[] {
  const problem = (field: HeadField, message: string): Problem => ({ row, reason: { field, message } });
  const problems: Problem[] = [];
  for (const [field, stored] of [
    ['productName', sample.productName],
    ['subjectName', sample.subjectName],
  ] as const) {
    const said = head[field];
    if (said !== undefined && !isAlike(said, stored))
      problems.push(
        problem(
          field,
          `抽样单 ${sample.number} 的「${headTitles[field]}」是“${shortened(stored)}”，与这里的不一致，请核实抽样单编号`,
        ),
      );
  }
  const stored = {
    conclusion: sample.labVerdict,
    reportNumber: sample.reportNumber,
    reportedOn: sample.reportedOn,
    testedOn: sample.testedOn,
    laboratoryId: sample.laboratoryId,
  };
  for (const [field, there] of Object.entries(stored) as [keyof typeof stored, string | number | null][]) {
    const said = head[field];
    if (said === undefined || there === null || there === said || plain(String(there)) === plain(String(said)))
      continue;
    const shown =
      field === 'laboratoryId'
        ? sample.laboratoryName
        : field === 'conclusion'
          ? testVerdicts[there as 'passed']
          : there;
    problems.push(problem(field, `已登记的「${headTitles[field]}」是“${shown}”，与这里的不一致，没有覆盖，请核实`));
  }
  return problems;
}

/** States of a batch in which a result is awaited or may still grow. */
const open: ReadonlySet<Sample['state']> = new Set(['submitted', 'received', 'tested', 'reported']);

function stateProblem(sample: Sample, row: number): Problem | null {
  if (open.has(sample.state)) return null;
  const state = sampleStates[sample.state];
  const message =
    sample.state === 'sampled' || sample.state === 'sealed'
      ? `批次 ${sample.number} ${state}、还没有移交检验机构，请先登记移交，再导入结果`
      : `批次 ${sample.number} 的状态是“${state}”，导入不会改动它的结果，请核实后在该批次中修改`;
  return { row, reason: { field: 'number', message } };
}

/** A verdict that is there already, perhaps a person's decision with its reason, is not taken back by a further row. */
function decisionProblem({ number, verdict: stored }: Sample, verdict: Sample['verdict'], row: number): Problem | null {
  if (stored === 'open' || stored === verdict) return null;
  const message = `批次 ${number} 的结论已是“${verdicts[stored]}”，加上这里的结果后为“${verdicts[verdict]}”，没有改动，请核实后在该批次中修改`;
  return { row, reason: { field: 'number', message } };
}

export type Merged = { problems: Problem[] } | { values: Partial<SampleFields> | null };

/**
 * The stored batch with the result. What is stored is never overwritten: another value is a problem.
 * @returns `values` null where the result is there already.
 */
export function mergeResult({ head, items }: Result, sample: Sample, row: number): Merged {
  const problems = headProblems(head, sample, row);
  const merged = new Map(sample.items.map((item) => [plain(item.name), item]));
  for (const { row: at, field, item } of items) {
    const stored = merged.get(plain(item.name));
    const differs = stored && difference(stored, item);
    if (differs) {
      const message = `检验项目“${shortened(item.name)}”已登记的与表格里的不同：${differs.words}，没有覆盖，请核实`;
      problems.push({ row: at, reason: { field: columnOf(field, differs.field), message } });
    } else merged.set(plain(item.name), stored ? filled(stored, item) : item);
  }
  if (problems.length > 0) return { problems };
  const labVerdict = head.conclusion ?? sample.labVerdict;
  const all = [...merged.values()];
  const said = {
    labVerdict,
    reportNumber: head.reportNumber ?? sample.reportNumber,
    reportedOn: head.reportedOn ?? sample.reportedOn,
    testedOn: head.testedOn ?? sample.testedOn,
    laboratoryId: head.laboratoryId ?? sample.laboratoryId,
  };
  const isSaid = Object.entries(said).every(([field, value]) => value === sample[field as keyof typeof said]);
  if (isSaid && all.length === sample.items.length && all.every((item, index) => item === sample.items[index]))
    return { values: null };
  const refused = stateProblem(sample, row);
  if (refused) return { problems: [refused] };
  const verdict = verdictOfResult(labVerdict, all);
  const decided = decisionProblem(sample, verdict, row);
  return decided ? { problems: [decided] } : { values: { ...said, items: all, verdict, state: 'reported' } };
}
