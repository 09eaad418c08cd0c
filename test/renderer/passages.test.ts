import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { insertName, piecesOf, unknownNames } from '../../renderer/report/passages.ts';
import type { Figure } from '../../shared/contract/report.ts';
import { fillFigures } from '../../shared/domain/figures.ts';

const figure = (name: string, text: string): Figure => ({
  indicatorId: 1,
  name,
  text,
  unit: null,
  section: null,
  basis: 'computed',
  rule: null,
  value: 1,
  numerator: null,
  denominator: null,
  lastYear: null,
  lastYearText: null,
  records: { screen: 'none', filter: {} },
});
const figures = [figure('抽检批次', '61'), figure('批次合格率', '96.49%')];

describe('passages of the summary', () => {
  test('a name in braces reads as its figure', () => {
    expect(piecesOf('抽检{抽检批次}批次', figures).map((piece) => piece.text)).toEqual(['抽检', '61', '批次']);
  });

  test('a name that no indicator has is left in place and reported once', () => {
    expect(unknownNames(['共{横幅}条', '{横幅}、{抽检批次}'], figures)).toEqual(['横幅']);
  });

  test('the page reads a passage exactly as the core will print it', () => {
    const parts = fc.constantFrom('{抽检批次}', '{批次合格率}', '{没有}', '{', '}', '批次', '\n', '{}');
    const texts = new Map(figures.map((one) => [one.name, one.text]));
    fc.assert(
      fc.property(fc.array(parts), (chosen) => {
        const text = chosen.join('');
        const read = piecesOf(text, figures)
          .map((piece) => piece.text)
          .join('');
        expect(read).toBe(fillFigures(text, (name) => texts.get(name) ?? null));
      }),
    );
  });

  test('a figure is inserted where the cursor stands', () => {
    expect(insertName('共批次', '抽检批次', 1, 1)).toEqual({ text: '共{抽检批次}批次', cursor: 7 });
  });
});
