import { App, Button } from 'antd';
import { call, wordsOf } from '../client.ts';
import { type AnyRecord, callOf, type RecordNoun } from '../nouns.ts';

type Remove = (input: { id: number; revision: number }) => Promise<unknown>;

/**
 * Moves records to the recycle bin and offers to take that back for a while.
 * @returns a function that answers whether all of them are gone; refusals are shown.
 */
export function useRemove(noun: RecordNoun): (records: readonly AnyRecord[], words: string) => Promise<boolean> {
  const { message } = App.useApp();
  const remove: Remove = (input) => call(callOf(noun, 'remove'), input as never);

  return async (records, words) => {
    const removed: number[] = [];
    let refusal: unknown = null;
    for (const { id, revision } of records) {
      try {
        await remove({ id, revision });
        removed.push(id);
      } catch (error) {
        refusal ??= error;
      }
    }
    if (refusal !== null) message.error(wordsOf(refusal), 6);
    if (removed.length > 0) offerUndo(removed, records.length === 1 ? words : ` ${removed.length} 条记录`);
    return refusal === null;
  };

  function offerUndo(ids: number[], words: string) {
    const key = `undo-${noun}-${ids[0]}`;
    const undo = async () => {
      message.destroy(key);
      try {
        for (const id of ids) await call(callOf(noun, 'restore'), { id } as never);
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
          已把{words}移入回收站{' '}
          <Button type="link" size="small" onClick={() => void undo()}>
            撤销
          </Button>
        </>
      ),
    });
  }
}
