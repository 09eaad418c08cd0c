import { describe, expect, it } from 'vitest';
import { markerAt, spokenMarkers } from '../../../../electron/core/circular/understand/numbering.ts';
import { parseNumber } from '../../../../electron/core/circular/understand/numbers.ts';
import { buildOutline, type OutlineItem } from '../../../../electron/core/circular/understand/outline.ts';
import { sourceOf } from '../../../../electron/core/circular/understand/source.ts';

const marker = (text: string) => {
  const found = markerAt(text, 0, text.length);
  return found && [found.style, found.written, found.value];
};
const shape = (items: readonly OutlineItem[]): unknown[] =>
  items.map((item) => (item.children.length > 0 ? [item.marker.written, shape(item.children)] : item.marker.written));
const outline = (text: string) => {
  const source = sourceOf(text, []);
  return shape(buildOutline(source.text, source.lines).items);
};

describe('numbers as they are written', () => {
  it.each([
    ['二十二', 22],
    ['两百', 200],
    ['百', 100],
    ['3000万', 30_000_000],
    ['1.5万', 15_000],
    ['1,200', 1200],
    ['一万二千', 12_000],
    ['二〇二三', 2023],
  ])('%s is %d', (written, value) => expect(parseNumber(written)).toBe(value));
  it('a word is no number', () => expect(parseNumber('若干')).toBeNull());
});

describe('the number in front of an item', () => {
  it.each([
    ['一、活动主题', ['section', '一', 1]],
    ['十二.宣传', ['section', '十二', 12]],
    ['一', ['section', '一', 1]],
    ['（三）加强领导', ['bracketed', '三', 3]],
    ['(三)加强领导', ['bracketed', '三', 3]],
    ['2.发放资料', ['arabic', '2', 2]],
    ['（4）设置展板', ['arabic-bracketed', '4', 4]],
    ['②走访企业', ['circled', '②', 2]],
    ['第一，统一思想', ['ordinal', '一', 1]],
    ['3．12345热线进企业', ['arabic', '3', 3]],
    ['2.2024年重点工作', ['arabic', '2', 2]],
    ['二要形成合力', ['spoken', '二', 2]],
    ['● 开展巡查', ['bullet', '', 0]],
    ['第二部分 重点任务', ['part', '二', 2]],
  ])('%s', (text, wanted) => expect(marker(text)).toEqual(wanted));
  it.each(['2023年9月1日', '3.5万份资料', '一是否合规需要核查', '十佳企业评选', '质量月活动'])(
    '%s begins with none',
    (text) => expect(marker(text)).toBeNull(),
  );
  it('一是…二是… counts only from one upwards', () => {
    const text = '要做到：一是摸清底数；二是建立台账；三是销号管理。';
    expect(spokenMarkers(text, 0, text.length).map(({ written }) => written)).toEqual(['一', '二', '三']);
    expect(spokenMarkers('这二是旧例。', 0, 6)).toEqual([]);
  });
});

describe('the tree of items', () => {
  it('nests 一、（一）1.（1） and starts each level anew under its parent', () => {
    const text = '一、甲\n（一）乙\n1.丙\n（1）丁\n（2）戊\n2.己\n（二）庚\n1.辛\n二、壬';
    expect(outline(text)).toEqual([
      [
        '一',
        [
          ['一', [['1', ['1', '2']], '2']],
          ['二', ['1']],
        ],
      ],
      '二',
    ]);
  });
  it('takes a number alone on its line with the heading that follows', () => {
    const source = sourceOf('一\n活动主题\n以质为先', []);
    const [item] = buildOutline(source.text, source.lines).items;
    expect(item && source.text.slice(item.head.from, item.head.to)).toBe('活动主题');
  });
  it('finds numbers in the middle of a line where the breaks are lost', () => {
    expect(outline('一、要求 （一）重视。认真办。（二）落实。（三）总结。二、其他')).toEqual([
      ['一', ['一', '二', '三']],
      '二',
    ]);
  });
  it('leaves a cited （二） in running text alone', () => {
    expect(outline('（一）按照方案第三条（二）的规定执行。\n（二）做好衔接。')).toEqual(['一', '二']);
  });
  it('does not take a broken line （三）项规定 for an item', () => {
    expect(outline('（一）依照办法第五条第\n（三）项规定办理。\n（二）报备。')).toEqual(['一', '二']);
  });
  it('keeps every span inside its parent and in order', () => {
    const source = sourceOf('一、甲\n（一）乙。\n说明。\n（二）丙。\n二、丁', []);
    const visit = (items: readonly OutlineItem[], from: number, to: number) => {
      let last = from;
      for (const item of items) {
        expect(item.from).toBeGreaterThanOrEqual(last);
        expect(item.to).toBeLessThanOrEqual(to);
        last = item.to;
        visit(item.children, item.from, item.to);
      }
    };
    visit(buildOutline(source.text, source.lines).items, 0, source.text.length);
  });
});
