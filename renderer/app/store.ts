import { create } from 'zustand';
import { persist } from 'zustand/middleware';

/** What was typed into a form and not saved yet. */
export interface Draft {
  values: Record<string, unknown>;
  /** The revision that the person saw when starting; null for a new record. */
  revision: number | null;
  startedAt: string;
}

interface ScreenState {
  /** The campaign chosen in the top bar; null: the newest. */
  campaignId: number | null;
  /** By noun and id, such as activity:12 and activity:new. */
  drafts: Record<string, Draft>;
  /** Of each list, the columns that are switched on or off against their default. */
  columns: Record<string, Record<string, boolean>>;
  chooseCampaign(id: number | null): void;
  keepDraft(key: string, draft: Draft): void;
  dropDraft(key: string): void;
  chooseColumn(list: string, column: string, shown: boolean): void;
  /** All of a list's at once, such as those of a saved view. */
  chooseColumns(list: string, columns: Record<string, boolean>): void;
}

/** What only the screen knows. Kept on this machine, so that a crash loses nothing typed. */
export const useScreenState = create<ScreenState>()(
  persist(
    (set) => ({
      campaignId: null,
      drafts: {},
      columns: {},
      chooseCampaign: (campaignId) => set({ campaignId }),
      keepDraft: (key, draft) => set((state) => ({ drafts: { ...state.drafts, [key]: draft } })),
      dropDraft: (key) =>
        set((state) => {
          const { [key]: _, ...drafts } = state.drafts;
          return { drafts };
        }),
      chooseColumn: (list, column, shown) =>
        set((state) => ({ columns: { ...state.columns, [list]: { ...state.columns[list], [column]: shown } } })),
      chooseColumns: (list, columns) => set((state) => ({ columns: { ...state.columns, [list]: columns } })),
    }),
    { name: 'quality-month-desk' },
  ),
);
