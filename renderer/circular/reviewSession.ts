import { createStore, type StoreApi } from 'zustand/vanilla';
import { type CircularReview, type ReviewForm, reviewForm } from '../../shared/contract/circular.ts';
import type { CallInput, CallName, CallOutput } from '../../shared/contract/index.ts';
import type { CleaningStep, Doubt } from '../../shared/contract/parsedCircular.ts';
import { type Carrier, editsCarrier } from './carryEdits.ts';
import { applyToForm, type Decision, type Decisions, needsReparse } from './doubts.ts';
import { type EditHistory, recordEdit, redo, startHistory, undo } from './editHistory.ts';

/** How the core is asked; rejects with an error whose message is for the person. */
export type Ask = <N extends CallName>(name: N, input: CallInput<N>) => Promise<CallOutput<N>>;

export type SaveState =
  | { is: 'saved'; at: string | null }
  | { is: 'pending' | 'saving' }
  | { is: 'failed'; message: string; stale: boolean }
  /** A field cannot be kept as it stands; nothing is lost, it waits to be put right. */
  | { is: 'invalid'; message: string };

export interface ReviewSession {
  review: CircularReview;
  /** Those of the last reading, and those that were decided here and are therefore no longer found. */
  doubts: Doubt[];
  history: EditHistory<ReviewForm>;
  decisions: Decisions;
  save: SaveState;
  /** A person has changed the form: reading the notice again must not throw that away unasked. */
  edited: boolean;
  /** The notice is being read again. */
  reading: boolean;
  edit(change: (form: ReviewForm) => ReviewForm, label?: string): void;
  undo(): void;
  redo(): void;
  /** Decides a doubt. Corrections made by hand are carried over where the text changes. */
  decide(doubt: Doubt, decision: Decision): Promise<void>;
  /** Reads again with other cleaning steps off. `keep`: carry the corrections over instead of starting anew. */
  chooseSteps(disabled: CleaningStep[], keep: boolean): Promise<void>;
  /** Saves what is waiting; resolves to whether everything is kept. */
  flush(): Promise<boolean>;
  /** Saves over a version that was changed elsewhere meanwhile. */
  overwrite(): Promise<boolean>;
  confirm(): Promise<CallOutput<'circular.confirm'>>;
  /** Nothing is saved any more: confirmed, dropped or left. */
  close(): void;
}

/** After so many milliseconds without an edit what was corrected is saved. */
const restBeforeSaving = 700;

const isStale = (error: unknown): boolean => (error as { error?: { code?: string } }).error?.code === 'stale';
const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** One review while it is open: form, decisions, undo, and saving by itself. */
export function openReview(loaded: CircularReview, ask: Ask): StoreApi<ReviewSession> {
  const { id } = loaded;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<boolean> | null = null;
  let closed = false;

  return createStore<ReviewSession>((set, get) => {
    const changed = (patch: Partial<ReviewSession>) => {
      set({ ...patch, save: { is: 'pending' } });
      clearTimeout(timer);
      timer = setTimeout(() => void get().flush(), restBeforeSaving);
    };
    const failed = (error: unknown): false => {
      set({ save: { is: 'failed', message: wordsOf(error), stale: isStale(error) } });
      return false;
    };
    const saveOnce = async (): Promise<boolean> => {
      const { review, history, decisions } = get();
      const checked = reviewForm.safeParse(history.present);
      if (!checked.success) {
        set({ save: { is: 'invalid', message: checked.error.issues[0]?.message ?? '有一项填写不完整' } });
        return false;
      }
      set({ save: { is: 'saving' } });
      try {
        const kept = await ask('circular.saveReview', { id, revision: review.revision, decisions, form: checked.data });
        const untouched = get().history.present === history.present && get().decisions === decisions;
        set({ review: { ...get().review, revision: kept.revision, updatedAt: kept.updatedAt } });
        if (untouched) set({ save: { is: 'saved', at: kept.updatedAt } });
        return untouched;
      } catch (error) {
        return failed(error);
      }
    };
    /** Reads the notice again. The form comes out new; `keep` carries the corrected one over. */
    const reread = async (disabled: CleaningStep[], decisions: Decisions, keep: boolean): Promise<void> => {
      if (!(await get().flush())) return;
      set({ reading: true });
      try {
        const review = await ask('circular.reparse', { id, revision: get().review.revision, disabled, decisions });
        const carry = editsCarrier(get().review.parse, review.parse);
        const { past, present, future } = get().history;
        const history: EditHistory<ReviewForm> = keep
          ? { past: past.map(carry.form), present: carry.form(present), future: future.map(carry.form), label: null }
          : startHistory(review.form);
        const doubts = withDecided(review.parse.doubts, get().doubts, decisions, carry);
        set({ review, doubts, decisions, history, edited: keep, save: { is: 'saved', at: review.updatedAt } });
        if (keep) changed({});
      } catch (error) {
        failed(error);
      } finally {
        set({ reading: false });
      }
    };

    return {
      review: loaded,
      doubts: inPlaceOrder(loaded.parse.doubts),
      history: startHistory(loaded.form),
      decisions: loaded.decisions,
      save: { is: 'saved', at: loaded.updatedAt },
      // Whether an earlier sitting has changed the form is not recorded; to ask once too often is the safe side.
      edited: loaded.revision > 1,
      reading: false,
      edit: (change, label) => {
        const history = recordEdit(get().history, change(get().history.present), label ?? null);
        if (history !== get().history) changed({ history, edited: true });
      },
      undo: () => {
        const history = undo(get().history);
        if (history !== get().history) changed({ history });
      },
      redo: () => {
        const history = redo(get().history);
        if (history !== get().history) changed({ history });
      },
      decide: async (doubt, decision) => {
        const before = get().decisions[doubt.key];
        const decisions = { ...get().decisions, [doubt.key]: decision };
        if (needsReparse(doubt, before, decision)) return reread(get().review.disabled, decisions, get().edited);
        changed({ decisions });
        const form = applyToForm(get().history.present, doubt, decision);
        if (form !== get().history.present) get().edit(() => form);
      },
      chooseSteps: (disabled, keep) => reread(disabled, get().decisions, keep),
      flush: async () => {
        clearTimeout(timer);
        if (closed) return true;
        // One save at a time: each names the revision that the one before it has left.
        while (running) await running;
        if (closed || get().save.is === 'saved') return true;
        running = saveOnce();
        const kept = await running;
        running = null;
        return kept || (get().save.is === 'pending' ? get().flush() : false);
      },
      overwrite: async () => {
        const current = await ask('circular.review', { id });
        set({ review: { ...get().review, revision: current.revision }, save: { is: 'pending' } });
        return get().flush();
      },
      confirm: async () => {
        if (!(await get().flush())) throw new Error('还有内容没有保存，请先处理页面上方的提示。');
        const { review, history } = get();
        const answer = await ask('circular.confirm', { id, revision: review.revision, form: history.present });
        get().close();
        return answer;
      },
      close: () => {
        clearTimeout(timer);
        closed = true;
      },
    };
  });
}

/** A decided place is sound and no longer found as doubtful; it stays in the row so that one can come back to it. */
function withDecided(found: Doubt[], before: Doubt[], decisions: Decisions, carry: Carrier): Doubt[] {
  const again = new Set(found.map((doubt) => doubt.key));
  const settled = before
    .filter((doubt) => doubt.key in decisions && !again.has(doubt.key))
    .map((doubt) => ({ ...doubt, span: doubt.span && carry.place(doubt.span) }));
  return inPlaceOrder([...found, ...settled]);
}

/** In the order of the text; what has no place in it comes last. */
function inPlaceOrder(doubts: readonly Doubt[]): Doubt[] {
  const place = (doubt: Doubt) => doubt.span?.from ?? Number.MAX_SAFE_INTEGER;
  return [...doubts].sort((a, b) => place(a) - place(b));
}
