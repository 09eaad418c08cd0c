import { App, Button, Image } from 'antd';
import { type ClipboardEvent, useRef } from 'react';
import type { Evidence } from '../../shared/contract/evidence.ts';
import type { evidenceOwners } from '../../shared/domain/labels.ts';
import { importFile, useRead, useWrite, wordsOf } from '../client.ts';
import { EvidencePhoto } from './EvidencePhoto.tsx';
import { useDropZone } from './useDropZone.ts';

export interface EvidenceOwner {
  campaignId: number;
  ownerNoun: keyof typeof evidenceOwners;
  ownerId: number;
}

/** Photos and papers of one record: added by choosing, dropping or pasting; captioned; removed with a way back. */
export function EvidencePanel({ owner }: { owner: EvidenceOwner }) {
  const { data } = useRead('evidence.list', { ...owner, limit: 200 });
  const add = useWrite('evidence.add', { quiet: true });
  const { message } = App.useApp();
  const picker = useRef<HTMLInputElement>(null);
  const rows: Evidence[] = data?.rows ?? [];

  const take = async (list: FileList | null) => {
    // The list of a file input empties as soon as the input is reset.
    const files = [...(list ?? [])];
    if (files.length === 0) return;
    try {
      const tokens: string[] = [];
      // One after the other: a phone's photos together may be larger than the memory at hand.
      for (const file of files) tokens.push(await importFile(file));
      await add.mutateAsync({ ...owner, tokens, caption: null, takenOn: null });
    } catch (error) {
      message.error(wordsOf(error), 6);
    }
  };
  const { over, drop } = useDropZone(take);
  const handlers = {
    ...drop,
    onPaste: (event: ClipboardEvent) => {
      // Taken here, it is nothing for the list beside.
      if (event.clipboardData.files.length > 0) event.preventDefault();
      void take(event.clipboardData.files);
    },
  };
  return (
    <section aria-label="影像资料" {...handlers}>
      <h2>
        影像资料 <span className="aside">{rows.length > 0 ? rows.length : ''}</span>
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: pasting needs a place that can be focused */}
      <div className={over ? 'drop over' : 'drop'} tabIndex={0}>
        拖到这里，或粘贴截图，或{' '}
        <Button size="small" onClick={() => picker.current?.click()} loading={add.isPending ? { delay: 200 } : false}>
          选择文件
        </Button>
        <input
          ref={picker}
          type="file"
          multiple
          // A form shows file inputs that are only `hidden`.
          style={{ display: 'none' }}
          aria-label="选择影像文件"
          onChange={(event) => {
            void take(event.target.files);
            event.target.value = '';
          }}
        />
      </div>
      <Image.PreviewGroup>
        <div className="photos">
          {rows.map((row) => (
            <EvidencePhoto key={row.id} evidence={row} />
          ))}
        </div>
      </Image.PreviewGroup>
    </section>
  );
}
