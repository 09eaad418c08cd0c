import { describe, expect, it } from 'vitest';
import { findingEvents } from '../../../renderer/inspection/findingEvents.ts';
import { inspectionEvents } from '../../../renderer/inspection/inspectionEvents.ts';
import { finding, visit } from './records.ts';

const today = '2026-09-14';
const failed = { on: '2026-09-09', passed: false, note: '仍有过期食品', inspectionId: null };
const passed = { on: '2026-09-11', passed: true, note: null, inspectionId: null };

describe('一次检查的经过', () => {
  it('检查、逾期的整改、还没做的公示，按日期排', () => {
    expect(inspectionEvents(visit(), [finding()], today, null)).toEqual([
      { day: '2026-09-05', words: '检查，赵一、李二，发现问题已责令改正' },
      { day: '2026-09-12', words: '整改期限已过 2 天：货架上有过期食品', tone: 'bad' },
      { day: null, words: '公示检查结果', tone: 'ahead' },
    ]);
  });

  it('整改期限就在今天，不算逾期', () => {
    const [, due] = inspectionEvents(visit(), [finding({ deadline: today })], today, null);
    expect(due?.tone).toBe('ahead');
  });

  it('整改、复查、公示都做了，没有待办', () => {
    const done = finding({
      state: 'rechecked',
      rectifiedOn: '2026-09-10',
      rechecks: [passed],
      recheckedOn: '2026-09-11',
    });
    const events = inspectionEvents(visit({ state: 'published', publishedOn: '2026-09-13' }), [done], today, null);
    expect(events.map((event) => event.day)).toEqual(['2026-09-05', '2026-09-10', '2026-09-11', '2026-09-13']);
    expect(events.some((event) => event.tone)).toBe(false);
  });

  it('公示期限已过的，说逾期几天', () => {
    const due = { noun: 'inspection' as const, id: 1, title: '', what: '', due: '2026-09-12', days: -2 };
    const events = inspectionEvents(visit(), [], today, due as never);
    expect(events.at(-1)).toEqual({ day: null, words: '公示检查结果（09-12 前，逾期 2 天）', tone: 'bad' });
  });

  it('待检查的只是计划', () => {
    const [first] = inspectionEvents(visit({ state: 'planned', results: [] }), [], today, null);
    expect(first).toEqual({ day: '2026-09-05', words: '计划检查，赵一、李二', tone: 'ahead' });
  });

  it('到达和离开的时间写在检查里', () => {
    const [first] = inspectionEvents(visit({ arrivedAt: '09:30', leftAt: '10:15', results: [] }), [], today, null);
    expect(first?.words).toBe('检查，09:30–10:15，赵一、李二');
  });

  it('取消的检查不再等公示', () => {
    const events = inspectionEvents(visit({ state: 'cancelled', cancelReason: '已停业' }), [], today, null);
    expect(events).toEqual([{ day: '2026-09-05', words: '检查已取消，已停业', tone: 'ahead' }]);
  });
});

describe('一个问题的整改和复查', () => {
  it('先没通过，再整改，再通过：按先后排', () => {
    const done = finding({
      state: 'rechecked',
      rectifiedOn: '2026-09-10',
      rectification: '已下架',
      rechecks: [failed, passed],
      recheckedOn: '2026-09-11',
    });
    expect(findingEvents(done, today)).toEqual([
      { day: '2026-09-09', words: '复查未通过：仍有过期食品', tone: 'bad' },
      { day: '2026-09-10', words: '已整改：已下架' },
      { day: '2026-09-11', words: '复查通过' },
    ]);
  });

  it('复查没通过的重新待整改，到新的期限', () => {
    const again = finding({ rechecks: [failed], deadline: '2026-09-20' });
    expect(findingEvents(again, today).map(({ words }) => words)).toEqual(['复查未通过：仍有过期食品', '整改期限']);
  });

  it('移交的不再等整改', () => {
    const events = findingEvents(finding({ state: 'handed-over', measure: 'transferred' }), today);
    expect(events).toEqual([{ day: null, words: '已移交处理（移送）' }]);
  });
});
