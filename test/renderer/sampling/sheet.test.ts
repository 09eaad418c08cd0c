import { describe, expect, it } from 'vitest';
import { copyOfSample, nextSample } from '../../../renderer/sampling/sheet/carryOver.ts';
import {
  filledGroups,
  laterGroups,
  quantityRefusal,
  sheetGroups,
  stateOfDates,
} from '../../../renderer/sampling/sheet/groups.ts';
import { sampleFields } from '../../../shared/contract/sampling.ts';
import { freshSample, sampleOf } from './sampleOf.ts';

const keysOf = (groups: { keys: string[] }[]) => groups.flatMap(({ keys }) => keys);

describe('复制上一批', () => {
  const copy = copyOfSample(sampleOf({ publishedOn: '2026-10-01' }));

  it('产品和单位照抄，编号、封条、送检、结果和后处理清空', () => {
    expect(copy).toMatchObject({ productName: '水彩笔', subjectId: 6, standard: 'GB 21027', campaignId: 1 });
    for (const key of [
      'number',
      'sealNumber',
      'sealedOn',
      'submittedOn',
      'receivedOn',
      'testedOn',
      'reportedOn',
      'reportNumber',
      'labVerdict',
      'publishedOn',
      'followUp',
    ] as const) {
      expect(copy[key], key).toBeNull();
    }
    expect(copy).toMatchObject({ verdict: 'open', state: 'sampled' });
  });

  it('检验项目留下要求，实测值和判定清空', () => {
    expect(
      copy.items?.map(({ name, requirement, value, labVerdict, verdict }) => [
        name,
        requirement,
        value,
        labVerdict,
        verdict,
      ]),
    ).toEqual([
      ['铅', '≤ 90', null, null, 'none'],
      ['苯', '≤ 10', null, null, 'none'],
    ]);
  });

  it('复制出来的抽样单合同认得', () => {
    expect(sampleFields.safeParse(copy).success).toBe(true);
  });

  it('保存并下一批时留下任务和受检单位，不留产品', () => {
    expect(nextSample(sampleOf())).toMatchObject({ samplingPlanId: 2, subjectId: 6, samplerIds: [4, 5] });
    expect(nextSample(sampleOf())).not.toHaveProperty('productName');
  });
});

describe('一张抽样单要填什么', () => {
  it('食品多问条码、保质期、是否进口、储存条件，产品不问', () => {
    const asked = ['barcode', 'shelfLife', 'imported', 'storage', 'foodType', 'packaging', 'area'];
    expect(keysOf(sheetGroups('food'))).toEqual(expect.arrayContaining(asked));
    for (const key of asked) expect(keysOf(sheetGroups('product'))).not.toContain(key);
  });

  it('合同里的每一项都填得到，没有一项问两遍', () => {
    const asked = keysOf([...sheetGroups('food'), ...laterGroups]);
    expect(new Set(asked).size).toBe(asked.length);
    const elsewhere = ['campaignId', 'state', 'followUp'];
    expect([...asked, ...elsewhere].sort()).toEqual(Object.keys(sampleFields.shape).sort());
  });

  it('改已有的批次时，只列已经走到的步骤填过的', () => {
    expect(keysOf(filledGroups(freshSample()))).toEqual([]);
    expect(keysOf(filledGroups(freshSample({ submittedOn: '2026-09-09' })))).toEqual(['submittedOn']);
    expect(keysOf(filledGroups(sampleOf()))).toEqual([
      'submittedOn',
      'receivedOn',
      'testedOn',
      'reportNumber',
      'reportedOn',
      'labVerdict',
      'items',
      'verdict',
    ]);
  });

  it('补录的批次，状态跟着日期走', () => {
    expect(stateOfDates({})).toBe('sampled');
    expect(stateOfDates({ sealedOn: '2026-09-08' })).toBe('sealed');
    expect(stateOfDates({ submittedOn: '2026-09-08' })).toBe('submitted');
    expect(stateOfDates({ submittedOn: '2026-09-08', refusedOn: '2026-09-09' })).toBe('refused');
    expect(stateOfDates({ submittedOn: '2026-09-08', reportedOn: '2026-09-12' })).toBe('reported');
  });

  it('抽样数量加备样数量不能多于基数，也不能一件不检', () => {
    expect(quantityRefusal({ baseQuantity: 5, testQuantity: 3, spareQuantity: 2 })).toBeNull();
    expect(quantityRefusal({ baseQuantity: 4, testQuantity: 3, spareQuantity: 2 })).toBe(
      '抽样数量 3 与备样数量 2 之和大于抽样基数 4',
    );
    expect(quantityRefusal({ testQuantity: 0 })).toContain('应大于 0');
    expect(quantityRefusal({ testQuantity: 3, spareQuantity: 2 })).toBeNull();
  });
});
