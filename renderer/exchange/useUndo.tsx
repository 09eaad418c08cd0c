import { App, Button } from 'antd';
import { CallFailure, call, useProgress, wordsOf } from '../client.ts';
import { formatNumber } from '../format.ts';
import { undoneWords } from './words.ts';

/** One for all imports: the offer for the last one takes the place of those before, which 导入记录 still takes back. */
const toastKey = 'undo-import';
/** What takes less time than this is not worth a word. In milliseconds. */
const noticeable = 200;

/** Takes a whole import back; what was changed since then stays and is counted. A long one shows how far it is. */
export function useUndo() {
  const { message } = App.useApp();
  const undo = async (id: number): Promise<boolean> => {
    const job = crypto.randomUUID();
    const key = toastKey;
    // The offer of the toast is used up, wherever it is undone.
    message.destroy(key);
    const late = setTimeout(
      () => message.open({ key, type: 'loading', duration: 0, content: <UndoProgress job={job} /> }),
      noticeable,
    );
    try {
      const answer = await call('import.undo', { id }, job);
      message.success(undoneWords(answer), 6);
      return true;
    } catch (error) {
      const cancelled = error instanceof CallFailure && error.error.code === 'cancelled';
      if (cancelled) message.info('已取消撤销，导入的内容都还在');
      else message.error(wordsOf(error), 6);
      return false;
    } finally {
      clearTimeout(late);
      message.destroy(key);
    }
  };
  /** A toast right after the import. */
  const offer = (id: number, words: string, undone: () => void) =>
    message.open({
      key: toastKey,
      type: 'success',
      duration: 10,
      content: (
        <>
          {words}{' '}
          <Button type="link" size="small" onClick={async () => (await undo(id)) && undone()}>
            撤销
          </Button>
        </>
      ),
    });
  return { undo, offer };
}

function UndoProgress({ job }: { job: string }) {
  const progress = useProgress(job);
  return (
    <>
      正在撤销导入
      {progress && progress.total > 0 && ` ${formatNumber(progress.done)} / ${formatNumber(progress.total)} 条`}{' '}
      <Button type="link" size="small" onClick={() => void call('job.cancel', { job })}>
        取消
      </Button>
    </>
  );
}
