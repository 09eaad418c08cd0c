import { App } from 'antd';
import { useState } from 'react';
import type { CallInput } from '../../../shared/contract/index.ts';
import { call, wordsOf } from '../../client.ts';
import { useUndoToast } from './useUndoToast.tsx';
import { useUnmerge } from './useUnmerge.ts';

/**
 * What can be done with a group of duplicates. Not by useWrite: its answer is dropped when the desk goes, and the desk goes
 * as soon as the core tells that the group is no more.
 */
export function useMergeActions(done: () => void) {
  const { message } = App.useApp();
  const [pending, setPending] = useState(false);
  const offerUndo = useUndoToast();
  const unmerge = useUnmerge();

  const carryOut = async (work: () => Promise<void>) => {
    setPending(true);
    try {
      await work();
      done();
    } catch (error) {
      message.error(wordsOf(error), 6);
    } finally {
      setPending(false);
    }
  };
  const setApart = (ids: number[], apart: boolean) => call('subject.setApart', { ids, apart });
  return {
    pending,
    merge: (input: CallInput<'subject.merge'>) =>
      carryOut(async () => {
        const { merge, subject } = await call('subject.merge', input);
        offerUndo(`已合并为「${subject.name}」`, () => void unmerge(merge.id));
      }),
    tellApart: (ids: number[]) =>
      carryOut(async () => {
        await setApart(ids, true);
        offerUndo('已记为不是重复，以后不再列出', () => {
          setApart(ids, false).catch((error: unknown) => message.error(wordsOf(error), 6));
        });
      }),
  };
}
