import { useRef } from 'react';
import { CallFailure, call, wordsOf } from '../../client.ts';
import { callOf, type RecordNoun, type RecordOf, type ValuesOf, valuesOf } from '../../nouns.ts';
import { useBulkSave } from '../useBulkSave.tsx';
import type { CellPatch } from './cells.ts';

/** Saves cells by the noun's own call, each with the revision that was seen when its editing began. */
export function useCellSave<N extends RecordNoun>(noun: N, rows: readonly RecordOf<N>[]) {
  /** What a save answered, or refused with: known before the list has been read again. */
  const answered = useRef(new Map<number, RecordOf<N>>());
  const bulk = useBulkSave(noun);

  const current = (row: RecordOf<N>): RecordOf<N> => {
    const own = answered.current.get(row.id);
    return own && own.revision > row.revision ? own : row;
  };
  /** @returns why it was refused, in words; null where it is saved. */
  const save = async (id: number, revision: number, patch: CellPatch['patch']): Promise<string | null> => {
    const row = rows.find((one) => one.id === id);
    if (!row) return '这一行已被移除，没有保存';
    try {
      const values = { ...(valuesOf(noun, current(row)) as object), ...patch };
      const saved = await call(callOf(noun, 'save'), { id, revision, values } as never);
      answered.current.set(id, saved as unknown as RecordOf<N>);
      return null;
    } catch (error) {
      if (error instanceof CallFailure && error.error.code === 'stale') {
        answered.current.set(id, error.error.detail as RecordOf<N>);
        return '这一行在别处已被修改，还没有保存；核对后再按回车，就用这里的内容';
      }
      return wordsOf(error);
    }
  };
  /** All patches one after the other; can be undone. */
  const saveAll = async (patches: readonly CellPatch[]): Promise<void> => {
    const patchOf = new Map(patches.map(({ id, patch }) => [id, patch]));
    const records = rows.map(current).filter(({ id }) => patchOf.has(id));
    await bulk.save(records, ({ id }) => patchOf.get(id) as Partial<ValuesOf<N>>, '已粘贴', { undo: true });
  };
  return { current, save, saveAll };
}
