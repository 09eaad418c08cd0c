import { Button, Result } from 'antd';
import { wordsOf } from '../client.ts';

/** In place of the whole page where the data cannot be opened: why, what was kept, what to do. */
export function StoppedScreen({ error }: { error: unknown }) {
  return (
    <main className="whole stopped">
      <Result
        status="error"
        title="数据没有打开"
        subTitle={
          <>
            <p role="alert">{wordsOf(error)}</p>
            <p>程序没有改动任何文件。照上面的办法处理后，关闭程序，再重新打开。</p>
          </>
        }
        extra={<Button onClick={() => window.location.reload()}>再试一次</Button>}
      />
    </main>
  );
}
