import { Alert, Button, Progress } from 'antd';
import { type RefObject, useState } from 'react';
import { useOffered } from '../../components/useOffered.ts';
import '../notice.css';
import { PasteDialog } from './PasteDialog.tsx';
import type { ImportFailure, useImport } from './useImport.ts';

/** File kinds offered when choosing; what a file really is, the core finds from its bytes. */
const accepted = '.jpg,.jpeg,.png,.tif,.tiff,.bmp,.docx,.doc,.pdf,.ofd,.txt,.rtf,.odt,.html,.htm,.mht,.mhtml,.wps';

/** Everything by which a notice comes in: choosing, dropping, pasting; and what became of it. */
export function ImportBar({
  imports,
  picker,
  pasted,
  setPasted,
}: {
  imports: ReturnType<typeof useImport>;
  picker: RefObject<HTMLInputElement | null>;
  /** Text to be looked at before it is read; null while the dialog is closed. */
  pasted: string | null;
  setPasted: (text: string | null) => void;
}) {
  const { reading, progress, failures, start, cancel, dismiss } = imports;
  const over = useOffered({ files: (files) => void start(files), text: setPasted });
  return (
    <>
      <input
        ref={picker}
        type="file"
        hidden
        multiple
        accept={accepted}
        aria-label="选择通知文件"
        onChange={(event) => {
          void start([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      {over && <div className="drop-veil">松开鼠标，导入通知</div>}
      {reading && (
        <div className="card import-state" role="status">
          <span>
            正在读取“{reading.name}”{reading.of > 1 && `（${reading.place}/${reading.of}）`}…
          </span>
          {progress && progress.total > 0 && (
            <Progress percent={Math.round((progress.done / progress.total) * 100)} size="small" />
          )}
          <Button size="small" onClick={cancel}>
            取消
          </Button>
        </div>
      )}
      {failures.length > 0 && (
        <Alert
          className="review-notice"
          type="error"
          showIcon
          closable={{ onClose: dismiss, closeIcon: true }}
          title={`${failures.length} 份文件没有导入`}
          description={
            <Failures
              failures={failures}
              onPaste={() => setPasted('')}
              onAttach={(scan) => void imports.byHand(scan)}
            />
          }
        />
      )}
      {pasted !== null && (
        <PasteDialog
          text={pasted}
          onClose={() => setPasted(null)}
          onRead={(source) => {
            setPasted(null);
            void start([source]);
          }}
        />
      )}
    </>
  );
}

function Failures({
  failures,
  onPaste,
  onAttach,
}: {
  failures: readonly ImportFailure[];
  onPaste: () => void;
  onAttach: (scan: File) => void;
}) {
  return (
    <>
      <ul className="failures">
        {failures.map((failure) => (
          <li key={failure.name}>
            <b>{failure.name}</b>：{failure.message}{' '}
            {failure.scan && (
              <Button size="small" onClick={() => onAttach(failure.scan!)}>
                附上原件，手工录入
              </Button>
            )}
          </li>
        ))}
      </ul>
      文件本身没有改动。也可以打开它，复制全文后{' '}
      <button type="button" className="link-button" onClick={onPaste}>
        粘贴到这里
      </button>
      。
    </>
  );
}

/** What the buttons of the screen do: choose files, or open the dialog for pasted text. */
export function useImportActions(picker: RefObject<HTMLInputElement | null>) {
  const [pasted, setPasted] = useState<string | null>(null);
  return { pasted, setPasted, pick: () => picker.current?.click(), paste: () => setPasted('') };
}

export function ImportButtons({ pick, paste }: { pick: () => void; paste: () => void }) {
  return (
    <>
      <Button onClick={paste}>粘贴全文</Button>
      <Button type="primary" onClick={pick}>
        导入通知
      </Button>
    </>
  );
}
