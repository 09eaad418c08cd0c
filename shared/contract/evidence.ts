import { z } from 'zod';
import { evidenceOwners } from '../domain/labels.ts';
import { outgoingFile, read, write } from './call.ts';
import { codesOf, oneOf, optionalDate, optionalText, requiredReference } from './fields.ts';
import { recordBase, recordCalls, recordId } from './record.ts';

const reference = z.number().int().positive();

export const evidenceFields = z.strictObject({
  campaignId: requiredReference('年度活动'),
  ownerNoun: oneOf('所属', evidenceOwners),
  ownerId: requiredReference('所属记录'),
  /** Which part of its owner it shows: the key of a checklist's point. */
  part: optionalText('检查项', 40),
  caption: optionalText('说明'),
  takenOn: optionalDate('拍摄日期'),
});
export const evidence = recordBase.extend({
  ...evidenceFields.shape,
  fileName: z.string(),
  mime: z.string(),
  bytes: z.number().int(),
  sha256: z.string(),
  ownerTitle: z.string(),
});
export type Evidence = z.infer<typeof evidence>;

export const evidenceCalls = {
  ...recordCalls('evidence', evidenceFields, evidence, {
    campaignId: reference.nullable().default(null),
    ownerNoun: codesOf(evidenceOwners),
    ownerId: reference.nullable().default(null),
  }),
  /** Stores picked files under the record; the same file under the same record is stored once. */
  'evidence.add': write(
    z.strictObject({
      tokens: z.array(z.string()).min(1, '请选择文件').max(200, '一次最多添加 200 个文件'),
      ...evidenceFields.shape,
    }),
    z.array(evidence),
  ),
  /** A token with which the host shows the file; good for a day at least, then until the next start. */
  'evidence.view': read(recordId, z.object({ token: z.string() })),
  'evidence.export': write(recordId, outgoingFile),
};
