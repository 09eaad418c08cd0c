import { Alert, Button } from 'antd';
import { PlaceLink } from '../../app/PlaceLink.tsx';
import { recordPlace } from '../../app/places.ts';
import { useRead, wordsOf } from '../../client.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Tag } from '../../components/Tag.tsx';
import { formatInstant } from '../../format.ts';
import { useUnmerge } from './useUnmerge.ts';
import { movedWords } from './words.ts';

/** The merges that were made, newest first. */
export function MergeLog() {
  const { data, error } = useRead('subject.merges', {});
  const undo = useUnmerge();
  if (error) return <Alert type="error" title={wordsOf(error)} />;
  if (!data) return <div className="waiting">正在读取…</div>;
  if (data.length === 0) {
    return <EmptyState title="还没有合并过">合并之后可以在这里查到，也可以在这里撤销。</EmptyState>;
  }
  return (
    <section className="card fill merge-log" aria-label="合并记录">
      <table className="plain">
        <thead>
          <tr>
            <th style={{ width: 130 }}>时间</th>
            <th style={{ width: 80 }}>使用人</th>
            <th>保留</th>
            <th>并入</th>
            <th style={{ width: 110 }} />
          </tr>
        </thead>
        <tbody>
          {data.map((merge) => (
            <tr key={merge.id}>
              <td className="mute">{formatInstant(merge.at)}</td>
              <td>{merge.person ?? '–'}</td>
              <td>
                <PlaceLink place={recordPlace('subject', merge.keptId)}>{merge.keptName}</PlaceLink>
              </td>
              <td>
                {merge.merged.map((one) => (
                  <div key={one.id}>
                    {one.name}
                    <span className="mute small"> {movedWords(one.moved) || '没有记录'}</span>{' '}
                    {one.restored && merge.undoneAt === null && <Tag>已单独恢复</Tag>}
                  </div>
                ))}
              </td>
              <td className="number">
                {merge.undoneAt === null ? (
                  <Button size="small" onClick={() => void undo(merge.id)}>
                    撤销合并
                  </Button>
                ) : (
                  <Tag>已撤销</Tag>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
