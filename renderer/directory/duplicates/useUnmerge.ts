import { App } from 'antd';
import { call, wordsOf } from '../../client.ts';

/** Takes a merge back and says what could not be put as it was. */
export function useUnmerge(): (mergeId: number) => Promise<void> {
  const { message } = App.useApp();
  return async (mergeId) => {
    try {
      const { merge, keptValues } = await call('subject.unmerge', { mergeId });
      const names = merge.merged.map((one) => `「${one.name}」`).join('、');
      if (keptValues) message.success(`已撤销合并，${names}和它的记录都已恢复。`);
      else
        message.warning(`已撤销合并，${names}已恢复；「${merge.keptName}」有几项在合并后又改过，保持现在的内容。`, 8);
    } catch (error) {
      message.error(wordsOf(error), 6);
    }
  };
}
