import { describe, expect, test } from 'vitest';
import { addStaff, addSubject } from '../../records.ts';
import { addChecklist, addFinding, changed, desk } from './support.ts';

describe('inspectors', () => {
  test('a visit takes two, and two with a certificate', async () => {
    const { core, add, inspectorIds } = await desk();
    const trainee = await addStaff(core, '王丙');
    const save = (ids: number[]) => add({ inspectorIds: ids });
    await expect(save([inspectorIds[0]!])).rejects.toThrow(/不得少于两人/);
    await expect(save([inspectorIds[0]!, inspectorIds[0]!])).rejects.toThrow(/不得少于两人/);
    await expect(save([inspectorIds[0]!, trainee.id])).rejects.toThrow(/执法证号/);
    const visit = await save([trainee.id, ...inspectorIds]);
    expect(visit.inspectorIds).toEqual([...inspectorIds, trainee.id]);
    expect(visit.inspectorNames).toEqual(['赵甲', '李乙', '王丙']);
    expect(visit.inspectorCertificates).toEqual(['ZF-0001', 'ZF-0002', null]);
  });

  test('a planned visit may still be without', async () => {
    const { add } = await desk();
    expect((await add({ state: 'planned', results: [], inspectorIds: [] })).inspectorIds).toEqual([]);
  });
});

describe('what happened on site', () => {
  test('nobody leaves before he came', async () => {
    const { core, add } = await desk();
    const visit = await add({ arrivedAt: '09:30', leftAt: '09:30' });
    expect(await core.refusal('inspection.save', changed(visit, { leftAt: '09:29' }))).toMatchObject({
      field: 'values.leftAt',
      message: expect.stringContaining('离开时间'),
    });
  });

  test('who refuses to sign has a reason, and a witness saw it', async () => {
    const { core, add } = await desk();
    const visit = await add();
    const refusal = (more: object) =>
      core.refusal('inspection.save', changed(visit, { signature: 'refused', ...more }));
    expect(await refusal({ witness: '周丁' })).toMatchObject({ field: 'values.refusalReason' });
    expect(await refusal({ refusalReason: '不认可检查结果' })).toMatchObject({ field: 'values.witness' });
    const more = { signature: 'refused', refusalReason: '不认可检查结果', witness: '周丁' } as const;
    expect((await core.call('inspection.save', changed(visit, more))).witness).toBe('周丁');
  });

  test('a complaint has its number, other visits have none', async () => {
    const { core, add } = await desk();
    const visit = await add({ kind: 'complaint', complaintNumber: '12315-2026-0001' });
    expect((await core.call('search.query', { text: '12315-2026-0001' })).map((hit) => hit.id)).toEqual([visit.id]);
    expect(await core.refusal('inspection.save', changed(visit, { kind: 'daily' }))).toMatchObject({
      field: 'values.complaintNumber',
    });
  });

  test('the visit before is another one, and its number is told', async () => {
    const { core, add } = await desk();
    const first = await add();
    const second = await add({ kind: 'follow-up', previousId: first.id });
    expect(second.previousNumber).toBe(first.number);
    const other = await add({ subjectId: (await addSubject(core, { name: '另一家' })).id });
    expect((await core.refusal('inspection.save', changed(second, { previousId: other.id }))).message).toContain(
      '同一检查对象',
    );
    expect(await core.refusal('inspection.save', changed(second, { previousId: second.id }))).toMatchObject({
      field: 'values.previousId',
    });
  });
});

describe('checklist', () => {
  const passed = { key: 'licence', answer: 'passed' } as const;

  test('a visit is done when every point that is asked for has an answer and there is a result', async () => {
    const { core, add } = await desk();
    const checklistVersionId = await addChecklist(core);
    const visit = await add({ state: 'running', results: [], checklistVersionId, answers: [passed] });
    expect(visit.checklistName).toBe('食品销售检查表');
    const finish = (more: object) => core.refusal('inspection.save', changed(visit, { state: 'done', ...more }));
    expect(await finish({})).toMatchObject({ field: 'values.results' });
    const results = ['发现问题已责令改正'];
    expect(await finish({ results })).toMatchObject({
      field: 'values.answers',
      message: expect.stringContaining('没有超过保质期的食品'),
    });
    const failed = { key: 'expiry', answer: 'failed', note: '三袋饼干' } as const;
    // The third point is asked for now.
    expect((await finish({ results, answers: [passed, failed] })).message).toContain('已下架封存');
    const answers = [passed, failed, { key: 'removed', answer: 'passed' } as const];
    const done = await core.call('inspection.save', changed(visit, { state: 'done', results, answers }));
    expect(done.answers).toEqual(answers.map((answer) => ({ note: null, ...answer })));
  });

  test('where nobody is there, the visit is done without going through the points', async () => {
    const { core, add } = await desk();
    const checklistVersionId = await addChecklist(core);
    for (const result of [
      '通过登记的住所（经营场所）无法联系',
      '未发现开展本次抽查涉及的经营活动',
      '已注销/吊销/撤销/迁出',
    ]) {
      expect((await add({ checklistVersionId, results: [result] })).state).toBe('done');
    }
    await expect(add({ checklistVersionId, results: ['未发现问题'] })).rejects.toThrow(/还有 2 项没有结论/);
  });

  test('an answer is to a point of this version that is asked for, once', async () => {
    const { core, add } = await desk();
    const checklistVersionId = await addChecklist(core);
    const visit = await add({ state: 'running', results: [], checklistVersionId });
    const refuse = async (answers: object[]) =>
      (await core.refusal('inspection.save', changed(visit, { answers: answers as never }))).message;
    expect(await refuse([{ key: 'price', answer: 'passed' }])).toContain('price');
    expect(await refuse([passed, passed])).toContain('只能有一个');
    expect(
      await refuse([
        { key: 'expiry', answer: 'passed' },
        { key: 'removed', answer: 'passed' },
      ]),
    ).toContain('已下架封存');
    const without = changed(visit, { checklistVersionId: null, answers: [passed] });
    expect(await core.refusal('inspection.save', without)).toMatchObject({ field: 'values.checklistVersionId' });
  });

  test('a filled-in visit keeps its version when the checklist is changed', async () => {
    const { core, add } = await desk();
    const checklistVersionId = await addChecklist(core);
    const answers = [passed, { key: 'expiry', answer: 'passed' } as const];
    const visit = await add({ checklistVersionId, answers });
    const [checklist] = (await core.call('checklist.list', {})).rows;
    const { id, revision, name, active, items } = checklist!;
    const values = { name, active, items: [...items, { key: 'price', text: '明码标价' }] };
    const { versionId } = await core.call('checklist.save', { id, revision, values });
    expect(versionId).not.toBe(checklistVersionId);
    const saved = await core.call('inspection.save', changed(visit, { note: '补记' }));
    expect(saved).toMatchObject({ checklistVersionId, answers: [{ key: 'licence' }, { key: 'expiry' }] });
    expect((await core.call('checklist.version', { versionId: checklistVersionId })).items).toHaveLength(3);
  });
});

test('results may be of the bureau’s own words and several', async () => {
  const { add } = await desk();
  const results = ['未按规定公示应当公示的信息', '已约谈负责人'];
  expect((await add({ results })).results).toEqual(results);
});

test('the clock of publication runs from the visit while its result is not public', async () => {
  const { core, add } = await desk();
  const visit = await add({ inspectedOn: '2026-09-08' });
  expect(visit.publicationDue).toBe('2026-10-12');
  const rules = await core.call('rules.get', {});
  await core.call('rules.save', { ...rules, clocks: { ...rules.clocks, publication: { count: 7, unit: 'day' } } });
  expect((await core.call('inspection.get', { id: visit.id })).publicationDue).toBe('2026-09-15');
  const planned = await add({ state: 'planned', results: [] });
  expect(planned.publicationDue).toBeNull();
});

test('未发现问题 stands alone, and not over findings', async () => {
  const { core, add } = await desk();
  await expect(add({ results: ['未发现问题', '发现问题已责令改正'] })).rejects.toThrow(/不能与其他检查结果并列/);
  const running = await add({ state: 'running', results: ['未发现问题'] });
  await addFinding(core, running.id);
  const visit = await core.call('inspection.get', { id: running.id });
  const refusal = await core.refusal('inspection.save', changed(visit, { state: 'done' }));
  expect(refusal).toMatchObject({ field: 'values.results', message: expect.stringContaining('登记了 1 个问题') });
  const done = changed(visit, { state: 'done', results: ['发现问题已责令改正'] });
  expect((await core.call('inspection.save', done)).state).toBe('done');
});
