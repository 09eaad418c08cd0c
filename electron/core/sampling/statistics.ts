import type { CallOutput, CallValues } from '../../../shared/contract/index.ts';
import type { SampleFigures } from '../../../shared/contract/sampling.ts';
import { mondayOf, yearBefore } from '../../../shared/domain/days.ts';
import { samplingStages } from '../../../shared/domain/labels.ts';
import type { ReadContext } from '../context.ts';
import { all, type Connection, first, isId } from '../database/index.ts';

type Input = CallValues<'sampling.statistics'>;
type Output = CallOutput<'sampling.statistics'>;
type Filter = Omit<Input, 'campaignId'> & { campaignId: number };

/** Which batches are counted; refused ones were never tested and count as open like all without a verdict. */
function scope(filter: Filter): { from: string; where: string; values: unknown[] } {
  const conditions: [string, unknown][] = [
    ['sample.campaign_id = ?', filter.campaignId],
    ...(filter.kind === null ? [] : [['sample.kind = ?', filter.kind] as [string, unknown]]),
    ...(filter.source === null ? [] : [['sampling_plan.source = ?', filter.source] as [string, unknown]]),
    ...(filter.from === null ? [] : [['sample.sampled_on >= ?', filter.from] as [string, unknown]]),
    ...(filter.to === null ? [] : [['sample.sampled_on <= ?', filter.to] as [string, unknown]]),
  ];
  return {
    from: filter.source === null ? 'sample' : 'sample JOIN sampling_plan ON sampling_plan.id = sample.sampling_plan_id',
    where: `sample.deleted_at IS NULL AND ${conditions.map(([sql]) => sql).join(' AND ')}`,
    values: conditions.map(([, value]) => value),
  };
}

const figures = `count(*) AS batches, count(*) FILTER (WHERE sample.verdict = 'passed') AS passed,
  count(*) FILTER (WHERE sample.verdict = 'failed') AS failed, count(*) FILTER (WHERE sample.verdict = 'open') AS open`;

interface Cell extends SampleFigures {
  productGroupId: number;
  stage: keyof typeof samplingStages;
  township: string;
  laboratoryId: number;
  day: string;
}

/** All batches once, grouped as finely as any of the page's tables needs: the tables are sums of these cells. */
function cellsOf(db: Connection, filter: Filter): Cell[] {
  const { from, where, values } = scope(filter);
  return all<Cell>(
    db,
    `SELECT ifnull(sample.product_group_id, 0) AS productGroupId, sample.stage AS stage, ifnull(subject.township, '') AS township,
       ifnull(sample.laboratory_id, 0) AS laboratoryId, sample.sampled_on AS day, ${figures}
     FROM ${from} JOIN subject ON subject.id = sample.subject_id WHERE ${where} GROUP BY 1, 2, 3, 4, 5`,
    values,
  );
}

const none = (): SampleFigures => ({ batches: 0, passed: 0, failed: 0, open: 0 });
function add(sum: SampleFigures, cell: SampleFigures): void {
  sum.batches += cell.batches;
  sum.passed += cell.passed;
  sum.failed += cell.failed;
  sum.open += cell.open;
}

/** Sums of the cells by a key, those with the most batches first. */
function by<K extends string | number>(
  cells: readonly Cell[],
  keyOf: (cell: Cell) => K,
  labelOf: (key: K) => string,
): (SampleFigures & { key: K; label: string })[] {
  const sums = new Map<K, SampleFigures & { key: K; label: string }>();
  for (const cell of cells) {
    const key = keyOf(cell);
    let sum = sums.get(key);
    if (!sum) {
      sum = { key, label: labelOf(key), ...none() };
      sums.set(key, sum);
    }
    add(sum, cell);
  }
  return [...sums.values()].sort((a, b) => b.batches - a.batches || (a.label < b.label ? -1 : 1));
}

const names = (db: Connection, table: 'product_group' | 'laboratory'): Map<number, string> =>
  new Map(all<{ id: number; name: string }>(db, `SELECT id, name FROM ${table}`).map((row) => [row.id, row.name]));

function totalOf(db: Connection, filter: Filter): SampleFigures {
  const { from, where, values } = scope(filter);
  return first<SampleFigures>(db, `SELECT ${figures} FROM ${from} WHERE ${where}`, values) ?? none();
}

const shifted = (day: string | null): string | null => (day === null ? null : yearBefore(day));

function lastYearOf(db: Connection, input: Input): SampleFigures | null {
  const last = first<{ id: number }>(
    db,
    `SELECT last.id FROM campaign JOIN campaign AS last ON last.year = campaign.year - 1 AND last.deleted_at IS NULL
     WHERE ${isId('campaign')}`,
    [input.campaignId],
  );
  return last ? totalOf(db, { ...input, campaignId: last.id, from: shifted(input.from), to: shifted(input.to) }) : null;
}

function subjectsOf(db: Connection, filter: Filter): Output['bySubject'] {
  const { from, where, values } = scope(filter);
  return all(
    db,
    `SELECT counted.*, subject.name AS label FROM (SELECT sample.subject_id AS key, ${figures} FROM ${from} WHERE ${where}
       GROUP BY 1 ORDER BY failed DESC, batches DESC, 1 LIMIT 50) AS counted JOIN subject ON subject.id = counted.key
     ORDER BY counted.failed DESC, counted.batches DESC, counted.key`,
    values,
  );
}

function failedItemsOf(db: Connection, filter: Filter): Output['failedItems'] {
  const { from, where, values } = scope(filter);
  return all(
    db,
    `SELECT test_item.name AS name, count(*) AS items, count(DISTINCT sample.id) AS batches
     FROM ${from} JOIN test_item ON test_item.sample_id = sample.id
     WHERE ${where} AND sample.verdict = 'failed' AND test_item.verdict = 'failed' GROUP BY 1 ORDER BY items DESC, 1 LIMIT 50`,
    values,
  );
}

/** Everything the page of statistics shows, in one reading of the batches and three smaller ones. */
export function samplingStatistics({ db }: ReadContext, input: Input): Output {
  const cells = cellsOf(db, input);
  const total = none();
  for (const cell of cells) add(total, cell);
  const groups = names(db, 'product_group');
  const laboratories = names(db, 'laboratory');
  const heat = by(
    cells,
    (cell) => `${cell.productGroupId}\n${cell.township}`,
    (key) => key,
  ).map(({ key, label: _, ...sums }) => {
    const [productGroupId, township] = key.split('\n');
    return { ...sums, productGroupId: Number(productGroupId), township: township! };
  });
  return {
    total,
    lastYear: lastYearOf(db, input),
    byProductGroup: by(
      cells,
      (cell) => cell.productGroupId,
      (id) => groups.get(id) ?? '未分类',
    ),
    byStage: by(
      cells,
      (cell) => cell.stage,
      (stage) => samplingStages[stage],
    ),
    byTownship: by(
      cells,
      (cell) => cell.township,
      (township) => township || '未填乡镇街道',
    ),
    byLaboratory: by(
      cells,
      (cell) => cell.laboratoryId,
      (id) => laboratories.get(id) ?? '未定机构',
    ),
    bySubject: subjectsOf(db, input),
    byWeek: by(
      cells,
      (cell) => mondayOf(cell.day),
      (monday) => `${monday.slice(5)} 起一周`,
    ).sort((a, b) => (a.key < b.key ? -1 : 1)),
    failedItems: failedItemsOf(db, input),
    heat,
  };
}
