import { App, Button } from 'antd';
import type { SavedView } from '../../../shared/contract/view.ts';
import { useAddress } from '../../app/filters.ts';
import { useScreenState } from '../../app/store.ts';
import { call, useRead, useWrite, wordsOf } from '../../client.ts';
import { searchOfView, searchWithView, viewNow } from './savedViews.ts';

/** The views of one list: the one it looks like now, and what can be done with them. */
export function useViews(list: string, columns: Record<string, boolean>) {
  const [search, go] = useAddress();
  const choose = useScreenState((state) => state.chooseColumns);
  const { data: views = [] } = useRead('view.list', { list });
  const write = useWrite('view.save');
  const { message } = App.useApp();

  /** The list as it looks now, under this name; in the place of `former`, where one is named. */
  const saveNow = (name: string, former: string | null, done: () => void) =>
    write.mutate(
      { list, formerName: former, view: { name, search: searchOfView(search), columns } },
      {
        onSuccess: () => {
          message.success(former === null ? `已保存视图“${name}”` : `视图“${name}”已按现在的样子更新`);
          done();
        },
      },
    );

  const rename = (view: SavedView, name: string, done: () => void) =>
    write.mutate({ list, formerName: view.name, view: { ...view, name } }, { onSuccess: done });

  const remove = async (view: SavedView) => {
    try {
      await call('view.remove', { list, name: view.name });
      offerUndo(view);
    } catch (error) {
      message.error(wordsOf(error), 6);
    }
  };

  const show = (view: SavedView) => {
    choose(list, view.columns);
    go(searchWithView(search, view));
  };
  return { views, now: viewNow(views, search, columns), show, saveNow, rename, remove, busy: write.isPending };

  function offerUndo(view: SavedView) {
    const key = `view-${list}-${view.name}`;
    const undo = () => {
      message.destroy(key);
      write.mutate({ list, formerName: null, view });
    };
    message.open({
      key,
      type: 'success',
      duration: 10,
      content: (
        <>
          已移除视图“{view.name}”{' '}
          <Button type="link" size="small" onClick={undo}>
            撤销
          </Button>
        </>
      ),
    });
  }
}
