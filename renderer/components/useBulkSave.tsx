import { App, Button } from 'antd';
import { useState } from 'react';
import { call, wordsOf } from '../client.ts';
import { callOf, type RecordNoun, type RecordOf, type ValuesOf, valuesOf } from '../nouns.ts';

/** A record with its content as it was before the save. */
interface Saved<N extends RecordNoun> {
  id: number;
  revision: number;
  before: ValuesOf<N>;
}

/**
 * Sets fields of many records, the same of all or each its own, one after the other; stops at the first refusal and says how far it came.
 * @returns `save` answers whether all were saved; with `undo` it offers for a while to put everything back as it was.
 */
export function useBulkSave<N extends RecordNoun>(noun: N) {
  const [busy, setBusy] = useState(false);
  const { message } = App.useApp();

  const saveOne = async (id: number, revision: number, values: object): Promise<RecordOf<N>> =>
    (await call(callOf(noun, 'save'), { id, revision, values } as never)) as unknown as RecordOf<N>;

  const save = async (
    records: RecordOf<N>[],
    patch: Partial<ValuesOf<N>> | ((record: RecordOf<N>) => Partial<ValuesOf<N>>),
    words: string,
    options: { undo?: boolean } = {},
  ): Promise<boolean> => {
    setBusy(true);
    const saved: Saved<N>[] = [];
    try {
      for (const record of records) {
        const before = valuesOf(noun, record);
        const own = typeof patch === 'function' ? patch(record) : patch;
        const { id, revision } = await saveOne(record.id, record.revision, { ...(before as object), ...own });
        saved.push({ id, revision, before });
      }
      if (options.undo) offerUndo(saved, words);
      else message.success(`${saved.length} 条${words}`);
      return true;
    } catch (error) {
      const left = records.length - saved.length;
      // What was saved before the refusal can be taken back like the whole.
      if (options.undo && saved.length > 0) offerUndo(saved, words);
      message.error(`${saved.length} 条${words}，其余 ${left} 条没有改动：${wordsOf(error)}`, 8);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, save };

  function offerUndo(saved: Saved<N>[], words: string) {
    const key = `undo-save-${noun}-${saved[0]?.id}`;
    const undo = async () => {
      message.destroy(key);
      try {
        for (const { id, revision, before } of saved) await saveOne(id, revision, before as object);
        message.success('已恢复');
      } catch (error) {
        message.error(wordsOf(error), 6);
      }
    };
    message.open({
      key,
      type: 'success',
      duration: 10,
      content: (
        <>
          {saved.length} 条{words}{' '}
          <Button type="link" size="small" onClick={() => void undo()}>
            撤销
          </Button>
        </>
      ),
    });
  }
}
