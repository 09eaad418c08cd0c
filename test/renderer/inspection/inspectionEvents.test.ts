import { describe, expect, it } from 'vitest';
import { inspectionEvents } from '../../../renderer/inspection/inspectionEvents.ts';
import type { Finding, Inspection } from '../../../shared/contract/inspection.ts';

const base = {
  id: 1,
  uid: '01990000-0000-7000-8000-000000000001',
  createdAt: '2026-09-05T01:00:00.000Z',
  updatedAt: '2026-09-05T01:00:00.000Z',
  revision: 1,
  deletedAt: null,
};
const inspection: Inspection = {
  ...base,
  campaignId: 1,
  number: 'JC2026-0001',
  subjectId: 2,
  taskId: null,
  unitId: null,
  kind: 'special',
  state: 'done',
  inspectedOn: '2026-09-05',
  matter: null,
  inspectorIds: [3, 4],
  results: ['发现问题已责令改正'],
  note: null,
  publishedOn: null,
  subjectName: '向阳超市',
  unitName: null,
  inspectorNames: ['赵一', '李二'],
  findings: 1,
  findingsOpen: 1,
  evidence: 0,
};
const finding: Finding = {
  ...base,
  inspectionId: 1,
  description: '货架上有过期食品',
  severity: 'general',
  measure: 'ordered',
  deadline: '2026-09-12',
  rectifiedOn: null,
  recheckedOn: null,
  state: 'open',
  inspectionNumber: 'JC2026-0001',
  subjectName: '向阳超市',
};
const today = '2026-09-14';

describe('一次检查的经过', () => {
  it('检查、逾期的整改、还没做的公示，按日期排', () => {
    expect(inspectionEvents(inspection, [finding], today, null)).toEqual([
      { day: '2026-09-05', words: '检查，赵一、李二，发现问题已责令改正' },
      { day: '2026-09-12', words: '整改期限已过 2 天：货架上有过期食品', tone: 'bad' },
      { day: null, words: '公示检查结果', tone: 'ahead' },
    ]);
  });

  it('整改期限就在今天，不算逾期', () => {
    const [, due] = inspectionEvents(inspection, [{ ...finding, deadline: today }], today, null);
    expect(due?.tone).toBe('ahead');
  });

  it('整改、复查、公示都做了，没有待办', () => {
    const done = { ...finding, state: 'rechecked' as const, rectifiedOn: '2026-09-10', recheckedOn: '2026-09-11' };
    const events = inspectionEvents(
      { ...inspection, state: 'published', publishedOn: '2026-09-13' },
      [done],
      today,
      null,
    );
    expect(events.map((event) => event.day)).toEqual(['2026-09-05', '2026-09-10', '2026-09-11', '2026-09-13']);
    expect(events.some((event) => event.tone)).toBe(false);
  });

  it('过了公示期限还没公示，说逾期几天', () => {
    const due = { noun: 'inspection' as const, id: 1, title: '', due: '2026-09-12', days: -2 };
    expect(inspectionEvents(inspection, [], today, due).at(-1)).toEqual({
      day: null,
      words: '公示检查结果（09-12 前，逾期 2 天）',
      tone: 'bad',
    });
  });

  it('待检查的只是计划', () => {
    const [first] = inspectionEvents({ ...inspection, state: 'planned', results: [] }, [], today, null);
    expect(first).toEqual({ day: '2026-09-05', words: '计划检查，赵一、李二', tone: 'ahead' });
  });
});
