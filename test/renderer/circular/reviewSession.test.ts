import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { editsCarrier } from '../../../renderer/circular/carryEdits.ts';
import {
  acceptDecision,
  applyToForm,
  fits,
  keyDecision,
  needsReparse,
  neighbour,
} from '../../../renderer/circular/doubts.ts';
import { emptyItem } from '../../../renderer/circular/formEdits.ts';
import { type Ask, openReview } from '../../../renderer/circular/reviewSession.ts';
import type { CircularReview, ReviewForm } from '../../../shared/contract/circular.ts';
import type { CleaningChange, Doubt } from '../../../shared/contract/parsedCircular.ts';

const original = '一、检查。落实六?比蝿?相关检查。二、宣传。';
const seen = '六?比蝿?';
const meant = '六保任务';
const repaired: CleaningChange = {
  step: 'lossy-encoding',
  from: original.indexOf(seen),
  to: original.indexOf(seen) + seen.length,
  before: seen,
  after: meant,
  at: original.indexOf(seen),
};
const damage: Doubt = {
  key: 'damaged-8',
  kind: 'damaged-text',
  message: '编码损坏',
  span: { from: repaired.from, to: repaired.to },
  path: null,
  candidates: [
    { text: meant, score: 1, reason: '最通顺' },
    { text: '六宝任务', score: 0.4, reason: '也读得通' },
  ],
};
const noDate: Doubt = { ...damage, key: 'missing-issued', kind: 'missing', span: null, path: 'issued', candidates: [] };

const item = (key: string, title: string, text: string, cleaned: string) => ({
  ...emptyItem(key, 'task', null),
  title,
  text,
  from: cleaned.indexOf(text),
  to: cleaned.indexOf(text) + text.length,
});
const formOf = (cleaned: string): ReviewForm => {
  const [first = '', second = ''] = cleaned.split(/(?=二、)/);
  return {
    year: 2026,
    level: 'city',
    kind: 'circular',
    title: '通知',
    number: null,
    issued: null,
    theme: null,
    periodFrom: null,
    periodTo: null,
    reportDue: null,
    reportTo: null,
    issuers: [],
    tasks: [item('t1', '检查', first, cleaned), item('t2', '宣传', second, cleaned)],
  };
};
const reviewOf = (revision: number, fixed: boolean): CircularReview => {
  const cleaned = fixed ? original.replace(seen, meant) : original;
  const parse = { original, cleaned, changes: fixed ? [repaired] : [], doubts: fixed ? [noDate] : [damage, noDate] };
  return {
    id: 7,
    revision,
    createdAt: '',
    updatedAt: `version ${revision}`,
    parse,
    disabled: [],
    decisions: {},
    form: formOf(cleaned),
    known: null,
  } as unknown as CircularReview;
};

/** A core that keeps one review and refuses writes that have seen an older revision. */
function core() {
  const asked: string[] = [];
  let kept = reviewOf(1, false);
  const ask = (async (
    name: string,
    input: { revision?: number; form?: ReviewForm; decisions?: CircularReview['decisions'] },
  ) => {
    asked.push(name);
    if (input.revision !== undefined && input.revision !== kept.revision) {
      throw Object.assign(new Error('已被修改'), { error: { code: 'stale' } });
    }
    if (name === 'circular.saveReview') {
      kept = { ...kept, ...input, revision: kept.revision + 1 } as CircularReview;
    }
    if (name === 'circular.reparse') {
      const fixed = Object.values(input.decisions ?? {}).some((one) => one.action === 'change');
      kept = { ...reviewOf(kept.revision + 1, fixed), decisions: input.decisions ?? {} };
    }
    if (name === 'circular.confirm') return { circularId: 1, campaignId: 1, tasks: 2, requirements: 0 };
    return kept;
  }) as unknown as Ask;
  return { ask, asked, kept: () => kept, elsewhere: () => (kept = { ...kept, revision: kept.revision + 1 }) };
}

describe('a review that is open', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const rename = (title: string) => (form: ReviewForm) => ({ ...form, title });

  test('what is typed is saved by itself, once, after a rest', async () => {
    const { ask, asked, kept } = core();
    const session = openReview(reviewOf(1, false), ask);
    for (const title of ['关', '关于', '关于开展']) session.getState().edit(rename(title), 'title');
    expect(session.getState().save.is).toBe('pending');
    await vi.runAllTimersAsync();
    expect(asked).toEqual(['circular.saveReview']);
    expect(kept().form.title).toBe('关于开展');
    expect(session.getState().save.is).toBe('saved');
  });

  test('typing on while a save is under way saves once more with the newer revision', async () => {
    const { ask, kept, asked } = core();
    const typing: Ask = (name, input) => {
      if (asked.length === 0) session.getState().edit(rename('乙'));
      return ask(name, input);
    };
    const session = openReview(reviewOf(1, false), typing);
    session.getState().edit(rename('甲'));
    expect(await session.getState().flush()).toBe(true);
    expect(kept()).toMatchObject({ revision: 3, form: { title: '乙' } });
    expect(session.getState().save.is).toBe('saved');
  });

  test('a title left empty is not thrown away: the page says what is missing and waits', async () => {
    const { ask, asked } = core();
    const session = openReview(reviewOf(1, false), ask);
    session.getState().edit((form) => ({ ...form, tasks: form.tasks.map((task) => ({ ...task, title: '' })) }));
    await vi.runAllTimersAsync();
    expect(asked).toEqual([]);
    expect(session.getState().save).toMatchObject({ is: 'invalid', message: expect.stringContaining('任务') });
  });

  test('a review changed elsewhere is not overwritten unless the person says so', async () => {
    const { ask, kept, elsewhere } = core();
    const session = openReview(reviewOf(1, false), ask);
    elsewhere();
    session.getState().edit(rename('我的'));
    await vi.runAllTimersAsync();
    expect(session.getState().save).toMatchObject({ is: 'failed', stale: true });
    expect(kept().form.title).toBe('通知');
    expect(await session.getState().overwrite()).toBe(true);
    expect(kept().form.title).toBe('我的');
  });

  test('deciding a damaged place repairs the text; nothing was corrected, so the form comes out new', async () => {
    const { ask, asked } = core();
    const session = openReview(reviewOf(1, false), ask);
    await session.getState().decide(damage, keyDecision(damage, 1)!);
    expect(asked).toEqual(['circular.reparse']);
    expect(session.getState().review.parse.cleaned).toContain(meant);
    expect(session.getState().history.present.tasks[0]?.text).toContain(meant);
  });

  test('the decided place stays in the row of doubts, so that one can come back to it', async () => {
    const { ask } = core();
    const session = openReview(reviewOf(1, false), ask);
    await session.getState().decide(damage, acceptDecision(damage));
    const { doubts, review } = session.getState();
    expect(doubts.map((doubt) => doubt.key)).toEqual([damage.key, noDate.key]);
    const span = doubts[0]?.span;
    expect(review.parse.cleaned.slice(span?.from, span?.to)).toBe(meant);
  });

  test('corrections made by hand survive the repair of a damaged place', async () => {
    const { ask, kept } = core();
    const session = openReview(reviewOf(1, false), ask);
    session.getState().edit((form) => ({ ...form, title: '我的标题', tasks: form.tasks.slice(0, 1) }));
    await session.getState().decide(damage, acceptDecision(damage));
    await vi.runAllTimersAsync();
    const { tasks, title } = kept().form;
    expect(title).toBe('我的标题');
    expect(tasks).toHaveLength(1);
    expect(tasks[0]?.text).toContain(meant);
    const { cleaned } = session.getState().review.parse;
    expect(cleaned.slice(tasks[0]?.from ?? 0, tasks[0]?.to ?? 0)).toBe(tasks[0]?.text);
  });

  test('reading again can also start anew', async () => {
    const { ask } = core();
    const session = openReview(reviewOf(1, false), ask);
    session.getState().edit(rename('我的标题'));
    await session.getState().chooseSteps(['pinyin'], false);
    expect(session.getState()).toMatchObject({ edited: false, history: { past: [], present: { title: '通知' } } });
  });

  test('a key pressed twice, and typing while the notice is read again: nothing is lost, nothing is refused', async () => {
    const { ask, kept } = core();
    const session = openReview(reviewOf(1, false), ask);
    const first = session.getState().decide(damage, keyDecision(damage, 1)!);
    const second = session.getState().decide(damage, keyDecision(damage, 2)!);
    session.getState().edit(rename('边读边改'));
    await Promise.all([first, second]);
    await vi.runAllTimersAsync();
    expect(session.getState().save.is).toBe('saved');
    expect(kept()).toMatchObject({ form: { title: '边读边改' }, decisions: { [damage.key]: { text: '六宝任务' } } });
  });

  test('confirming saves first, and afterwards nothing more is written', async () => {
    const { ask, asked } = core();
    const session = openReview(reviewOf(1, false), ask);
    session.getState().edit(rename('甲'));
    await session.getState().confirm();
    session.getState().edit(rename('乙'));
    await vi.runAllTimersAsync();
    expect(asked).toEqual(['circular.saveReview', 'circular.confirm']);
  });
});

describe('deciding doubts', () => {
  test('a missing date typed as 2026年9月1日 goes into the field, nonsense does not', () => {
    const form = formOf(original);
    expect(applyToForm(form, noDate, { action: 'change', text: '2026年9月1日' }).issued).toBe('2026-09-01');
    expect(fits(noDate, '九月初')).toBe(false);
    expect(fits(noDate, '2026年13月41日')).toBe(false);
  });

  test('keeping the place as it is needs no new reading, taking a repair back does', () => {
    const keep = keyDecision(damage, 0)!;
    expect(needsReparse(damage, undefined, keep)).toBe(false);
    expect(needsReparse(damage, acceptDecision(damage), keep)).toBe(true);
    expect(needsReparse(noDate, undefined, acceptDecision(noDate))).toBe(false);
  });

  test('N goes to the next undecided place and round again', () => {
    const doubts = [damage, noDate];
    expect(neighbour(doubts, {}, damage.key, 1)).toBe(noDate.key);
    expect(neighbour(doubts, {}, noDate.key, 1)).toBe(damage.key);
    const decided = { [damage.key]: acceptDecision(damage), [noDate.key]: acceptDecision(noDate) };
    expect(neighbour(doubts, decided, damage.key, -1)).toBe(noDate.key);
    expect(neighbour([], {}, null, 1)).toBeNull();
  });

  test('a number without a candidate decides nothing', () => {
    expect(keyDecision(damage, 3)).toBeNull();
    expect(keyDecision(damage, 2)).toEqual({ action: 'change', text: '六宝任务' });
  });

  test('a place further down the text is carried over a longer repair', () => {
    const after = {
      original,
      cleaned: original.replace(seen, '六保任务和'),
      changes: [{ ...repaired, after: '六保任务和' }],
    };
    const carrier = editsCarrier({ original, cleaned: original, changes: [] }, after);
    const from = original.indexOf('二、宣传');
    const span = carrier.place({ from, to: original.length });
    expect(after.cleaned.slice(span.from, span.to)).toBe('二、宣传。');
  });
});
