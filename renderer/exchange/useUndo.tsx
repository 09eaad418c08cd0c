import { App, Button } from 'antd';
import { call, wordsOf } from '../client.ts';
import { undoneWords } from './words.ts';

const toastKey = (id: number): string => `undo-import-${id}`;

/** Takes a whole import back; what was changed since then stays and is counted. */
export function useUndo() {
  const { message } = App.useApp();
  const undo = async (id: number): Promise<boolean> => {
    try {
      const answer = await call('import.undo', { id });
      // The offer of the toast is used up, wherever it was undone.
      message.destroy(toastKey(id));
      message.success(undoneWords(answer), 6);
      return true;
    } catch (error) {
      message.error(wordsOf(error), 6);
      return false;
    }
  };
  /** A toast right after the import. */
  const offer = (id: number, words: string, undone: () => void) => {
    const key = toastKey(id);
    const press = async () => {
      message.destroy(key);
      if (await undo(id)) undone();
    };
    message.open({
      key,
      type: 'success',
      duration: 10,
      content: (
        <>
          {words}{' '}
          <Button type="link" size="small" onClick={() => void press()}>
            撤销
          </Button>
        </>
      ),
    });
  };
  return { undo, offer };
}
