import { App, Button } from 'antd';

const key = 'undo-duplicates';

/** Says what was done and offers for a while to take it back; what is said next takes its place. */
export function useUndoToast(): (words: string, undo: () => void) => void {
  const { message } = App.useApp();
  return (words, undo) => {
    const press = () => {
      message.destroy(key);
      undo();
    };
    message.open({
      key,
      type: 'success',
      duration: 10,
      content: (
        <>
          {words}{' '}
          <Button type="link" size="small" onClick={press}>
            撤销
          </Button>
        </>
      ),
    });
  };
}
