import { describe, expect, it } from 'vitest';
import { findPeriods, parseDateLine } from '../../../../electron/core/circular/understand/dates.ts';
import { findDeadlines } from '../../../../electron/core/circular/understand/deadlines.ts';
import { findQuantities } from '../../../../electron/core/circular/understand/quantities.ts';

const quantities = (text: string) =>
  findQuantities(text, 0).map(({ text: words, values, unit, comparison }) => [words, values, unit, comparison]);

describe('quantities', () => {
  it.each([
    ['每个所至少开展两次夜查', ['至少开展两次', [2], '次', 'at-least']],
    ['现场宣传不少于3场', ['不少于3场', [3], '场', 'at-least']],
    ['发放折页1000余份', ['发放折页1000余份'.slice(4), [1000], '份', 'more-than']],
    ['近1400份问卷', ['近1400份', [1400], '份', 'about']],
    ['开展巡查百余次', ['百余次', [100], '次', 'more-than']],
    ['推送短信2万余条', ['2万余条', [20_000], '条', 'more-than']],
    ['观摩50人/次', ['50人/次', [50], '人/次', 'exactly']],
    ['参观500多人（次）', ['500多人（次）', [500], '人（次）', 'more-than']],
    ['走访300家次', ['300家次', [300], '家次', 'exactly']],
    ['检定衡器80台件', ['80台件', [80], '台件', 'exactly']],
    ['安排经费不超过6万元', ['不超过6万元', [60_000], '元', 'at-most']],
    ['返修率下降到5%以下', ['5%以下', [5], '%', 'at-most']],
    ['寿命分别达到20、35小时以上', ['分别达到20、35小时以上', [20, 35], '小时', 'at-least']],
    ['合格率提高3个百分点', ['提高3个百分点', [3], '个百分点', 'exactly']],
    ['检查加油站28座', ['28座', [28], '座', 'exactly']],
    ['结对30对以上', ['30对以上', [30], '对', 'at-least']],
    ['各开放1天', ['1天', [1], '天', 'exactly']],
    ['选树3至5家企业', ['3至5家', [3, 5], '家', 'exactly']],
    ['抽检文具12个批次', ['12个批次', [12], '批次', 'exactly']],
  ])('%s', (text, wanted) => expect(quantities(text)).toEqual([wanted]));
  it.each([
    '2024年9月15日',
    '拨打12315热线',
    '第三届大会',
    '从7个方面着手',
    '坚持一个标准',
    '落实四个最严',
    '20个工作日内办结',
    '3天内反馈',
    '结成一对一帮扶',
    '一站式服务',
    '“百城千店”行动',
    '第3批名单',
  ])('%s holds none', (text) => expect(quantities(text)).toEqual([]));
});

describe('deadlines', () => {
  const deadlines = (text: string) =>
    findDeadlines(text, 0, 2024).map(({ text: words, date, precision }) => [words, date, precision]);
  it.each([
    ['请于10月15日前报送', ['于10月15日前', '2024-10-15', 'day']],
    ['2025年3月8日（星期六）前完成', ['2025年3月8日（星期六）前', '2025-03-08', 'day']],
    ['9月底前完成整改', ['9月底前', '2024-09-30', 'month-end']],
    ['2月底前', ['2月底前', '2024-02-29', 'month-end']],
    ['到2025年底前建成', ['到2025年底前', '2025-12-31', 'year-end']],
    ['2026年底前', ['2026年底前', '2026-12-31', 'year-end']],
    ['到2027年，体系健全', ['到2027年', '2027-12-31', 'year-end']],
    ['10月上旬前上报', ['10月上旬前', '2024-10-10', 'day']],
    ['完成时限：11月', ['完成时限：11月', '2024-11-30', 'month-end']],
    ['总结及时报送县局', ['及时', null, 'vague']],
    ['活动结束后5个工作日内', ['活动结束后5个工作日内', null, 'vague']],
  ])('%s', (text, wanted) => expect(deadlines(text)).toEqual([wanted]));
  it.each(['9月1日至9月30日', '及时消除隐患', '9月5日举办启动仪式', '节前检查'])('%s is none', (text) =>
    expect(deadlines(text)).toEqual([]),
  );
  it('without a year of the notice a day has no date', () =>
    expect(findDeadlines('5月6日前', 0, null)[0]?.date).toBeNull());
  it('a day that does not exist has no date', () => expect(findDeadlines('9月31日前', 0, 2024)[0]?.date).toBeNull());
});

describe('dates and periods', () => {
  it.each([
    ['2023年8月5日', '2023-08-05'],
    ['二〇二三年八月二十五日', '2023-08-25'],
    ['（2023年8月5日）', '2023-08-05'],
  ])('%s', (line, date) => expect(parseDateLine(line)).toBe(date));
  it('a sentence with a date is no date line', () => expect(parseDateLine('定于2023年8月5日启动')).toBeNull());
  it.each([
    ['2023年9月1日至9月30日', '2023-09-01', '2023-09-30'],
    ['9月1日—30日', '2024-09-01', '2024-09-30'],
    ['2023年9月至10月', '2023-09-01', '2023-10-31'],
    ['2023年9月', '2023-09-01', '2023-09-30'],
    ['2023年12月20日至2024年1月10日', '2023-12-20', '2024-01-10'],
  ])('%s', (text, from, to) =>
    expect(findPeriods(text, 0, 2024).map((period) => [period.from, period.to])).toEqual([[from, to]]),
  );
});
