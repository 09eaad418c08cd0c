import type { BatchInShort } from '../../../../shared/contract/sampleReports.ts';
import type { NumberedBatch } from '../../../../shared/domain/reportFile.ts';
import { all, type Connection, first } from '../../database/index.ts';

/** A batch as reports are matched to it. */
export interface ReportedBatch extends BatchInShort, NumberedBatch {
  campaignId: number;
}

const select = `SELECT sample.id, sample.campaign_id AS campaignId, sample.number, sample.product_name AS productName,
  sample.report_number AS reportNumber, sample_follow_up.retest_report_number AS retestReportNumber,
  subject.name AS subjectName
  FROM sample JOIN subject ON subject.id = sample.subject_id
  LEFT JOIN sample_follow_up ON sample_follow_up.sample_id = sample.id
  WHERE sample.deleted_at IS NULL`;

/** All batches of a campaign, in the order of their numbers. */
export const batchesOf = (db: Connection, campaignId: number): ReportedBatch[] =>
  all<ReportedBatch>(db, `${select} AND sample.campaign_id = ? ORDER BY sample.number`, [campaignId]);

/** One batch; undefined where it is missing or in the recycle bin. */
export const batchOf = (db: Connection, id: number): ReportedBatch | undefined =>
  first<ReportedBatch>(db, `${select} AND sample.id = ?`, [id]);

/** The batches that a file is evidence of already. @param sha256 64 hex digits. */
export const batchesWith = (db: Connection, sha256: string): ReportedBatch[] =>
  all<ReportedBatch>(
    db,
    `${select} AND sample.id IN (SELECT owner_id FROM evidence
       WHERE sha256 = ? AND owner_noun = 'sample' AND deleted_at IS NULL) ORDER BY sample.number`,
    [sha256],
  );

export const inShort = ({ id, number, productName, subjectName, reportNumber }: ReportedBatch): BatchInShort => ({
  id,
  number,
  productName,
  subjectName,
  reportNumber,
});
