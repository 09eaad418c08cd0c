import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button } from 'antd';
import { call, saveFile, useRead, useWrite, wordsOf } from '../client.ts';
import { Tag } from '../components/Tag.tsx';
import { formatInstant, formatNumber } from '../format.ts';

/** A verified copy of everything, a copy to take away, and the health of the data. */
export function BackupPanel() {
  const { data: state } = useRead('system.state', {});
  const { message } = App.useApp();
  const backup = useWrite('system.backup');
  const queries = useQueryClient();
  // A backup changes no record, so no event tells of it.
  const backedUp = (file: string) => {
    void queries.invalidateQueries({ queryKey: ['system.state'] });
    message.success(`已备份并验证：${file}`, 6);
  };
  const take = useMutation({
    mutationFn: async () => saveFile(await call('system.exportBackup', {})),
    onSuccess: (saved) => saved && message.success('备份已另存'),
    onError: (error) => message.error(wordsOf(error), 6),
  });
  return (
    <div className="stack settings-card">
      <section className="card" aria-label="备份">
        <h2>备份</h2>
        <table className="plain">
          <tbody>
            <tr>
              <td className="fact">最近备份</td>
              <td>{state?.lastBackup ? `${formatInstant(state.lastBackup)}（已验证）` : '还没有备份过'}</td>
            </tr>
            <tr>
              <td className="fact">最近保存</td>
              <td>{formatInstant(state?.lastSaved)}</td>
            </tr>
            <tr>
              <td className="fact">记录</td>
              <td>{formatNumber(state?.records)} 条</td>
            </tr>
          </tbody>
        </table>
        <div className="row" style={{ marginTop: 10 }}>
          <Button
            type="primary"
            loading={backup.isPending ? { delay: 200 } : false}
            onClick={() => backup.mutate({}, { onSuccess: ({ file }) => backedUp(file) })}
          >
            现在备份
          </Button>
          <Button loading={take.isPending ? { delay: 200 } : false} onClick={() => take.mutate()}>
            另存一份到 U 盘…
          </Button>
        </div>
      </section>
      <CheckPanel />
    </div>
  );
}

/** Looks at the database, the history and the stored files; reads everything, so only when asked. */
function CheckPanel() {
  const check = useMutation({ mutationFn: () => call('system.check', {}) });
  return (
    <section className="card" aria-label="检查数据">
      <h2>检查数据</h2>
      <p className="mute">核对数据库、关联、操作历史的校验链和影像文件是否完好；只读取，不改动。</p>
      <Button loading={check.isPending ? { delay: 200 } : false} onClick={() => check.mutate()}>
        现在检查
      </Button>
      {check.error && <Alert style={{ marginTop: 10 }} type="error" title={wordsOf(check.error)} />}
      {check.data && (
        <table className="plain" style={{ marginTop: 10 }}>
          <tbody>
            {check.data.parts.map((part) => (
              <tr key={part.name}>
                <td className="fact">{part.name}</td>
                <td style={{ width: 70 }}>
                  <Tag tone={part.sound ? 'ok' : 'bad'}>{part.sound ? '完好' : '有问题'}</Tag>
                </td>
                <td>{part.message}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
