import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { missingOf } from '../../../renderer/inspection/site/missing.ts';
import {
  answerOfKey,
  answersInWords,
  askedAnswers,
  progressOf,
  withAnswer,
  withNote,
} from '../../../renderer/inspection/site/points.ts';
import { fieldsOf } from '../../../renderer/inspection/site/sending.ts';
import type { InspectionFields } from '../../../shared/contract/inspection.ts';
import { endsVisitEarly, shownItems } from '../../../shared/domain/checklistPoints.ts';
import { toggledResult } from '../../../shared/domain/inspectionResult.ts';
import { inspectionResults } from '../../../shared/domain/labels.ts';
import { point, visit } from './records.ts';

const items = [point('a'), point('b', { key: 'a', answer: 'failed' }), point('c', { key: 'b', answer: 'passed' })];

describe('检查结果', () => {
  it('未发现问题与其他结果不并列：点了这个，那个就收回', () => {
    expect(toggledResult(['未发现问题'], '发现问题待后续处理')).toEqual(['发现问题待后续处理']);
    expect(toggledResult(['发现问题待后续处理', '自拟'], '未发现问题')).toEqual(['未发现问题']);
    expect(toggledResult(['发现问题待后续处理'], '自拟')).toEqual(['发现问题待后续处理', '自拟']);
    expect(toggledResult(['未发现问题'], '未发现问题')).toEqual([]);
  });

  it('登记了问题，就不能以未发现问题完成检查', () => {
    const values = { ...fieldsOf(visit()), results: ['未发现问题'] };
    const needed = (findings: number) =>
      missingOf(values, [], findings).some(
        ({ part, needed, words }) => part === 'results' && needed && /2 个/.test(words),
      );
    expect([needed(0), needed(2)]).toEqual([false, true]);
  });
});

describe('检查项', () => {
  it('数字键和拼音首字母都能答', () => {
    expect(['1', '2', '3', 'h', 'B', 's', 'x'].map(answerOfKey)).toEqual([
      'passed',
      'failed',
      'not-applicable',
      'passed',
      'failed',
      'not-applicable',
      null,
    ]);
  });

  it('再按一次同样的结论就收回，换一个结论说明还在', () => {
    const noted = withNote(withAnswer([], 'a', 'failed'), 'a', '缺记录');
    expect(withAnswer(noted, 'a', 'passed')).toEqual([{ key: 'a', answer: 'passed', note: '缺记录' }]);
    expect(withAnswer(noted, 'a', 'failed')).toEqual([]);
  });

  it('前面不合格，才问后面的；条件连着条件', () => {
    const failed = withAnswer([], 'a', 'failed');
    expect(shownItems(items, []).map(({ key }) => key)).toEqual(['a']);
    expect(shownItems(items, failed).map(({ key }) => key)).toEqual(['a', 'b']);
    expect(shownItems(items, withAnswer(failed, 'b', 'passed'))).toHaveLength(3);
  });

  it('改了前面的结论，后面不再问的不存、不计', () => {
    const answers = withAnswer(withAnswer(withAnswer([], 'a', 'failed'), 'b', 'passed'), 'c', 'failed');
    const changed = withAnswer(answers, 'a', 'passed');
    expect(askedAnswers(items, changed)).toEqual([{ key: 'a', answer: 'passed', note: null }]);
    expect(progressOf(items, changed)).toEqual({ answered: 1, asked: 1, failed: 0 });
    // Taken back by another press, what was written down below is there again.
    expect(askedAnswers(items, withAnswer(changed, 'a', 'failed'))).toHaveLength(3);
  });

  it('存的结论总是在问的检查项里，每项至多一个', () => {
    const key = fc.constantFrom('a', 'b', 'c');
    const answer = fc.constantFrom('passed' as const, 'failed' as const, 'not-applicable' as const);
    fc.assert(
      fc.property(fc.array(fc.tuple(key, answer), { maxLength: 20 }), (presses) => {
        const answers = presses.reduce(
          (so, [pressed, given]) => withAnswer(so, pressed, given),
          [] as InspectionFields['answers'],
        );
        const asked = askedAnswers(items, answers);
        const shown = shownItems(items, asked).map((item) => item.key);
        expect(asked.every((one) => shown.includes(one.key))).toBe(true);
        expect(new Set(asked.map((one) => one.key)).size).toBe(asked.length);
      }),
    );
  });

  it('用一句话说结论', () => {
    expect(answersInWords([])).toBe('未填');
    const answers = withAnswer(withAnswer([], 'a', 'passed'), 'b', 'failed');
    expect(answersInWords(answers)).toBe('合格 1、不合格 1');
  });
});

describe('还缺什么', () => {
  const values = (more: Partial<InspectionFields> = {}): InspectionFields => ({ ...fieldsOf(visit()), ...more });
  const complete = values({
    arrivedAt: '09:30',
    leftAt: '10:00',
    sitePerson: '王某',
    signature: 'signed',
    answers: [{ key: 'a', answer: 'passed', note: null }],
  });
  const wordsOf = (fields: InspectionFields, findings = 0) =>
    missingOf(fields, items, findings).map(({ words, needed }) => (needed ? `${words}！` : words));

  it('都填了，什么也不缺', () => {
    expect(wordsOf(complete)).toEqual([]);
  });

  it('刚开始：人、检查项、结果必须有，其余可以补', () => {
    expect(wordsOf(values({ inspectorIds: [3], results: [] }))).toEqual([
      '检查人员不足两人！',
      '到达时间',
      '还有 1 项未检查！',
      '检查结果！',
      '现场负责人',
      '当事人签字',
      '离开时间',
    ]);
  });

  it('拒绝签字的，要写原因和见证人', () => {
    expect(wordsOf({ ...complete, signature: 'refused', witness: ' ' })).toEqual(['拒签原因！', '见证人！']);
  });

  it('有不合格却没有登记问题，提醒；登记了就不再提醒', () => {
    const failed = { ...complete, answers: withAnswer(withAnswer([], 'a', 'failed'), 'b', 'failed') };
    expect(wordsOf(failed)).toEqual(['2 项不合格，还没有登记问题']);
    expect(wordsOf(failed, 1)).toEqual([]);
  });

  it('无法联系、没有经营、已注销的，不必查完检查表，也没有人签字', () => {
    const early = inspectionResults.filter((words) => endsVisitEarly([words]));
    expect(early).toEqual([
      '通过登记的住所（经营场所）无法联系',
      '未发现开展本次抽查涉及的经营活动',
      '已注销/吊销/撤销/迁出',
    ]);
    const gone = { ...complete, answers: [], signature: null, sitePerson: null, results: [early[0]!] };
    expect(wordsOf(gone)).toEqual([]);
  });
});
