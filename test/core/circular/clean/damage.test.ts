import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDamage } from '../../../../electron/core/circular/clean/damage/findDamage.ts';
import { decodePair, encodePair } from '../../../../electron/core/circular/clean/gbk.ts';
import { clean } from './support.ts';

/** What a site makes of a text: the bytes of GBK, one punctuation mark's pair replaced where it straddles two others. */
function damaged(before: string, run: string, after: string): string {
  const bytes = [...run].flatMap((character) => {
    const pair = encodePair(character) ?? 0x3f3f;
    return [pair >> 8, pair & 0xff];
  });
  let text = '?';
  for (let at = 1; at < bytes.length; at += 2) {
    const byte = bytes[at]!;
    const next = bytes[at + 1];
    text += byte < 0x80 ? String.fromCharCode(byte) : next === undefined ? '?' : decodePair(byte, next);
    if (byte < 0x80) return before + text + after;
  }
  return before + text + after;
}

describe('text that lost a byte', () => {
  it('is undone, the full stop first', () => {
    const text = damaged('請各所按期完成抽樣', '。活動結', '束后三天内報送小結。');
    const { doubts, cleaned } = clean(text);
    expect(doubts).toHaveLength(1);
    expect(doubts[0]?.kind).toBe('damaged-text');
    expect(doubts[0]?.candidates[0]).toMatchObject({ text: '。活动结' });
    expect(cleaned.slice(doubts[0]!.span!.from, doubts[0]!.span!.to)).toBe(text.slice(9, 14));
  });

  it('is undone where the last byte is lost, too, with the quotation mark that is open', () => {
    const text = damaged('本月的重點是“六保”。各股室要圍繞“六', '保”任務', ',逐項對照銷號');
    const best = clean(text).doubts[0]?.candidates[0];
    expect(best?.text).toBe('保”任务');
    expect(best?.reason).toContain('引号成对');
  });

  it('is never repaired without a decision, and the decision is applied where it was asked for', () => {
    const text = damaged('請各所按期完成抽樣', '。活動結', '束后三天内報送小結。');
    const { doubts, cleaned } = clean(text);
    expect(cleaned).toContain('顒咏');
    const { key, candidates } = doubts[0]!;
    const decided = clean(text, { chosen: { [key]: candidates[0]!.text } });
    expect(decided.cleaned).toBe('请各所按期完成抽样。活动结束后三天内报送小结。');
    expect(decided.doubts).toEqual([]);
    expect(decided.changes.some((change) => change.step === 'lossy-encoding')).toBe(true);
  });

  it('keeps its key when another place is decided', () => {
    const text = `${damaged('各項檢查照常', '。活動結', '束后總結。')}\n${damaged('在全縣開展', '。活動結', '束以后。')}`;
    const before = clean(text).doubts;
    expect(before).toHaveLength(2);
    const after = clean(text, { chosen: { [before[0]!.key]: before[0]!.candidates[0]!.text } }).doubts;
    expect(after.map((doubt) => doubt.key)).toEqual([before[1]!.key]);
  });

  it('is not looked for where the step is switched off', () => {
    const text = damaged('請各所按期完成抽樣', '。活動結', '束后三天内報送小結。');
    expect(clean(text, { disabled: ['lossy-encoding'] }).doubts).toEqual([]);
  });

  it('is not a question that someone asks', () => {
    for (const text of [
      '什么是QC?质量管理小组ABC',
      '真的吗?!真好。',
      '为什么?因为质量。',
      '您满意吗？请拨打12315。',
      '???',
      'a?b',
    ]) {
      expect(findDamage(text)).toEqual([]);
    }
  });

  it('is found wherever a full stop before common words was hit', () => {
    const word = fc.constantFrom('各地', '活動', '質量', '組織', '開展', '加強', '監督', '檢查', '企業', '宣傳');
    fc.assert(
      fc.property(fc.array(word, { minLength: 2, maxLength: 8 }), (words) => {
        const run = `。${words.join('')}`;
        const stop = [...run].findIndex((character) => ((encodePair(character) ?? 0) & 0xff) < 0x80);
        fc.pre(stop > 1);
        const hit = run.slice(0, stop + 1);
        const text = damaged('認真落實', hit, `${run.slice(stop + 1)},確保實效。`);
        const [first] = findDamage(text);
        expect(first).toMatchObject({ from: 4, to: 4 + hit.length + 1 });
        expect(clean(text).doubts[0]?.candidates[0]?.text.startsWith('。')).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the table of GBK', () => {
  it('leads every pair to a character and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0x81, max: 0xfe }), fc.integer({ min: 0x40, max: 0xfe }), (lead, trail) => {
        const character = decodePair(lead, trail);
        if (character === null) return;
        const pair = encodePair(character)!;
        expect(decodePair(pair >> 8, pair & 0xff)).toBe(character);
      }),
    );
    expect(encodePair('保')).toBe(0xb1a3);
    expect(encodePair('A')).toBeNull();
  });
});
