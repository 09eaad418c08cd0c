import { Alert, Button, Modal } from 'antd';
import { useRef, useState } from 'react';
import type { CallOutput } from '../../../shared/contract/index.ts';
import { call, importFile, wordsOf } from '../../client.ts';

type Answer = { file: string; verified: CallOutput<'draw.verify'> } | { file: string; failure: string };

/** Recomputes an exported draw: whether what the file says is what its lists, rules and seed come to. */
export function VerifyDialog({ close }: { close: () => void }) {
  const picker = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const verify = async (file: File) => {
    setBusy(true);
    try {
      setAnswer({ file: file.name, verified: await call('draw.verify', { token: await importFile(file) }) });
    } catch (error) {
      setAnswer({ file: file.name, failure: wordsOf(error) });
    }
    setBusy(false);
  };
  return (
    <Modal open title="验证抽取文件" width={560} onCancel={close} footer={<Button onClick={close}>关闭</Button>}>
      <div className="stack">
        <p className="mute" style={{ margin: 0 }}>
          选择从本系统导出的抽取文件（json），程序按文件里的名单、规则和随机数从头重算一遍，逐项核对。
        </p>
        <input
          ref={picker}
          type="file"
          hidden
          accept=".json"
          aria-label="选择抽取文件"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file) void verify(file);
            event.target.value = '';
          }}
        />
        <Button
          type={answer ? 'default' : 'primary'}
          loading={busy ? { delay: 200 } : false}
          onClick={() => picker.current?.click()}
        >
          {answer ? '验证另一个文件…' : '选择文件…'}
        </Button>
        {answer && <Verdict answer={answer} />}
      </div>
    </Modal>
  );
}

function Verdict({ answer }: { answer: Answer }) {
  if ('failure' in answer) return <Alert type="error" showIcon title={answer.failure} description={answer.file} />;
  const { correct, title, differences } = answer.verified;
  if (correct) {
    return (
      <Alert
        type="success"
        showIcon
        title="验证通过：重算结果与文件完全一致"
        description={`${title ?? ''}（${answer.file}）`}
      />
    );
  }
  return (
    <Alert
      type="error"
      showIcon
      title={`验证不通过：${differences.length} 处不一致`}
      description={
        <>
          {title ?? answer.file}
          <ul className="plain-list">
            {differences.map((difference) => (
              <li key={difference}>{difference}</li>
            ))}
          </ul>
        </>
      }
    />
  );
}
