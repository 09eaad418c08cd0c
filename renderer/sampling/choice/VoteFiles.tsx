import { App, Button, Form } from 'antd';
import { useRef, useState } from 'react';
import { importFile, wordsOf } from '../../client.ts';
import { accepted } from '../../components/tableFiles.ts';
import { useDropZone } from '../../components/useDropZone.ts';
import { ImportVotes } from './ImportVotes.tsx';
import type { Choice } from './voteText.ts';

interface VoteFile {
  token: string;
  name: string;
}

interface Props {
  id?: string;
  value?: VoteFile[];
  onChange?: (files: VoteFile[]) => void;
  disabled?: boolean;
}

/** The exported result of a poll: its rows go into the form, the file is kept as evidence when the poll is saved. */
export function VoteFiles({ id, value, onChange, disabled = false }: Props) {
  const files = value ?? [];
  const form = Form.useFormInstance<{ items: Choice[] }>();
  const picker = useRef<HTMLInputElement>(null);
  const [offered, setOffered] = useState<VoteFile | null>(null);
  const { message } = App.useApp();

  const offer = async (file: File | undefined) => {
    if (!file || disabled) return;
    try {
      setOffered({ token: await importFile(file), name: file.name.slice(-200) });
    } catch (error) {
      message.error(wordsOf(error), 6);
    }
  };
  const { over, drop } = useDropZone((dropped) => offer(dropped[0]));
  return (
    <div id={id} className={over ? 'drop over' : 'drop'} style={{ textAlign: 'left' }} {...drop}>
      <div className="row">
        <Button size="small" disabled={disabled} onClick={() => picker.current?.click()}>
          从文件导入…
        </Button>
        <span className="mute small">投票平台导出的 Excel、CSV，可拖到这里</span>
      </div>
      <input
        ref={picker}
        type="file"
        style={{ display: 'none' }}
        accept={accepted}
        aria-label="选择投票结果文件"
        onChange={(event) => {
          void offer(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      {files.length > 0 && (
        <ul className="vote-files" aria-label="保存时留存的文件">
          {files.map((file) => (
            <li key={file.token}>
              保存时留存：{file.name}{' '}
              <button
                type="button"
                className="icon-button"
                disabled={disabled}
                aria-label={`不留存 ${file.name}`}
                title="不留存这个文件"
                onClick={() => onChange?.(files.filter(({ token }) => token !== file.token))}
              >
                ✕
              </button>
            </li>
          ))}
        </ul>
      )}
      {offered && (
        <ImportVotes
          file={offered}
          choices={form?.getFieldValue('items') ?? []}
          close={() => setOffered(null)}
          take={(choices, replaced) => {
            form?.setFieldValue('items', choices);
            // Last, for it is what tells the form that something has changed.
            onChange?.(replaced ? [offered] : [...files, offered]);
            setOffered(null);
          }}
        />
      )}
    </div>
  );
}
