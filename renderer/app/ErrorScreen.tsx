import { Link } from '@tanstack/react-router';
import { Button, Result, Space } from 'antd';
import { wordsOf } from '../client.ts';

/** Shown in place of a screen that failed: what happened, what was kept, what to do. */
export function ErrorScreen({ error, reset }: { error: unknown; reset?: () => void }) {
  return (
    <Result
      status="warning"
      title="这一页没能显示出来"
      subTitle={`${wordsOf(error)} 已保存的内容都在；没保存的填写内容也已留存，回到原来的表单即可继续。`}
      extra={
        <Space>
          {reset && (
            <Button type="primary" onClick={reset}>
              重试
            </Button>
          )}
          <Button onClick={() => window.location.reload()}>重新打开页面</Button>
        </Space>
      }
    />
  );
}

export function UnknownScreen() {
  return <Result status="info" title="没有这一页" extra={<Link to={'/' as string}>回到工作台</Link>} />;
}
