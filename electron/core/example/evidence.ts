import type { evidenceOwners } from '../../../shared/domain/labels.ts';
import type { WriteContext } from '../context.ts';
import { evidenceRecord } from '../evidence/index.ts';
import type { StoredActivity } from './activities.ts';
import { createExample } from './exampleWriter.ts';
import { drawEvent, drawGoods } from './pictures.ts';
import type { Chance } from './random.ts';
import type { StoreBytes } from './storeBytes.ts';

/** A drawn picture that waits in the stored files for its record. */
export interface StoredPicture {
  name: string;
  sha256: string;
  bytes: number;
}

/** How many pictures the example has, by what they show. */
export const pictureCounts = { event: 42, goods: 14 };

/** Draws and stores the example's pictures; before the transaction, for files are not undone by it. */
export function storePictures(
  storeBytes: StoreBytes,
  chance: Chance,
): { event: StoredPicture[]; goods: StoredPicture[] } {
  const store = (prefix: string, draw: (chance: Chance) => Buffer, count: number): StoredPicture[] =>
    Array.from({ length: count }, (_, index) => {
      const name = `${prefix}${String(index + 1).padStart(4, '0')}.png`;
      return { name, ...storeBytes(draw(chance)) };
    });
  return { event: store('HD_', drawEvent, pictureCounts.event), goods: store('XC_', drawGoods, pictureCounts.goods) };
}

export interface PictureOwner {
  noun: keyof typeof evidenceOwners;
  id: number;
  /** The point of a checklist. */
  part: string | null;
  caption: string;
  day: string;
}

/** Those who want a picture, one entry a picture. */
export const activityOwners = (activities: readonly StoredActivity[]): PictureOwner[] =>
  activities.flatMap((activity) =>
    new Array<PictureOwner>(activity.pictures).fill({
      noun: 'activity',
      id: activity.id,
      part: null,
      caption: activity.title,
      day: activity.startsOn,
    }),
  );

/** Hangs the pictures on their owners in order; what is too many of either is left out. */
export function createEvidence(
  context: WriteContext,
  campaignId: number,
  owners: readonly PictureOwner[],
  pictures: StoredPicture[],
): void {
  for (const owner of owners) {
    const picture = pictures.shift();
    if (picture === undefined) return;
    const values = {
      campaignId,
      ownerNoun: owner.noun,
      ownerId: owner.id,
      part: owner.part,
      caption: owner.caption,
      takenOn: owner.day,
      fileName: picture.name,
      mime: 'image/png',
      bytes: picture.bytes,
      sha256: picture.sha256,
    };
    createExample(context, evidenceRecord, values);
  }
}
