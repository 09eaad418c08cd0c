import { describe, expect, it } from 'vitest';
import { clocksOf, nextClock } from '../../../renderer/sampling/clocks.ts';
import { sampleEvents } from '../../../renderer/sampling/detail/sampleEvents.ts';
import type { Sample } from '../../../shared/contract/sampling.ts';
import { followedBy, freshSample, sampleOf } from './sampleOf.ts';

const today = '2026-09-14';
const words = (sample: Sample) => sampleEvents(sample, today).map((event) => `${event.day ?? '—'} ${event.words}`);

describe('一个批次的经过', () => {
  it('从抽样到不合格报告，说出封条、机构和不合格的项目', () => {
    expect(words(sampleOf()).slice(0, 6)).toEqual([
      '2026-09-08 抽样（赵一、李二）',
      '2026-09-08 封样（封条 F-12，封条完好）',
      '2026-09-09 移交市质检中心',
      '2026-09-09 检验机构接收（封条完好）',
      '2026-09-11 检验完成',
      '2026-09-11 报告 B2026-0871 不合格（苯）',
    ]);
    expect(sampleEvents(sampleOf(), today)[5]?.tone).toBe('bad');
  });

  it('后处理按日期排在后面，受理的异议、复检、责令、复查都说全', () => {
    const followUp = followedBy({
      notifiedOn: '2026-09-12',
      noticeNumber: '检告〔2026〕9号',
      objectedOn: '2026-09-13',
      objectionAccepted: true,
      objectionReason: '样品保存不当',
      retestedOn: '2026-09-14',
      retestReportNumber: 'FJ-1',
      retestVerdict: 'failed',
      orderedOn: '2026-09-15',
      orderNumber: '责改〔2026〕3号',
      orderDeadline: '2026-09-30',
      removedQuantity: 12,
      recalledQuantity: 3,
      rectifiedOn: '2026-09-20',
      recheckedOn: '2026-09-22',
      recheckPassed: false,
    });
    expect(words(sampleOf({ state: 'rechecked', followUp })).slice(6, 12)).toEqual([
      '2026-09-12 告知受检单位（检告〔2026〕9号）',
      '2026-09-13 提出异议（已受理，样品保存不当）',
      '2026-09-14 复检 FJ-1 不合格',
      '2026-09-15 责令改正（责改〔2026〕3号，限 2026-09-30，下架 12，召回 3）',
      '2026-09-20 整改完成',
      '2026-09-22 复查未通过',
    ]);
  });

  it('机构说合格、数据不合格的，报告后写明结论待认定', () => {
    const unclear = sampleOf({ labVerdict: 'passed', verdict: 'open', contradiction: true });
    expect(words(unclear)[5]).toBe('2026-09-11 报告 B2026-0871 合格，结论待认定（苯）');
  });

  it('被拒收的写明原因，标红', () => {
    const refused = freshSample({ state: 'refused', refusedOn: '2026-09-10', refusalReason: '封条破损' });
    expect(sampleEvents(refused, today)[1]).toEqual({
      day: '2026-09-10',
      words: '检验机构拒收（封条破损）',
      tone: 'bad',
    });
  });

  it('办结了就不再说后面的事，只剩还在走的时限', () => {
    const closed = sampleOf({ state: 'closed', verdict: 'passed', publicationDue: null, spareUntil: '2026-12-11' });
    const words = sampleEvents(closed, today).map((event) => String(event.words).replace(/，还有.*/, ''));
    expect(words.slice(-3)).toEqual(['已办结', '备样保存至 12-11', '文书保存至 2028-09-08']);
  });
});

describe('一个批次的时限', () => {
  it('食品没送检的有送检期限，逾期的标红', () => {
    const late = freshSample({ kind: 'food', submissionDue: '2026-09-12' });
    expect(nextClock(late, today)).toEqual({ label: '送检', due: '2026-09-12', days: -2, binding: true });
    expect(sampleEvents(late, today).find(({ tone }) => tone === 'bad')?.words).toBe('送检 09-12 前，逾期 2 天');
  });

  it('告知以后异议期在走；提出异议就不再提示', () => {
    const notified = sampleOf({ state: 'notified', followUp: followedBy({ notifiedOn: '2026-09-11' }) });
    expect(clocksOf(notified, today).map(({ label, days }) => [label, days])).toEqual([
      ['异议期', 12],
      ['公示', 32],
      ['备样保存', 178],
    ]);
    const objected = { ...notified, followUp: followedBy({ notifiedOn: '2026-09-11', objectedOn: '2026-09-13' }) };
    expect(clocksOf(objected, today).map(({ label }) => label)).not.toContain('异议期');
  });

  it('责令改正以后等整改，整改了就不等', () => {
    const ordered = sampleOf({ state: 'ordered', followUp: followedBy({ orderDeadline: '2026-09-20' }) });
    expect(nextClock(ordered, today)).toMatchObject({ label: '整改', days: 6 });
    const rectified = {
      ...ordered,
      followUp: followedBy({ orderDeadline: '2026-09-20', rectifiedOn: '2026-09-13' }),
    };
    expect(nextClock(rectified, today)?.label).toBe('公示');
  });

  it('过了的异议期、备样保存期没人欠什么，不算逾期', () => {
    const old = sampleOf({ objectionUntil: '2026-09-10', spareUntil: '2026-09-01', publicationDue: null });
    expect(clocksOf(old, today)).toEqual([]);
  });
});
