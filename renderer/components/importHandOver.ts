import { create } from 'zustand';
import { type ImportNoun, importNouns } from '../../shared/contract/exchange.ts';

/** Whether there is an import for the list of this noun. */
export const isImportable = (noun: string): noun is ImportNoun => (importNouns as readonly string[]).includes(noun);

/** What was pasted or dropped on a list, on its way to the import page. Never kept: it may be large. */
export type HandedOver = { text: string } | { file: File };

interface HandOver {
  table: HandedOver | null;
  hand: (table: HandedOver) => void;
  /** Takes it, once. */
  take: () => HandedOver | null;
}

export const useHandOver = create<HandOver>()((set, get) => ({
  table: null,
  hand: (table) => set({ table }),
  take: () => {
    const { table } = get();
    if (table) set({ table: null });
    return table;
  },
}));

/** Whether pasted text is a table and not a word or a sentence: several cells, or several rows that are not prose. */
export function isTable(text: string): boolean {
  const rows = text.split(/\r\n|\r|\n/).filter((row) => row.trim() !== '');
  return rows.length >= 2 && rows.every((row) => row.includes('\t') || row.trim().length <= 60);
}
