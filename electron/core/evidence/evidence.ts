import type { z } from 'zod';
import { type Evidence, evidenceFields } from '../../../shared/contract/evidence.ts';
import type { evidenceOwners } from '../../../shared/domain/labels.ts';
import { requireCampaign } from '../campaign/index.ts';
import type { WriteContext } from '../context.ts';
import { type Connection, count, first, fromRow, pageOf } from '../database/index.ts';
import { CoreError } from '../errors.ts';
import { fileOfToken, storeFile } from '../files/index.ts';
import { createRecord, fieldNames, type RecordDefinition, recordHandlers } from '../record/index.ts';
import { mimeOfFile } from './mime.ts';

type EvidenceFields = z.infer<typeof evidenceFields>;
/** What is stored beside what a person says of it. */
type StoredEvidence = EvidenceFields & { fileName: string; mime: string; bytes: number; sha256: string };

const ownerTables = {
  campaign: 'campaign',
  activity: 'activity',
  inspection: 'inspection',
  finding: 'finding',
  sample: 'sample',
  'sampling-plan': 'sampling_plan',
  'public-choice': 'public_choice',
  case: 'case_file',
  draw: 'draw',
} as const satisfies Record<keyof typeof evidenceOwners, string>;
const select = `evidence.*, coalesce(
  CASE evidence.owner_noun
    WHEN 'campaign' THEN (SELECT year || ' 年质量月' FROM campaign WHERE id = evidence.owner_id)
    WHEN 'activity' THEN (SELECT title FROM activity WHERE id = evidence.owner_id)
    WHEN 'inspection' THEN (SELECT inspection.number || ' ' || subject.name FROM inspection
      JOIN subject ON subject.id = inspection.subject_id WHERE inspection.id = evidence.owner_id)
    WHEN 'finding' THEN (SELECT inspection.number || ' ' || finding.description FROM finding
      JOIN inspection ON inspection.id = finding.inspection_id WHERE finding.id = evidence.owner_id)
    WHEN 'sampling-plan' THEN (SELECT name FROM sampling_plan WHERE id = evidence.owner_id)
    WHEN 'public-choice' THEN (SELECT title FROM public_choice WHERE id = evidence.owner_id)
    WHEN 'case' THEN (SELECT title FROM case_file WHERE id = evidence.owner_id)
    WHEN 'draw' THEN (SELECT number || ' ' || title FROM draw WHERE id = evidence.owner_id)
    WHEN 'sample' THEN (SELECT number || ' ' || product_name FROM sample WHERE id = evidence.owner_id)
  END, '') AS owner_title`;

const filePart = (record: Evidence) => ({
  fileName: record.fileName,
  mime: record.mime,
  bytes: record.bytes,
  sha256: record.sha256,
});

export const evidenceRecord: RecordDefinition<EvidenceFields, Evidence> = {
  noun: 'evidence',
  table: 'evidence',
  columns: [
    'campaignId',
    'ownerNoun',
    'ownerId',
    'part',
    'caption',
    'takenOn',
    'fileName',
    'mime',
    'bytes',
    'sha256',
  ] as (keyof EvidenceFields)[],
  fields: [...fieldNames(evidenceFields), 'fileName', 'sha256'],
  get(db, id) {
    const row = first<object>(db, `SELECT ${select} FROM evidence WHERE id = ?`, [id]);
    return row && fromRow<Evidence>(row);
  },
  prepare(context, values, before) {
    requireCampaign(context.db, values.campaignId);
    requireOwner(context.db, values);
    if (before) return { ...values, ...filePart(before) };
    if ('sha256' in values) return values;
    throw new CoreError('input', '影像资料要从文件添加');
  },
  title: (evidence) => evidence.caption ?? evidence.fileName,
  campaignId: (evidence) => evidence.campaignId,
  searchText: (evidence) => [evidence.fileName, evidence.ownerTitle].join('\n'),
};

/** @throws CoreError where the record that the evidence belongs to is missing or in the recycle bin. */
function requireOwner(db: Connection, values: EvidenceFields): void {
  if (
    !first(db, `SELECT 1 FROM ${ownerTables[values.ownerNoun]} WHERE id = ? AND deleted_at IS NULL`, [values.ownerId])
  ) {
    throw new CoreError('not-found', '没有找到「所属记录」，它可能已被删除。', { field: 'ownerId' });
  }
}

/** A file that a host took in, for evidence. */
export interface OfferedEvidence {
  path: string;
  name: string;
}

/** @throws CoreError `file` where the host has no such file any more. */
export function offeredEvidence(context: WriteContext, token: string): OfferedEvidence {
  const file = fileOfToken(context.folder.inbox, token);
  if (!file) throw new CoreError('file', '没有收到要添加的文件，请重新选择。', { field: 'tokens' });
  return file;
}

/** Copies the file into the store. @throws the file system's error; what was stored before stays. */
const stored = (context: WriteContext, { path, name }: OfferedEvidence, fields: EvidenceFields): StoredEvidence => ({
  ...fields,
  fileName: name,
  mime: mimeOfFile(path),
  ...storeFile(context.folder, path),
});

/**
 * Keeps one file under a record: the same file under the same part of the same record is stored once.
 * To be called within a transaction. @returns also whether it is new there.
 * @throws CoreError where the record is missing or in the recycle bin; the file system's error.
 */
export function keepEvidence(
  context: WriteContext,
  file: OfferedEvidence,
  fields: EvidenceFields,
): { evidence: Evidence; isNew: boolean } {
  const values = stored(context, file, fields);
  const same = sameEvidence(context.db, values);
  return { evidence: same ?? createRecord(context, evidenceRecord, values), isNew: same === undefined };
}

/** Stores offered files and their records; the same file under the same part of the same record is stored once. */
export async function addEvidence(
  context: WriteContext,
  tokens: readonly string[],
  fields: EvidenceFields,
): Promise<Evidence[]> {
  const files = tokens.map((token) => offeredEvidence(context, token));
  const added: StoredEvidence[] = [];
  for (const [index, file] of files.entries()) {
    await context.job.step(index, files.length);
    added.push(stored(context, file, fields));
  }
  return context.transaction(() =>
    added.map((values) => sameEvidence(context.db, values) ?? createRecord(context, evidenceRecord, values)),
  );
}

function sameEvidence(db: Connection, values: StoredEvidence): Evidence | undefined {
  const id = count(
    db,
    'SELECT id FROM evidence WHERE owner_noun = ? AND owner_id = ? AND part IS ? AND sha256 = ? AND deleted_at IS NULL',
    [values.ownerNoun, values.ownerId, values.part, values.sha256],
  );
  return id === 0 ? undefined : evidenceRecord.get(db, id);
}

export const evidenceRecordHandlers = recordHandlers('evidence', evidenceRecord, (context, input) => {
  const page = pageOf(
    context.db,
    {
      select,
      from: 'evidence',
      where: [
        [`evidence.deleted_at IS ${input.deleted ? 'NOT NULL' : 'NULL'}`],
        input.campaignId === null ? null : ['evidence.campaign_id = ?', input.campaignId],
        input.ownerNoun === null ? null : ['evidence.owner_noun = ?', input.ownerNoun],
        input.ownerId === null ? null : ['evidence.owner_id = ?', input.ownerId],
      ],
      searched: ['evidence.caption', 'evidence.file_name'],
      sorts: {
        createdAt: 'evidence.created_at',
        takenOn: 'evidence.taken_on',
        bytes: 'evidence.bytes',
        fileName: 'evidence.file_name',
      },
      defaultSort: 'evidence.created_at DESC, evidence.id DESC',
    },
    input,
  );
  return { rows: page.rows.map((row) => fromRow<Evidence>(row)), total: page.total, totals: {} };
});
