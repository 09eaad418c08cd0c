import { describe, expect, it } from 'vitest';
import { parseCircular } from '../../../../electron/core/circular/index.ts';
import { readingOf } from '../../../../electron/core/circular/understand/reading.ts';
import type { CircularParse, ParsedTask } from '../../../../shared/contract/parsedCircular.ts';
import { loadFixtures } from '../../../fixtures/circulars/scoring/truth.ts';
import { layNoise } from '../../../fixtures/noise.ts';

const parse = (text: string, chosen: Record<string, string> = {}): Promise<CircularParse> =>
  parseCircular({ name: 'notice.txt', bytes: new TextEncoder().encode(text) }, { chosen });

/** 。活動結 and 。活動主題 as sites leave them that narrowed the ； across 。 and 活. */
const notice = `关于开展2025年“质量月”活动的通知
各市场监管所：
为提升全县质量水平，现将有关事项通知如下?；顒又黝}：“质优某县”。
一、重点任务
（一）开展计量检定?；顒咏Y束后报送小结。（计量股负责）
（二）开展电梯检查。检查电梯30台。（特种设备股负责）
某县市场监督管理局
2025年8月20日`;

const flat = (tasks: readonly ParsedTask[]): ParsedTask[] => tasks.flatMap((task) => [task, ...flat(task.children)]);

describe('a place where a character was destroyed', () => {
  it('is read as it most likely was, less surely, and a person is asked', async () => {
    const { structure, doubts } = await parse(notice);
    expect(structure.themes.map(({ value }) => value)).toEqual(['质优某县']);
    const [first, second] = structure.tasks;
    expect(first?.title).toBe('开展计量检定');
    expect(first?.confidence).toBe(0.7);
    expect(first?.reason).toContain('编码损坏，按最可能的“。活动结”读出');
    expect(second?.confidence).toBeGreaterThan(0.9);
    const about = doubts.filter(({ span }) => span !== null && first !== undefined && span.from === first.span.from);
    expect(about.map(({ kind }) => kind)).toEqual(['low-confidence']);
    expect(doubts.filter(({ kind }) => kind === 'damaged-text')).toHaveLength(2);
  });

  it('stays in every text as it is until someone decides, and then nothing is asked any more', async () => {
    const damaged = await parse(notice);
    expect(damaged.cleaned).toContain('开展计量检定?；顒咏Y束后');
    expect(damaged.structure.tasks[0]?.text).toBe('（一）开展计量检定?；顒咏Y束后报送小结。（计量股负责）');
    const places = damaged.doubts.filter(({ kind }) => kind === 'damaged-text');
    const chosen = Object.fromEntries(places.map(({ key, candidates }) => [key, candidates[0]?.text ?? '']));
    const decided = await parse(notice, chosen);
    expect(decided.structure.tasks[0]?.text).toContain('。活动结束后');
    expect(decided.structure.tasks[0]?.confidence).toBeGreaterThan(0.9);
    expect(decided.doubts).toEqual([]);
  });

  it('is not guessed at any more where someone decided to leave it', async () => {
    const { doubts } = await parse(notice);
    const place = doubts.findLast(({ kind }) => kind === 'damaged-text');
    const { cleaned, structure } = await parse(notice, { [place?.key ?? '']: '?；顒咏Y' });
    expect(cleaned).toContain('开展计量检定?；顒咏Y束后');
    expect(structure.tasks[0]?.reason).not.toContain('读出');
  });

  it('moves no item and no unit away from its place in the cleaned text', async () => {
    for (const { name, text } of loadFixtures()) {
      const { cleaned, structure } = await parse(layNoise('lossy-encoding', text, Number.parseInt(name, 10)));
      for (const task of flat([...structure.tasks, ...structure.requirements])) {
        expect(cleaned.slice(task.span.from, task.span.to).trim()).toBe(task.text);
        for (const unit of task.units) {
          if (unit.span) expect(cleaned.slice(unit.span.from, unit.span.to)).toContain(unit.name.slice(0, 1));
        }
      }
    }
  });

  it('gives every offset back in order, whatever stands in its place', () => {
    const cleaned = '甲乙?；顒咏丙丁?!丙戊';
    const repairs = [
      { span: { from: 2, to: 6 }, text: '。活动' },
      { span: { from: 8, to: 10 }, text: '保”任务' },
    ];
    const { text, back } = readingOf(cleaned, [], repairs);
    expect(text).toBe('甲乙。活动丙丁保”任务丙戊');
    const offsets = Array.from({ length: text.length + 1 }, (_, at) => back(at));
    expect(offsets).toEqual(offsets.toSorted((left, right) => left - right));
    expect([0, 2, 5, 7, 11, 13].map(back)).toEqual([0, 2, 6, 8, 10, 12]);
  });
});
