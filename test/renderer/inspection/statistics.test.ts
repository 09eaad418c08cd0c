import { describe, expect, it } from 'vitest';
import { readFilters } from '../../../renderer/app/filters.ts';
import { weekWithin } from '../../../renderer/components/statistics/period.ts';
import { dayInWords, peopleInWords, timesInWords } from '../../../renderer/inspection/record/words.ts';
import {
  completionInWords,
  type FigureKey,
  figureColumns,
  figurePlaceOf,
  type Scope,
} from '../../../renderer/inspection/statistics/figures.ts';
import { visitSeed } from '../../../renderer/inspection/visitSeed.ts';
import { contract } from '../../../shared/contract/index.ts';
import { openTestCore } from '../../support.ts';
import { visit } from './records.ts';

/** Which list's call stands behind a tab of the screen. */
const callOfTab = (tab: string | undefined) =>
  tab === 'finding'
    ? ('finding.list' as const)
    : tab === 'case'
      ? ('case.list' as const)
      : ('inspection.list' as const);

describe('统计', () => {
  it('示例数据里，每个数点开，列表就是那么多条', async () => {
    const test = openTestCore();
    await test.call('example.load', {});
    const [campaign] = (await test.call('campaign.years', {})).toSorted((one, other) => other.year - one.year);
    const campaignId = campaign!.id;
    const period = { from: '2026-09-03', to: '2026-09-16' };
    const statistics = await test.call('inspection.statistics', { campaignId, ...period });
    const groups: [Scope, Record<FigureKey, number>][] = [
      [period, statistics.total],
      ...statistics.byUnit.map((one): [Scope, typeof one] => [{ ...period, unitId: one.key }, one]),
      ...statistics.byKind.map((one): [Scope, typeof one] => [{ ...period, kind: one.key }, one]),
      ...statistics.byWeek.map((one): [Scope, typeof one] => [weekWithin(one.key, period), one]),
    ];
    expect(groups.length).toBeGreaterThan(8);
    for (const [scope, figures] of groups) {
      for (const { key } of figureColumns) {
        const { search } = figurePlaceOf(key, scope);
        const name = callOfTab(search.tab);
        const filters = readFilters(contract[name].input, search);
        const listed = await test.call(name, { ...filters, campaignId, limit: 1000 } as never);
        const { rows, total } = listed as { rows: { inspectorIds?: number[] }[]; total: number };
        // 出动人次 counts the people of the visits that it opens.
        const people = rows.reduce((sum, row) => sum + (row.inspectorIds?.length ?? 0), 0);
        const expected = key === 'inspectorVisits' ? people : total;
        expect(figures[key], `${key} ${JSON.stringify(scope)}`).toBe(expected);
      }
    }
  });

  it('完成率带着分母；没有要做的就不算', () => {
    const none = Object.fromEntries(figureColumns.map(({ key }) => [key, 0])) as Record<FigureKey, number>;
    expect(completionInWords({ ...none, inspected: 15, waiting: 2 })).toBe('88.24%（15/17）');
    expect(completionInWords(none)).toBe('–');
  });

  it('一周只算到所选的日期里', () => {
    expect(weekWithin('2026-09-07', { from: null, to: null })).toEqual({ from: '2026-09-07', to: '2026-09-13' });
    expect(weekWithin('2026-09-07', { from: '2026-09-09', to: '2026-09-10' })).toEqual({
      from: '2026-09-09',
      to: '2026-09-10',
    });
  });
});

describe('检查记录的用语', () => {
  it('日期不补零，时间没有填就留空', () => {
    expect(dayInWords('2026-09-04')).toBe('2026年9月4日');
    expect(timesInWords({ arrivedAt: '09:30', leftAt: null })).toBe('9时30分至　　时　　分');
  });

  it('人员带执法证号，没有证的只写名', () => {
    expect(peopleInWords(visit({ inspectorCertificates: ['ZF-1', null] }))).toBe('赵一（执法证号 ZF-1），李二');
  });
});

describe('新增检查先填什么', () => {
  const seeds = { subjectId: null, taskId: null, unitId: null, forTask: null, forPrevious: null };
  const today = '2026-09-14';

  it('列表筛的是哪个科室、哪个任务，就先填上；「未填科室」不算科室', () => {
    expect(visitSeed({ ...seeds, unitId: 5, forTask: 7 }, null, null, today)).toMatchObject({ unitId: 5, taskId: 7 });
    expect(visitSeed({ ...seeds, unitId: 0 }, null, null, today).unitId).toBeNull();
  });

  it('回访去同一家，记着上次检查', () => {
    const previous = visit({ id: 9, kind: 'complaint', complaintNumber: 'TS-1', inspectorIds: [3, 4] });
    expect(visitSeed(seeds, previous, null, today)).toMatchObject({
      kind: 'follow-up',
      state: 'planned',
      previousId: 9,
      subjectId: 2,
      complaintNumber: 'TS-1',
      inspectedOn: today,
    });
  });

  it('一户接一户：日期、人员、检查表不变，公示过的从已检查开始', () => {
    const last = visit({ state: 'published', checklistVersionId: 6, inspectedOn: '2026-09-10' });
    expect(visitSeed(seeds, null, last, today)).toMatchObject({
      state: 'done',
      checklistVersionId: 6,
      inspectedOn: '2026-09-10',
    });
  });
});
