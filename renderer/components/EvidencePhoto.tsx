import { Button, Image, Input } from 'antd';
import { useState } from 'react';
import type { Evidence } from '../../shared/contract/evidence.ts';
import { desk } from '../bridge.ts';
import { call, saveFile, useRead, useWrite } from '../client.ts';
import { formatBytes } from '../format.ts';
import { useRemove } from './useRemove.tsx';

/** One picture or file with its caption, which is edited in place. */
export function EvidencePhoto({ evidence, children }: { evidence: Evidence; children?: React.ReactNode }) {
  const remove = useRemove('evidence');
  const words = evidence.caption ?? evidence.fileName;
  return (
    <figure className="photo" style={{ margin: 0 }} aria-label={words}>
      <Picture evidence={evidence} />
      <button
        type="button"
        className="icon-button remove"
        aria-label={`移除 ${words}`}
        title="移除"
        onClick={() => void remove([evidence], `「${words}」`)}
      >
        ✕
      </button>
      <figcaption className="words">
        <Caption key={evidence.revision} evidence={evidence} />
        {children}
      </figcaption>
    </figure>
  );
}

/** Pictures the page can show are shown; any other file can be saved and opened with its own program. */
function Picture({ evidence }: { evidence: Evidence }) {
  const shows = /^image\/(jpeg|png|gif|webp|bmp)$/.test(evidence.mime);
  const { data } = useRead('evidence.view', { id: evidence.id }, { enabled: shows });
  if (shows) {
    return (
      <div className="picture">
        {data && (
          <Image
            src={desk.fileUrl(data.token)}
            alt={evidence.caption ?? evidence.fileName}
            preview={{ cover: '查看' }}
          />
        )}
      </div>
    );
  }
  const save = async () => void (await saveFile(await call('evidence.export', { id: evidence.id })));
  return (
    <div className="picture">
      <div style={{ textAlign: 'center' }}>
        {evidence.fileName.split('.').at(-1)?.toUpperCase()} · {formatBytes(evidence.bytes)}
        <br />
        <Button size="small" type="link" onClick={() => void save()}>
          另存为…
        </Button>
      </div>
    </div>
  );
}

function Caption({ evidence }: { evidence: Evidence }) {
  const [text, setText] = useState(evidence.caption ?? '');
  const save = useWrite('evidence.save');
  const keep = () => {
    if (text.trim() === (evidence.caption ?? '')) return;
    const { campaignId, ownerNoun, ownerId, takenOn } = evidence;
    save.mutate({
      id: evidence.id,
      revision: evidence.revision,
      values: { campaignId, ownerNoun, ownerId, takenOn, caption: text },
    });
  };
  return (
    <Input
      size="small"
      variant="borderless"
      aria-label={`${evidence.fileName} 的说明`}
      placeholder="写说明…"
      title={evidence.fileName}
      value={text}
      maxLength={500}
      onChange={(event) => setText(event.target.value)}
      onBlur={keep}
      onPressEnter={(event) => event.currentTarget.blur()}
    />
  );
}
