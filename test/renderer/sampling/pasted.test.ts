import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addVotes, readVotes, replaceVotes } from '../../../renderer/sampling/choice/voteText.ts';
import { readQuotas } from '../../../renderer/sampling/plan/quotaText.ts';

const known = {
  groups: [
    { id: 1, name: '学生文具' },
    { id: 2, name: '儿童玩具' },
  ],
  laboratories: [{ id: 9, name: '市质检中心' }],
};

describe('从表格粘贴分解指标', () => {
  it('按表头认列，类别和机构对上名录，合计行不要', () => {
    const rows = readQuotas(
      '序号\t抽检品种\t抽样环节\t所属乡镇\t承检机构\t计划批次\n1\t学生文具\t校园周边\t城关镇\t市质检中心\t61\n2\t儿童玩具\t流通\t\t\t1,049批\n合计\t\t\t\t\t1110',
      known,
    );
    expect(rows.map(({ quota }) => quota)).toEqual([
      { productGroupId: 1, stage: 'campus', township: '城关镇', laboratoryId: 9, batches: 61 },
      { productGroupId: 2, stage: 'circulation', township: null, laboratoryId: null, batches: 1049 },
    ]);
  });

  it('只有两列时是类别和批次', () => {
    expect(
      readQuotas('学生文具\t61\n儿童玩具\t49', known).map(({ quota }) => [quota?.productGroupId, quota?.batches]),
    ).toEqual([
      [1, 61],
      [2, 49],
    ]);
  });

  it('名录里没有的、环节写错的、批次不是数的，都说明原因', () => {
    const refusals = readQuotas(
      '箱包\t流通\t\t\t5\n学生文具\t路上\t\t\t5\n学生文具\t流通\t\t\t若干\n学生文具\t流通\t\t外省某所\t5',
      known,
    );
    expect(refusals.map(({ quota }) => quota)).toEqual([null, null, null, null]);
    expect(refusals.map(({ refusal }) => refusal)).toEqual([
      expect.stringContaining('箱包'),
      expect.stringContaining('路上'),
      expect.stringContaining('若干'),
      expect.stringContaining('外省某所'),
    ]);
  });

  it('任何文字都读得完：每行要么成为一条指标，要么说明原因', () => {
    const text = fc.string({ unit: fc.constantFrom('学生文具', '流通', '批', '5', '\t', '\n', '"', '合计', '-') });
    fc.assert(
      fc.property(text, (pasted) => {
        for (const { quota, refusal } of readQuotas(pasted, known))
          expect((quota === null) !== (refusal === null)).toBe(true);
      }),
    );
  });
});

describe('从表格粘贴你选我检的票数', () => {
  it('有表头、有序号、带千分位的都读得出', () => {
    const rows = readVotes('排名\t候选食品\t得票数\n1\t月饼\t1,204\n2\t食用油\t880票\n合计\t\t2084');
    expect(rows.map(({ choice }) => [choice?.name, choice?.votes])).toEqual([
      ['月饼', 1204],
      ['食用油', 880],
    ]);
  });

  it('没有表头时第一列是产品，第二列是票数；名录里有的类别自动对上', () => {
    const [first, second] = readVotes('学生文具\t12\n月饼\t3', known.groups);
    expect(first?.choice).toEqual({ name: '学生文具', productGroupId: 1, votes: 12 });
    expect(second?.choice).toEqual({ name: '月饼', productGroupId: null, votes: 3 });
  });

  it('票数不是数的行说明原因，不丢', () => {
    expect(readVotes('月饼\t很多')[0]).toMatchObject({ choice: null, refusal: expect.stringContaining('很多') });
  });

  it('同一种产品从两个渠道来的票相加', () => {
    const one = (name: string, votes: number) => ({ name, productGroupId: null, votes });
    expect(addVotes([one('月饼', 10), one('糕点', 4)], [one('糕点', 6), one('饮料', 1)])).toEqual([
      one('月饼', 10),
      one('糕点', 10),
      one('饮料', 1),
    ]);
  });

  it('票数合计不因粘贴的先后变', () => {
    const votes = fc.array(
      fc.record({ name: fc.constantFrom('甲', '乙', '丙'), productGroupId: fc.constant(null), votes: fc.nat(999) }),
    );
    const byName = (list: { name: string; votes: number }[]) =>
      list.map(({ name, votes: count }) => `${name}${count}`).sort();
    fc.assert(
      fc.property(votes, votes, (one, other) => {
        const merged = addVotes(addVotes([], one), other);
        expect(byName(merged)).toEqual(byName(addVotes(addVotes([], other), one)));
        expect(merged.reduce((sum, choice) => sum + choice.votes, 0)).toBe(
          [...one, ...other].reduce((sum, choice) => sum + choice.votes, 0),
        );
      }),
    );
  });
});

describe('从文件读到的征集结果', () => {
  it('替换已填的：文件里没有的不再留下，手工选过的类别还在', () => {
    const filled = [
      { name: '饮料', productGroupId: 7, votes: 3 },
      { name: '校服', productGroupId: 8, votes: 5 },
    ];
    const read = [
      { name: '糕点', productGroupId: 2, votes: 9 },
      { name: '饮料', productGroupId: null, votes: 4 },
    ];
    expect(replaceVotes(filled, read)).toEqual([
      { name: '糕点', productGroupId: 2, votes: 9 },
      { name: '饮料', productGroupId: 7, votes: 4 },
    ]);
  });
});
