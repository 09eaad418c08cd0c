import { describe, expect, test } from 'vitest';
import { fillDown, mergedDown } from '../../../electron/core/exchange/import/bodyMerges.ts';
import { whyNoRecord } from '../../../electron/core/exchange/import/noRecord.ts';
import type { Cell, Merge } from '../../../electron/core/exchange/read/index.ts';
import { parseLine, parseText } from '../../../shared/domain/cellValues.ts';

/** The rows of a table, numbered from 2, as they are read with these regions merged. */
function filled(rows: Cell[][], ...merges: Merge[]): Cell[][] {
  const fill = fillDown(mergedDown(merges, 1));
  return rows.flatMap((cells, index) => (cells.length === 0 ? [] : [[...fill({ number: index + 2, cells })]]));
}
const down = (top: number, bottom: number, column: number): Merge => ({ top, bottom, left: column, right: column });

describe('a cell merged over several rows', () => {
  test('says the same for each of them, and no more behind its end', () => {
    expect(
      filled(
        [
          ['城关镇', '甲店'],
          [null, '乙店'],
          [null, '丙店'],
        ],
        down(2, 3, 0),
      ),
    ).toEqual([
      ['城关镇', '甲店'],
      ['城关镇', '乙店'],
      [null, '丙店'],
    ]);
  });

  test('one right below the other, in columns that are not the first', () => {
    expect(filled([['甲', null, 'A'], ['乙'], ['丙', null, 'B'], ['丁']], down(2, 3, 2), down(4, 5, 2))).toEqual([
      ['甲', null, 'A'],
      ['乙', null, 'A'],
      ['丙', null, 'B'],
      ['丁', null, 'B'],
    ]);
  });

  test('a region whose first row is empty has nothing to say; what stands in a cell stays', () => {
    expect(filled([[], [null, '乙店'], [null, '丙店']], down(2, 4, 0))).toEqual([
      [null, '乙店'],
      [null, '丙店'],
    ]);
    expect(
      filled(
        [
          ['城关镇', '甲店'],
          ['东山乡', '乙店'],
        ],
        down(2, 3, 0),
      ),
    ).toEqual([
      ['城关镇', '甲店'],
      ['东山乡', '乙店'],
    ]);
  });

  test('regions across columns and regions of the titles are none of these', () => {
    const across: Merge = { top: 2, bottom: 2, left: 0, right: 3 };
    expect(mergedDown([across, down(1, 2, 0), down(5, 6, 1), down(3, 4, 1)], 1)).toEqual([
      down(3, 4, 1),
      down(5, 6, 1),
    ]);
  });
});

describe('a row that is no record', () => {
  test.each<Cell[][]>([
    [['合计', 3]],
    [[null, '合　计', '3 家']],
    [[12, '小计：', 40]],
    [['填表人：陈小禾　审核人：林百味']],
    [[null, '备注: 以上为全部对象']],
  ])('%j', (cells) => {
    expect(whyNoRecord(cells)).toContain('不是一条记录');
  });

  test.each<Cell[][]>([
    [['合计数据服务有限公司', '城关镇']],
    [[1, '说明书印刷厂', '城关镇']],
    [['云溪县青禾文具店', '合计']],
    [['备注：停业', '城关镇1号']],
    [[1, 2, 3]],
    [[{ day: '2026-09-05' }, true]],
  ])('but %j may be one', (cells) => {
    expect(whyNoRecord(cells)).toBeNull();
  });
});

describe('text of one line', () => {
  test('a break in a narrow cell goes; between words of Latin letters it is a blank', () => {
    expect(parseLine('云溪县\n青禾文具店', '单位名称')).toEqual({ value: '云溪县青禾文具店' });
    expect(parseLine('Yunxi \r\n Stationery', '单位名称')).toEqual({ value: 'Yunxi Stationery' });
    expect(parseLine('青禾A\n座', '地址')).toEqual({ value: '青禾A座' });
  });

  test('notes keep their lines', () => {
    expect(parseText('一\n二', '备注')).toEqual({ value: '一\n二' });
  });

  test('characters that could not be read are pointed out, not stored', () => {
    expect(parseLine('云溪县\ufffd', '单位名称')).toEqual({ reason: expect.stringContaining('读不出的字') });
  });
});
