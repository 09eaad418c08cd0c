import { Alert, Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { useRead, useWrite } from '../client.ts';

/** The sample campaign: to look around, and to be taken away again without a trace. */
export function ExamplePanel() {
  const { data: state } = useRead('system.state', {});
  const load = useWrite('example.load');
  const remove = useWrite('example.remove');
  const [result, setResult] = useState<string | null>(null);
  const busy = load.isPending || remove.isPending;
  return (
    <section className="card settings-card" aria-label="示例数据">
      <h2>示例数据</h2>
      <p className="mute">
        一套虚构的县级质量月数据：通知、任务、活动、检查、抽检和上年记录，用来熟悉程序。移除时只移走示例本身，您自己的记录不受影响。
      </p>
      {result && <Alert type="success" title={result} style={{ marginBottom: 10 }} />}
      {state?.exampleLoaded ? (
        <Popconfirm
          placement="bottomLeft"
          title="移除示例数据？"
          description="您自己的记录不会动；被您的记录引用到的示例条目会保留。"
          okText="移除"
          onConfirm={() =>
            remove.mutate(
              {},
              {
                onSuccess: ({ removed, kept }) =>
                  setResult(`已移除 ${removed} 条示例记录${kept > 0 ? `，${kept} 条因被您的记录引用而保留` : ''}。`),
              },
            )
          }
        >
          <Button disabled={busy}>移除示例数据</Button>
        </Popconfirm>
      ) : (
        <Button
          type="primary"
          disabled={busy}
          loading={load.isPending ? { delay: 200 } : false}
          onClick={() => load.mutate({}, { onSuccess: ({ records }) => setResult(`已载入 ${records} 条示例记录。`) })}
        >
          载入示例数据
        </Button>
      )}
    </section>
  );
}
