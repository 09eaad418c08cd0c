import { describe, expect, test } from 'vitest';
import { keysOf } from '../../renderer/app/keys.ts';
import { figurePlace, listPlace, recordPlace } from '../../renderer/app/places.ts';
import { readSort, writeSort } from '../../renderer/components/useListState.ts';
import { formatDay, formatInstant, formatMoney, formatRate } from '../../renderer/format.ts';
import { isOutdated } from '../../renderer/freshness.ts';
import { runningSums } from '../../renderer/home/Sparkline.tsx';
import { urgency } from '../../renderer/home/urgency.ts';
import { differencesOf } from '../../renderer/settings/differences.ts';

describe('places', () => {
  test('a search hit opens its record on the screen of its noun', () => {
    expect(recordPlace('finding', 4)).toEqual({ to: '/inspection', search: { tab: 'finding', id: '4' } });
    expect(recordPlace('task', 9)).toEqual({ to: '/circular', search: { task: '9' } });
  });

  test('a figure opens the records it was counted from, in the year of the top bar', () => {
    const records = { screen: 'sample' as const, filter: { verdict: 'failed', campaignId: 3 } };
    expect(figurePlace(records)).toEqual(listPlace('sample', { verdict: 'failed' }));
    expect(figurePlace({ screen: 'none', filter: {} })).toBeNull();
  });
});

describe('lists', () => {
  test('newest first is a minus in the address', () => {
    expect(readSort('-startsOn')).toEqual({ by: 'startsOn', descending: true });
    expect(writeSort({ by: 'title', descending: false })).toBe('title');
    expect(readSort(undefined)).toBeNull();
  });

  test('a renamed unit makes every list of records out of date, but no open review', () => {
    expect(isOutdated('activity.list', ['unit'])).toBe(true);
    expect(isOutdated('campaign.overview', ['unit'])).toBe(true);
    expect(isOutdated('circular.review', ['unit'])).toBe(false);
    expect(isOutdated('circular.review', ['circular'])).toBe(true);
  });
});

describe('words and numbers', () => {
  test('keys are named the same on every keyboard', () => {
    const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
    expect(keysOf({ ...none, key: 'S', ctrlKey: true })).toBe('ctrl+s');
    expect(keysOf({ ...none, key: 's', metaKey: true })).toBe('ctrl+s');
    expect(keysOf({ ...none, key: 'Escape' })).toBe('escape');
  });

  test('a pass rate has two decimals and is not made up where nothing is judged', () => {
    expect(formatRate(55, 57)).toBe('96.49%');
    expect(formatRate(0, 0)).toBe('—');
  });

  test('money is kept in 分 and shown in 元', () => {
    expect(formatMoney(123456)).toBe('1,234.56');
    expect(formatMoney(null)).toBe('–');
  });

  test('days and instants are short', () => {
    expect(formatDay('2026-09-04')).toBe('9月4日');
    expect(formatDay(null)).toBe('–');
    expect(formatInstant(null)).toBe('–');
  });

  test('what is overdue is red, what is due today is not', () => {
    expect(urgency(-2)).toEqual({ words: '逾期 2 天', tone: 'bad' });
    expect(urgency(0)).toEqual({ words: '今天', tone: 'warn' });
    expect(urgency(3)).toEqual({ words: '3 天后', tone: 'plain' });
  });

  test('the line of people reached never falls', () => {
    expect(runningSums([1, 0, 2])).toEqual([1, 1, 3]);
  });

  test('the history says what changed in the words of the form', () => {
    const before = { title: '开放日', place: null, revision: 1, startsOn: '2026-09-01' };
    const after = { title: '开放日', place: '县检验所', revision: 2, startsOn: '2026-09-01' };
    expect(differencesOf({ noun: 'activity', before, after })).toEqual([
      { label: '地点', before: null, after: '县检验所' },
    ]);
  });

  test('the history says 已完成, not done, and never an id', () => {
    const before = { state: 'planned', leadUnitId: 3, taskIds: [1] };
    const after = { state: 'done', leadUnitId: 4, taskIds: [] };
    expect(differencesOf({ noun: 'activity', before, after })).toEqual([
      { label: '状态', before: '计划', after: '已完成' },
      { label: '牵头科室', before: '已选定', after: '已更换' },
      { label: '对应任务', before: '1 项', after: null },
    ]);
  });
});
