import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCells } from '../../../renderer/components/pastedCells.ts';
import { mergeTestItems, readTestItems, readVerdict } from '../../../renderer/sampling/result/testItemText.ts';
import type { TestItem } from '../../../shared/contract/sampling.ts';

const item = (name: string, value: string | null = null): TestItem => ({
  name,
  requirement: null,
  value,
  unit: null,
  method: null,
  labVerdict: null,
  verdict: 'none',
});

describe('检验项目从表格粘贴', () => {
  it('按项目、要求、实测、单位、判定的次序读五列', () => {
    const rows = readTestItems('可迁移元素 铅\t≤ 90\t12\tmg/kg\t符合\r\n苯\t≤ 10\t26\tmg/kg\t不合格\r\n');
    expect(rows.map((row) => row.item)).toEqual([
      {
        name: '可迁移元素 铅',
        requirement: '≤ 90',
        value: '12',
        unit: 'mg/kg',
        method: null,
        labVerdict: 'passed',
        verdict: 'passed',
      },
      {
        name: '苯',
        requirement: '≤ 10',
        value: '26',
        unit: 'mg/kg',
        method: null,
        labVerdict: 'failed',
        verdict: 'failed',
      },
    ]);
  });

  it('有表头时按表头认列，序号列不要', () => {
    const [row] = readTestItems('序号\t判定\t检验项目\t检验结果\t计量单位\n1\t合格\t甲醛\t310\tmg/kg');
    expect(row?.item).toMatchObject({ name: '甲醛', value: '310', unit: 'mg/kg', labVerdict: 'passed' });
    expect(row?.line).toBe(2);
  });

  it('表头里有检验方法时一并读入', () => {
    const [row] = readTestItems('检验项目\t检验方法\t标准要求\t检验结果\n甲醛\tGB 6675.4\t≤ 1500\t310');
    expect(row?.item).toMatchObject({ name: '甲醛', method: 'GB 6675.4', requirement: '≤ 1500', value: '310' });
  });

  it('粘贴的判定是机构的，算数的按数据判；机构没写的也按数据判', () => {
    const rows = readTestItems('铅\t≤ 90\t120\tmg/kg\t符合\n镉\t≤ 75\t12\tmg/kg\t');
    expect(rows.map((one) => [one.item?.labVerdict, one.item?.verdict])).toEqual([
      ['passed', 'failed'],
      [null, 'passed'],
    ]);
  });

  it('没有表头但第一列是序号时跳过序号', () => {
    const rows = readTestItems('1\t铅\t≤90\t12\tmg/kg\t符合\n2\t镉\t≤75\t未检出\tmg/kg\t符合');
    expect(rows.map((row) => row.item?.name)).toEqual(['铅', '镉']);
  });

  it('四列且末列是判定时没有单位', () => {
    const [row] = readTestItems('标识\t应标明产地\t已标明\t符合');
    expect(row?.item).toMatchObject({
      name: '标识',
      requirement: '应标明产地',
      value: '已标明',
      unit: null,
      labVerdict: 'passed',
      verdict: 'passed',
    });
  });

  it('只粘贴项目名也可以，判定留待以后', () => {
    expect(readTestItems('铅\n镉').map((row) => row.item)).toEqual([item('铅'), item('镉')]);
  });

  it('看不懂的判定和缺名称的行都说明原因，不丢', () => {
    const rows = readTestItems('铅\t≤90\t12\tmg/kg\t大概行\n\t≤75\t1\tmg/kg\t符合');
    expect(rows.map((row) => row.item)).toEqual([null, null]);
    expect(rows[0]?.refusal).toContain('大概行');
    expect(rows[1]?.refusal).toContain('检验项目');
  });

  it('带换行和引号的单元格不拆行', () => {
    expect(readCells('"两行\n文字"\t"含""引号"""\n下一行')).toEqual([['两行\n文字', '含"引号"'], ['下一行']]);
  });

  it('各种写法的判定', () => {
    expect(['符合', '合格', '√', '不符合', '不合格', '×', '—', '', '不判定'].map(readVerdict)).toEqual([
      'passed',
      'passed',
      'passed',
      'failed',
      'failed',
      'failed',
      'none',
      'none',
      'none',
    ]);
    expect(readVerdict('待定')).toBeNull();
  });

  it('任何文字都读得完：每个非空行要么成为一项，要么说明原因', () => {
    const text = fc.string({ unit: fc.constantFrom('铅', '1', '\t', '\n', '"', '符合', '项目', ' ', '≤', 'x') });
    fc.assert(
      fc.property(text, (pasted) => {
        for (const row of readTestItems(pasted)) {
          expect((row.item === null) !== (row.refusal === null)).toBe(true);
        }
      }),
    );
  });

  it('写成表格再读回来还是原样', () => {
    const cell = fc
      .string({ unit: fc.constantFrom('铅', 'a', '"', '\n', '\t', ',', '5') })
      .map((words) => words.trim());
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 6 });
    const write = (cells: string[][]) =>
      cells.map((row) => row.map((words) => `"${words.replaceAll('"', '""')}"`).join('\t')).join('\n');
    fc.assert(
      fc.property(rows, (cells) => {
        expect(readCells(write(cells))).toEqual(cells);
      }),
    );
  });
});

describe('粘贴的项目并入已有的', () => {
  it('同名的更新原位，新的排在后面，原来的一项不少', () => {
    const merged = mergeTestItems([item('铅'), item('镉')], [item('苯', '26'), item('铅', '12')]);
    expect(merged.map(({ name, value }) => [name, value])).toEqual([
      ['铅', '12'],
      ['镉', null],
      ['苯', '26'],
    ]);
  });
});
