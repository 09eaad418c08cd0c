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

export type ConfirmAs = Pick<CallInput<'circular.confirm'>, 'relaysCircularId' | 'updates'>;

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
  /** Stores the form as it stands; `as`: what it passes on, or which circular it is a corrected version of. */
  confirm(as?: ConfirmAs): Promise<CallOutput<'circular.confirm'>>;
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
  let turn: Promise<unknown> = Promise.resolve();
  let closed = false;

  /** One write after the other: each names the revision that the one before it has left. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = turn.then(work);
    turn = mine.catch(() => undefined);
    return mine;
  };

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
        set({ review: { ...get().review, revision: kept.revision, updatedAt: kept.updatedAt, known: kept.known } });
        if (untouched) set({ save: { is: 'saved', at: kept.updatedAt } });
        return untouched;
      } catch (error) {
        return failed(error);
      }
    };
    const saveAll = async (): Promise<boolean> => {
      while (!closed && get().save.is !== 'saved') {
        if (!(await saveOnce()) && get().save.is !== 'pending') return false;
      }
      return true;
    };
    /** Reads the notice again. The form comes out new; where it was corrected and is to be kept, it is carried over. */
    const reread = async (disabled: CleaningStep[], decided: Decisions, keep: boolean): Promise<void> => {
      if (closed || !(await saveAll())) return;
      set({ reading: true });
      try {
        const { review: before, history: old, decisions: known } = get();
        const decisions = { ...known, ...decided };
        const review = await ask('circular.reparse', { id, revision: before.revision, disabled, decisions });
        const { history, doubts, decisions: since } = get();
        const carry = editsCarrier(before.parse, review.parse);
        // What was typed while the notice was being read must not be lost either.
        const kept = keep || history.present !== old.present;
        set({
          review,
          doubts: withDecided(review.parse.doubts, doubts, { ...since, ...decided }, carry),
          decisions: { ...since, ...decided },
          history: kept ? carryHistory(history, carry) : startHistory(review.form),
          edited: kept,
          save: kept || since !== known ? { is: 'pending' } : { is: 'saved', at: review.updatedAt },
        });
        // The core holds the new form now: the corrected one must follow at once.
        await saveAll();
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
        const decided = { [doubt.key]: decision };
        if (needsReparse(doubt, get().decisions[doubt.key], decision)) {
          return inTurn(() => reread(get().review.disabled, decided, get().edited));
        }
        changed({ decisions: { ...get().decisions, ...decided } });
        get().edit((form) => applyToForm(form, doubt, decision));
      },
      chooseSteps: (disabled, keep) => inTurn(() => reread(disabled, {}, keep)),
      flush: () => {
        clearTimeout(timer);
        return inTurn(saveAll);
      },
      overwrite: async () => {
        const current = await ask('circular.review', { id });
        set({ review: { ...get().review, revision: current.revision }, save: { is: 'pending' } });
        return get().flush();
      },
      confirm: async (as = {}) => {
        if (!(await get().flush())) throw new Error('还有内容没有保存，请先处理页面上方的提示。');
        const { review, history } = get();
        const answer = await ask('circular.confirm', { id, revision: review.revision, form: history.present, ...as });
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

const carryHistory = (history: EditHistory<ReviewForm>, carry: Carrier): EditHistory<ReviewForm> => ({
  past: history.past.map(carry.form),
  present: carry.form(history.present),
  future: history.future.map(carry.form),
  label: null,
});

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
