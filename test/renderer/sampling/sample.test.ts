import { describe, expect, it } from 'vitest';
import { copyOfSample, nextSample } from '../../../renderer/sampling/carryOver.ts';
import { sampleEvents } from '../../../renderer/sampling/sampleEvents.ts';
import { stepsOf } from '../../../renderer/sampling/sampleSteps.ts';
import { type Sample, sampleFields } from '../../../shared/contract/sampling.ts';

const sample: Sample = {
  id: 7,
  uid: '01990000-0000-7000-8000-000000000007',
  createdAt: '2026-09-08T01:00:00.000Z',
  updatedAt: '2026-09-08T01:00:00.000Z',
  revision: 3,
  deletedAt: null,
  campaignId: 1,
  samplingPlanId: 2,
  taskId: 3,
  number: 'CJ2026-0143',
  kind: 'product',
  stage: 'campus',
  sampledOn: '2026-09-08',
  samplerIds: [4, 5],
  subjectId: 6,
  productName: '水彩笔',
  productGroupId: 8,
  brand: null,
  model: '12色',
  grade: null,
  batchNumber: '20260611',
  standard: 'GB 21027',
  producer: '某某文具厂',
  baseQuantity: 240,
  testQuantity: 3,
  spareQuantity: 2,
  quantityUnit: '盒',
  sealNumber: 'F-12',
  laboratoryId: 9,
  submittedOn: '2026-09-09',
  reportNumber: 'B2026-0871',
  reportedOn: '2026-09-11',
  verdict: 'failed',
  state: 'reported',
  note: '柜台样品',
  items: [
    { name: '铅', requirement: '≤ 90', value: '12', unit: 'mg/kg', verdict: 'passed' },
    { name: '苯', requirement: '≤ 10', value: '26', unit: 'mg/kg', verdict: 'failed' },
  ],
  subjectName: '学府路文具批发部',
  samplingPlanName: '学生用品专项',
  productGroupName: '学生文具',
  laboratoryName: '市质检中心',
  samplerNames: ['赵一', '李二'],
  evidence: 0,
};
const today = '2026-09-14';

describe('复制上一批', () => {
  const copy = copyOfSample(sample);

  it('产品和单位照抄，编号、封条、送检和结果清空', () => {
    expect(copy).toMatchObject({ productName: '水彩笔', subjectId: 6, standard: 'GB 21027', campaignId: 1 });
    expect(copy).toMatchObject({
      number: null,
      sealNumber: null,
      submittedOn: null,
      reportedOn: null,
      reportNumber: null,
    });
    expect(copy).toMatchObject({ verdict: 'open', state: 'sampled' });
  });

  it('检验项目留下要求，实测值和判定清空', () => {
    expect(copy.items).toEqual([
      { name: '铅', requirement: '≤ 90', value: null, unit: 'mg/kg', verdict: 'none' },
      { name: '苯', requirement: '≤ 10', value: null, unit: 'mg/kg', verdict: 'none' },
    ]);
  });

  it('复制出来的抽样单合同认得', () => {
    expect(sampleFields.safeParse(copy).success).toBe(true);
  });

  it('保存并再加一条时留下任务和受检单位，不留产品', () => {
    expect(nextSample(sample)).toMatchObject({
      samplingPlanId: 2,
      subjectId: 6,
      samplerIds: [4, 5],
      sampledOn: '2026-09-08',
    });
    expect(nextSample(sample)).not.toHaveProperty('productName');
  });
});

describe('一个批次的经过', () => {
  const words = (changed: Partial<Sample>) =>
    sampleEvents({ ...sample, ...changed }, null).map((event) => `${event.day ?? '—'} ${event.words}`);

  it('从抽样到不合格报告，说出不合格的项目', () => {
    expect(words({}).slice(0, 3)).toEqual([
      '2026-09-08 抽样，封样（赵一、李二），封条 F-12',
      '2026-09-09 送市质检中心',
      '2026-09-11 报告 B2026-0871 不合格（苯）',
    ]);
    expect(sampleEvents(sample, null)[2]?.tone).toBe('bad');
  });

  it('刚抽的批次，送检和报告都还在前面', () => {
    const events = sampleEvents(
      { ...sample, submittedOn: null, reportedOn: null, verdict: 'open', state: 'sampled' },
      null,
    );
    expect(events.map((event) => event.tone ?? 'past')).toEqual(['past', 'ahead', 'ahead', 'ahead']);
  });

  it('期限说的是下一步：没送检的是送检，送了检的是报告', () => {
    const due = { noun: 'sample' as const, id: 7, title: '', due: '2026-09-15', days: 1 };
    const waiting = { ...sample, reportedOn: null, verdict: 'open' as const };
    const texts = (changed: Partial<Sample>) =>
      sampleEvents({ ...waiting, ...changed }, due).map((event) => event.words);
    expect(texts({ submittedOn: null }).slice(1, 3)).toEqual(['送检（09-15 前，还有 1 天）', '检验报告']);
    expect(texts({})[2]).toBe('检验报告（09-15 前，还有 1 天）');
  });

  it('报告已到而没记送检日期的，不再等送检', () => {
    expect(words({ submittedOn: null }).some((line) => line.includes('送检'))).toBe(false);
  });

  it('办结了就没有后续', () => {
    expect(sampleEvents({ ...sample, state: 'closed' }, null).every((event) => event.tone !== 'ahead')).toBe(true);
  });
});

describe('下一步', () => {
  const next = (changed: Partial<Sample>) => stepsOf({ ...sample, ...changed }, today)[0]!;

  it('已抽样的登记送检，日期先填今天', () => {
    expect(next({ state: 'sampled', submittedOn: null })).toMatchObject({
      label: '登记送检',
      set: { state: 'submitted', submittedOn: today },
    });
  });

  it('已送检的登记检验结果', () => {
    expect(next({ state: 'submitted', reportedOn: null, verdict: 'open' })).toMatchObject({
      label: '登记检验结果',
      set: { state: 'reported', reportedOn: today },
    });
  });

  it('不合格的开始后处理，合格的办结', () => {
    expect(next({}).set).toEqual({ state: 'followed' });
    expect(next({ verdict: 'passed' }).set).toEqual({ state: 'closed' });
  });

  it('报告来了但没有结论的，先登记结论', () => {
    expect(next({ verdict: 'open' }).label).toBe('登记检验结果');
  });

  it('后处理中的可以登记复检结论', () => {
    expect(stepsOf({ ...sample, state: 'followed' }, today).map((step) => step.label)).toEqual([
      '办结',
      '登记复检结论',
    ]);
  });
});
