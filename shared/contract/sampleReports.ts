import { z } from 'zod';
import { read, write } from './call.ts';
import { requiredReference } from './fields.ts';

/* The laboratory's reports as files (PDF, OFD, pictures), many at once, each to the batch that its name tells. */

/** So many files are taken at a time. */
export const mostReports = 500;

/** Enough of a batch to tell it from another. */
const batchInShort = z.object({
  id: z.number().int(),
  number: z.string(),
  productName: z.string(),
  subjectName: z.string(),
  reportNumber: z.string().nullable(),
});
export type BatchInShort = z.infer<typeof batchInShort>;

const matchedReport = z.object({
  token: z.string(),
  fileName: z.string(),
  bytes: z.number().int(),
  /**
   * `matched`: one batch; `unclear`: several equally well; `unmatched`: none; `already`: the same file (by its SHA-256)
   * is there, or further up among these; `unfit`: no report that could be attached.
   */
  outcome: z.enum(['matched', 'unclear', 'unmatched', 'already', 'unfit']),
  /** The batch that it goes to, or already belongs to; of an unclear one those in question. */
  batches: z.array(batchInShort),
  /** By which of the batch's numbers; null where none matched. */
  by: z.enum(['report', 'retest', 'number']).nullable(),
  /** Chinese: why it is not matched, or what to look at. */
  note: z.string().nullable(),
});
export type MatchedReport = z.infer<typeof matchedReport>;

const attachedReport = z.object({
  token: z.string(),
  sampleId: z.number().int(),
  /** `left`: the person cancelled before its turn. */
  outcome: z.enum(['attached', 'already', 'refused', 'left']),
  /** Chinese: why it was refused. */
  message: z.string().nullable(),
});
export type AttachedReport = z.infer<typeof attachedReport>;

export const sampleReportCalls = {
  /**
   * Finds for each file the batch of the campaign whose report number or sheet number stands in the file's name. Stores
   * nothing.
   */
  'sample.matchReports': read(
    z.strictObject({
      campaignId: requiredReference('年度活动'),
      tokens: z.array(z.string()).min(1, '请选择文件').max(mostReports, `一次最多 ${mostReports} 个文件`),
    }),
    z.object({ files: z.array(matchedReport) }),
  ),
  /** Keeps each file as evidence of its batch, one by one: what is refused says why, and holds up none of the others. */
  'sample.attachReports': write(
    z.strictObject({
      files: z
        .array(z.strictObject({ token: z.string(), sampleId: requiredReference('抽检批次') }))
        .min(1, '请选择文件')
        .max(2 * mostReports, `一次最多附 ${2 * mostReports} 份`),
    }),
    z.object({ files: z.array(attachedReport) }),
  ),
};
