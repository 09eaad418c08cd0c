import { describe, expect, it } from 'vitest';
import { doubtOf, doubtsInWords, judged, judgeResult } from '../../../renderer/sampling/result/judgement.ts';
import type { TestItem } from '../../../shared/contract/sampling.ts';
import { followedBy } from './sampleOf.ts';

const item = (changed: Partial<TestItem> = {}): TestItem => ({
  name: '铅',
  requirement: '≤ 90',
  value: '12',
  unit: 'mg/kg',
  method: null,
  labVerdict: null,
  verdict: 'none',
  ...changed,
});

describe('一个项目的判定', () => {
  it('数据说得清的按数据，说不清的听机构的', () => {
    expect(judged(item()).verdict).toBe('passed');
    expect(judged(item({ value: '120', labVerdict: 'passed' })).verdict).toBe('failed');
    expect(judged(item({ requirement: '应标明产地', value: '已标明', labVerdict: 'passed' })).verdict).toBe('passed');
    expect(judged(item({ requirement: '应标明产地', value: '已标明' })).verdict).toBe('none');
  });

  it('机构和数据不一致的指出来，人改了判定与数据不符的也指出来', () => {
    expect(doubtOf(judged(item({ labVerdict: 'passed' })))).toBeNull();
    expect(doubtOf(judged(item({ value: '120', labVerdict: 'passed' })))).toBe('laboratory');
    expect(doubtOf(item({ value: '120', labVerdict: 'passed', verdict: 'passed' }))).toBe('figures');
  });

  it('说得出哪一项、机构怎么说、数据怎么说', () => {
    expect(doubtsInWords([judged(item()), judged(item({ value: '120', labVerdict: 'passed' }))])).toEqual([
      '铅：机构判定符合，按数据不符合（超过限量）',
    ]);
    expect(doubtsInWords([item({ value: '120', labVerdict: 'passed', verdict: 'passed' })])).toEqual([
      '铅：机构判定符合，按数据不符合（超过限量），认定为符合',
    ]);
  });
});

describe('一批的结论', () => {
  const good = judged(item({ labVerdict: 'passed' }));
  const bad = judged(item({ value: '120', labVerdict: 'failed' }));

  it('机构和项目一致的，结论跟着走', () => {
    expect(judgeResult('passed', [good], null)).toMatchObject({ derived: 'passed', contradiction: false });
    expect(judgeResult('failed', [good, bad], null)).toMatchObject({ derived: 'failed', contradiction: false });
    expect(judgeResult(null, [bad], null).derived).toBe('failed');
  });

  it('不一致的先不下结论', () => {
    expect(judgeResult('passed', [bad], null)).toMatchObject({ derived: 'open', contradiction: true });
  });

  it('什么都没报的，没有可跟的结论', () => {
    expect(judgeResult(null, [], null).derived).toBeNull();
  });

  it('复检结论是最后的结论，受理了异议还没复检的是待检', () => {
    const overturned = followedBy({ objectionAccepted: true, retestVerdict: 'passed' });
    expect(judgeResult('failed', [bad], overturned).derived).toBe('passed');
    expect(judgeResult('failed', [bad], followedBy({ objectionAccepted: true })).derived).toBe('open');
  });
});
