import { App, Button, Image } from 'antd';
import { useRef } from 'react';
import type { Evidence } from '../../../shared/contract/evidence.ts';
import { importFile, useWrite, wordsOf } from '../../client.ts';
import { EvidencePhoto } from '../../components/EvidencePhoto.tsx';

export interface PhotoOwner {
  campaignId: number;
  inspectionId: number;
  /** The key of the point that they show; null: the visit as a whole. */
  part: string | null;
  /** What the photos are called at first. */
  caption: string | null;
  today: string;
}

/** Takes photos by the machine's camera, or files where it has none, and shows what was taken. */
export function PhotoButton({ owner, label, taken }: { owner: PhotoOwner; label: string; taken?: () => void }) {
  const add = useWrite('evidence.add', { quiet: true });
  const { message } = App.useApp();
  const picker = useRef<HTMLInputElement>(null);
  const take = async (list: FileList | null) => {
    const files = [...(list ?? [])];
    if (files.length === 0) return;
    try {
      const tokens: string[] = [];
      for (const file of files) tokens.push(await importFile(file));
      await add.mutateAsync({
        campaignId: owner.campaignId,
        ownerNoun: 'inspection',
        ownerId: owner.inspectionId,
        part: owner.part,
        caption: owner.caption,
        takenOn: owner.today,
        tokens,
      });
      taken?.();
    } catch (error) {
      message.error(wordsOf(error), 6);
    }
  };
  return (
    <>
      <Button onClick={() => picker.current?.click()} loading={add.isPending ? { delay: 200 } : false}>
        拍照
      </Button>
      <input
        ref={picker}
        type="file"
        // A tablet opens its camera; elsewhere a file is chosen.
        accept="image/*"
        capture="environment"
        multiple
        style={{ display: 'none' }}
        aria-label={label}
        onChange={(event) => {
          void take(event.target.files);
          event.target.value = '';
        }}
      />
    </>
  );
}

export function Photos({ photos }: { photos: Evidence[] }) {
  if (photos.length === 0) return null;
  return (
    <Image.PreviewGroup>
      <div className="photos">
        {photos.map((photo) => (
          <EvidencePhoto key={photo.id} evidence={photo} />
        ))}
      </div>
    </Image.PreviewGroup>
  );
}
