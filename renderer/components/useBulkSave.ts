import { App } from 'antd';
import { useState } from 'react';
import { call, wordsOf } from '../client.ts';
import { callOf, type RecordNoun, type RecordOf, type ValuesOf, valuesOf } from '../nouns.ts';

/**
 * Sets the same fields of many records, one after the other; stops at the first refusal and says how far it came.
 * @returns `save` answers whether all were saved.
 */
export function useBulkSave<N extends RecordNoun>(noun: N) {
  const [busy, setBusy] = useState(false);
  const { message } = App.useApp();
  const save = async (records: RecordOf<N>[], patch: Partial<ValuesOf<N>>, words: string): Promise<boolean> => {
    setBusy(true);
    let count = 0;
    try {
      for (const record of records) {
        const values = { ...(valuesOf(noun, record) as object), ...patch };
        await call(callOf(noun, 'save'), { id: record.id, revision: record.revision, values } as never);
        count += 1;
      }
      message.success(`${count} 条${words}`);
      return true;
    } catch (error) {
      message.error(`${count} 条${words}，其余 ${records.length - count} 条没有改动：${wordsOf(error)}`, 8);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, save };
}
