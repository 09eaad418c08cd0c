import { Alert, App, Button } from 'antd';
import { nounLabels } from '../../shared/domain/labels.ts';
import { call, useRead, wordsOf } from '../client.ts';
import { EmptyState } from '../components/EmptyState.tsx';
import { Tag } from '../components/Tag.tsx';
import { formatInstant } from '../format.ts';
import { callOf, isRecordNoun, type RecordNoun } from '../nouns.ts';

/** What was removed, newest first; nothing is lost by removing. */
export function RecycleBin() {
  const { data, error } = useRead('history.removed', {});
  const { message } = App.useApp();
  const restore = async (noun: RecordNoun, id: number, title: string) => {
    try {
      await call(callOf(noun, 'restore'), { id } as never);
      message.success(`已恢复「${title}」`);
    } catch (failure) {
      message.error(wordsOf(failure), 6);
    }
  };
  if (error) return <Alert type="error" title={wordsOf(error)} />;
  if (data?.length === 0) return <EmptyState title="回收站是空的">移除的记录都会放在这里，可以随时恢复。</EmptyState>;
  return (
    <section className="card" aria-label="回收站">
      <table className="plain">
        <thead>
          <tr>
            <th style={{ width: 90 }}>类别</th>
            <th>名称</th>
            <th style={{ width: 150 }}>移除时间</th>
            <th style={{ width: 80 }}>操作</th>
          </tr>
        </thead>
        <tbody>
          {data?.map(({ noun, id, title, deletedAt }) => (
            <tr key={`${noun}-${id}`}>
              <td>
                <Tag>{nounLabels[noun]}</Tag>
              </td>
              <td>{title}</td>
              <td className="mute">{formatInstant(deletedAt)}</td>
              <td>
                {isRecordNoun(noun) && (
                  <Button size="small" aria-label={`恢复 ${title}`} onClick={() => void restore(noun, id, title)}>
                    恢复
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
