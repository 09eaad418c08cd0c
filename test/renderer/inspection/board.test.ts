import { describe, expect, it } from 'vitest';
import { stepBeside } from '../../../renderer/inspection/board/moves.ts';
import {
  byDay,
  monthBeside,
  publicationEntry,
  rectificationEntry,
  shortName,
  visitEntry,
  weeksOf,
} from '../../../renderer/inspection/calendar/days.ts';
import { visitSteps } from '../../../renderer/inspection/steps.ts';
import type { Inspection } from '../../../shared/contract/inspection.ts';
import { daysBetween } from '../../../shared/domain/days.ts';
import { finding, visit } from './records.ts';

const today = '2026-09-14';

describe('看板', () => {
  const beside = (state: Inspection['state'], by: 1 | -1) =>
    stepBeside(visit({ state }), visitSteps(visit({ state }), today), by)?.to ?? null;

  it('向右一列是下一步，不能进的列跳过', () => {
    expect(
      (['planned', 'running', 'done', 'published', 'cancelled'] as const).map((state) => beside(state, 1)),
    ).toEqual(['running', 'done', 'published', null, null]);
  });

  it('向左是退回一步；取消的回到待检查', () => {
    expect(
      (['planned', 'running', 'done', 'published', 'cancelled'] as const).map((state) => beside(state, -1)),
    ).toEqual([null, 'planned', 'running', 'done', 'planned']);
  });
});

describe('日历', () => {
  it('一个月从周一排到周日，天天相连，月内的日子都在', () => {
    for (let month = '2024-01'; month <= '2027-12'; month = monthBeside(month, 1)) {
      const days = weeksOf(month).flat();
      expect(days.length % 7).toBe(0);
      expect(new Date(`${days[0]}T00:00:00Z`).getUTCDay()).toBe(1);
      expect(days.slice(1).every((day, index) => daysBetween(days[index]!, day) === 1)).toBe(true);
      const inside = days.filter((day) => day.startsWith(month));
      expect(inside[0]).toBe(`${month}-01`);
      expect(inside.at(-1)! < `${monthBeside(month, 1)}-01`).toBe(true);
      expect(daysBetween(`${month}-01`, `${monthBeside(month, 1)}-01`)).toBe(inside.length);
    }
  });

  it('翻月跨年', () => {
    expect(monthBeside('2026-12', 1)).toBe('2027-01');
    expect(monthBeside('2026-01', -1)).toBe('2025-12');
  });

  it('名称前面的县名省去，只剩县名的不省', () => {
    expect(shortName('云溪县向阳超市')).toBe('向阳超市');
    expect(shortName('云溪县医院')).toBe('云溪县医院');
    expect(shortName('向阳超市')).toBe('向阳超市');
  });

  it('整改期限先列，公示期限其次，检查最后；逾期的红', () => {
    const late = finding({ deadline: '2026-09-05' });
    const due = visit({ publicationDue: '2026-09-05' });
    const entries = [visitEntry(visit()), publicationEntry(due, today)!, rectificationEntry(late, today)!];
    expect(
      byDay(entries)
        .get('2026-09-05')!
        .map(({ kind, tone }) => `${kind} ${tone}`),
    ).toEqual(['rectification bad', 'publication bad', 'visit accent']);
  });

  it('整改了的、不用公示的，没有期限', () => {
    expect(rectificationEntry(finding({ state: 'rectified' }), today)).toBeNull();
    expect(publicationEntry(visit(), today)).toBeNull();
  });
});
