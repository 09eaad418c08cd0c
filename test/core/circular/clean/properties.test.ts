import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanDocument } from '../../../../electron/core/circular/clean/index.ts';
import { cleaningSteps } from '../../../../shared/contract/parsedCircular.ts';
import { clean, documentOf } from './support.ts';

/** Pieces of notices and of noise, to be strewn at random. */
const fragments = [
  '各市市场监管局、有关单位：',
  '一、活动主题',
  '(一)加强宣传,营造氛围。',
  '（二）深入开展“质量月”活动，提升质量意识。',
  '1.检查时间:9:30-11:00',
  '開展質量月活動,提升質量意識',
  '質(zhì)量(liàng)強(qiáng)國(guó )',
  '标(biao)(biao)准',
  '认证(CCC)',
  '圍繞“六?!比蝿?,',
  '照常抽樣?;顒咏Y束后',
  '科 技 部',
  '交通运输部农业农村部 公 安 部',
  '2 0 2 3 年 9 月',
  '2023年9月1日',
  '联系人:某某 电 话:0312-1234567',
  'name@example.cn',
  '附件:1.活动安排表',
  '责任编辑:某某',
  '- 3 -',
  '相关稿件',
  '澳门威尼斯人娱乐城官网',
  '\ue63d',
  '\u200b',
  '\u3000\u3000',
  ' ',
  '\t',
  ',,',
  '。。',
  '……',
  '——',
  '?',
  '!',
  '\n',
  '\n',
  '\n\n',
  '\r\n',
  '\u2028',
  '各股室分头走访企业，听取意见',
  '建议，汇总后报局办公室。',
  '𠮷野家',
] as const;

const noisyText = fc.oneof(
  { weight: 5, arbitrary: fc.array(fc.constantFrom(...fragments), { maxLength: 60 }).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) },
);

describe('cleaning, whatever the text is', () => {
  it('changes nothing in a text that it has cleaned', () => {
    fc.assert(
      fc.property(noisyText, (text) => {
        const once = clean(text).cleaned;
        const again = clean(once);
        expect(again.cleaned).toBe(once);
        expect(again.changes).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  it('takes away two parts of what an earlier step put in one place', () => {
    // One step makes both line ends one piece; the next removes the line before with the first, the line after with the second.
    expect(clean('澳门威尼斯人娱乐城官网\n\u2028澳门威尼斯人娱乐城官网').cleaned).toBe('');
  });

  it('reports every change with what stood there and what stands there now', () => {
    fc.assert(
      fc.property(noisyText, fc.subarray([...cleaningSteps]), (text, disabled) => {
        const { cleaned, changes } = clean(text, { disabled });
        let rebuilt = '';
        let from = 0;
        for (const change of changes) {
          expect(text.slice(change.from, change.to)).toBe(change.before);
          expect(cleaned.slice(change.at, change.at + change.after.length)).toBe(change.after);
          expect(disabled).not.toContain(change.step);
          rebuilt += text.slice(from, change.from) + change.after;
          from = change.to;
        }
        expect(rebuilt + text.slice(from)).toBe(cleaned);
      }),
      { numRuns: 600 },
    );
  });

  it('maps offsets both ways without ever going back', () => {
    fc.assert(
      fc.property(noisyText, (text) => {
        const { cleaned, map } = clean(text);
        let last = 0;
        for (let offset = 0; offset <= cleaned.length; offset += 1) {
          const there = map.toOriginal(offset);
          expect(there).toBeGreaterThanOrEqual(last);
          expect(there).toBeLessThanOrEqual(text.length);
          last = there;
        }
        last = 0;
        for (let offset = 0; offset <= text.length; offset += 1) {
          const there = map.toCleaned(offset);
          expect(there).toBeGreaterThanOrEqual(last);
          expect(there).toBeLessThanOrEqual(cleaned.length);
          last = there;
        }
      }),
      { numRuns: 400 },
    );
  });

  it('leaves characters it did not change where the map says they are', () => {
    fc.assert(
      fc.property(noisyText, (text) => {
        const { cleaned, changes, map } = clean(text);
        const changed = (offset: number) => changes.some(({ at, after }) => offset >= at && offset < at + after.length);
        for (let offset = 0; offset < cleaned.length; offset += 1) {
          if (changed(offset)) continue;
          expect(text[map.toOriginal(offset)]).toBe(cleaned[offset]);
          expect(map.toCleaned(map.toOriginal(offset))).toBe(offset);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('keeps blocks in order, inside the text and not empty', () => {
    fc.assert(
      fc.property(fc.array(noisyText, { maxLength: 8 }), (paragraphs) => {
        const text = paragraphs.join('\n');
        let from = 0;
        const blocks = paragraphs.map((paragraph) => {
          const block = { from, to: from + paragraph.length, kind: 'paragraph' as const };
          from = block.to + 1;
          return block;
        });
        const result = cleanDocument(documentOf(text, blocks));
        let end = 0;
        for (const block of result.blocks) {
          expect(block.from).toBeGreaterThanOrEqual(end);
          expect(block.to).toBeGreaterThan(block.from);
          end = block.to;
        }
        expect(end).toBeLessThanOrEqual(result.cleaned.length);
      }),
      { numRuns: 300 },
    );
  });
});
