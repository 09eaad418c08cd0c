import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BarcodeShape, code128Shape, fitsCode128, qrShape } from '../../../renderer/sampling/print/barcodes.ts';
import { foodSheet } from '../../../renderer/sampling/print/foodSheet.ts';
import { byLaboratory, handOverDay } from '../../../renderer/sampling/print/handOver.ts';
import { inPages, labelsOf } from '../../../renderer/sampling/print/labelSizes.ts';
import { productSheet } from '../../../renderer/sampling/print/productSheet.ts';
import type { SheetPart } from '../../../renderer/sampling/print/SheetTable.tsx';
import { boxes, dayInWords } from '../../../renderer/sampling/print/words.ts';
import { sampleOf } from './sampleOf.ts';

/** Widths of bars and spaces in turn, in modules. */
function widthsOf({ path, width }: BarcodeShape): number[] {
  const bars = [...path.matchAll(/M(\d+) \d+h(\d+)/g)].map(([, x, w]) => [Number(x), Number(w)] as const);
  const widths: number[] = [];
  let at = 0;
  for (const [x, w] of bars.sort((one, other) => one[0] - other[0])) {
    if (x > at) widths.push(x - at);
    widths.push(w);
    at = x + w;
  }
  expect(at).toBe(width);
  return widths;
}

describe('标签上的条形码', () => {
  it('从起始符到终止符，每个字符六段十一个模块（ISO/IEC 15417）', () => {
    const text = fc.stringMatching(/^[A-Z]{1,4}20[0-9]{2}-[A-Z]?[0-9]{4,8}$/);
    fc.assert(
      fc.property(text, (number) => {
        const widths = widthsOf(code128Shape(number));
        expect(['211214', '211232']).toContain(widths.slice(0, 6).join(''));
        expect(widths.slice(-7).join('')).toBe('2331112');
        for (let start = 0; start < widths.length - 7; start += 6) {
          expect(widths.slice(start, start + 6).reduce((sum, one) => sum + one, 0)).toBe(11);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('编号不同，条码和二维码就不同', () => {
    expect(code128Shape('CJ2026-0143').path).not.toBe(code128Shape('CJ2026-0144').path);
    expect(qrShape('CJ2026-0143').path).not.toBe(qrShape('CJ2026-0144').path);
    const { width, height } = qrShape('CJ2026-0143');
    expect(width).toBe(height);
  });

  it('手写的编号里有汉字的，只印二维码', () => {
    expect(fitsCode128('CJ2026-A0143')).toBe(true);
    expect(fitsCode128('抽2026-1')).toBe(false);
  });
});

describe('标签和移交单', () => {
  it('检样备样各一枚；没有备样的只有一枚', () => {
    const samples = [sampleOf({ id: 1 }), sampleOf({ id: 2, spareQuantity: 0 })];
    expect(labelsOf(samples, ['test', 'spare']).map(({ sample, part }) => `${sample.id} ${part}`)).toEqual([
      '1 test',
      '1 spare',
      '2 test',
    ]);
  });

  it('一页放满再放下一页，一枚不少', () => {
    expect(inPages([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
    expect(inPages([], 24)).toEqual([]);
  });

  it('每个检验机构一张移交单，按编号排，没定机构的在最后', () => {
    const samples = [
      sampleOf({ number: 'CJ2026-0003', laboratoryId: null }),
      sampleOf({ number: 'CJ2026-0002', laboratoryId: 9 }),
      sampleOf({ number: 'CJ2026-0001', laboratoryId: 9 }),
    ];
    expect(byLaboratory(samples).map((batches) => batches.map(({ number }) => number))).toEqual([
      ['CJ2026-0001', 'CJ2026-0002'],
      ['CJ2026-0003'],
    ]);
  });

  it('移交日期各批不同的留空手填', () => {
    expect(handOverDay([sampleOf(), sampleOf()])).toBe('2026-09-09');
    expect(handOverDay([sampleOf(), sampleOf({ submittedOn: null })])).toBeNull();
  });
});

describe('打印的抽样单', () => {
  const cells = (parts: SheetPart[]) =>
    new Map(parts.flatMap(({ rows }) => rows.flat()).map(({ label, value }) => [label, value]));

  it('产品单上有基数、数量和勾好的环节；每行正好三组', () => {
    const parts = productSheet({ sample: sampleOf(), subject: null, plan: null });
    expect(cells(parts).get('抽样基数')).toBe('240 盒');
    expect(cells(parts).get('抽样环节')).toContain('■校园周边');
    for (const row of parts.flatMap(({ rows }) => rows)) {
      expect(row.reduce((sum, { span = 1 }) => sum + span, 0)).toBe(3);
    }
  });

  it('食品单上有条码、保质期和是否进口；每行正好三组', () => {
    const parts = foodSheet({
      sample: sampleOf({ kind: 'food', barcode: '690', imported: false }),
      subject: null,
      plan: null,
    });
    expect(cells(parts).get('条码')).toBe('690');
    expect(cells(parts).get('是否进口')).toBe('□是　■否');
    for (const row of parts.flatMap(({ rows }) => rows)) {
      expect(row.reduce((sum, { span = 1 }) => sum + span, 0)).toBe(3);
    }
  });

  it('日期按公文写法不补零，不知道的留空', () => {
    expect(dayInWords('2026-09-04')).toBe('2026年9月4日');
    expect(dayInWords(null)).toBe('　　年　　月　　日');
    expect(boxes({ a: '完好', b: '破损' }, null)).toBe('□完好　□破损');
  });
});
