import { type Circular, type CircularFields, circularFields } from '../../../shared/contract/circular.ts';
import type { CircularParse } from '../../../shared/contract/parsedCircular.ts';
import { requireCampaign } from '../campaign/index.ts';
import { first, fromRow, pageOf } from '../database/index.ts';
import { CoreError } from '../errors.ts';
import { fieldNames, type RecordDefinition, recordHandlers } from '../record/index.ts';

/** What comes from the file beside what a person may correct later. */
export type StoredCircular = CircularFields & {
  fileName: string;
  fileSha256: string;
  original: string;
  cleaned: string;
  parse: Pick<CircularParse, 'changes' | 'doubts' | 'structure'> & { decisions: object };
};

const tasksOfCircular = (kind: string) =>
  `(SELECT count(*) FROM task WHERE task.circular_id = circular.id AND task.deleted_at IS NULL AND task.kind = '${kind}')`;
const select = `circular.id, circular.uid, circular.created_at, circular.updated_at, circular.revision, circular.deleted_at,
  circular.campaign_id, circular.level, circular.kind, circular.title, circular.number, circular.issued, circular.theme,
  circular.issuers, circular.relays_circular_id, circular.file_name, circular.file_sha256, circular.original, circular.cleaned,
  (SELECT year FROM campaign WHERE campaign.id = circular.campaign_id) AS year,
  (SELECT upper.title FROM circular AS upper WHERE upper.id = circular.relays_circular_id) AS relays_title,
  ${tasksOfCircular('task')} AS tasks, ${tasksOfCircular('requirement')} AS requirements`;

const toCircular = (row: object): Circular => fromRow<Circular>(row, { json: ['issuers'] });

const corrected = [
  'campaignId',
  'level',
  'kind',
  'title',
  'number',
  'issued',
  'theme',
  'issuers',
  'relaysCircularId',
] as const;

export const circularRecord: RecordDefinition<CircularFields, Circular> = {
  noun: 'circular',
  table: 'circular',
  columns: corrected,
  fields: [...fieldNames(circularFields), 'fileName', 'fileSha256'],
  get(db, id) {
    const row = first<object>(db, `SELECT ${select} FROM circular WHERE id = ?`, [id]);
    return row && toCircular(row);
  },
  prepare(context, values, before) {
    if (!before) throw new CoreError('input', '新的通知要从导入或手工登记开始，确认后才入库。', { field: 'id' });
    requireCampaign(context.db, values.campaignId);
    return values;
  },
  title: (circular) => circular.title,
  campaignId: (circular) => circular.campaignId,
  searchText: (circular) => [circular.number, circular.theme, circular.cleaned].filter(Boolean).join('\n'),
};

/** The same record as it is first stored: with its file and the three layers of text. */
export const importedCircular: RecordDefinition<StoredCircular, Circular> = {
  ...circularRecord,
  columns: [...corrected, 'fileName', 'fileSha256', 'original', 'cleaned', 'parse'],
  prepare: (_context, values) => values,
};

export const circularRecordHandlers = recordHandlers('circular', circularRecord, (context, input) => {
  const page = pageOf(
    context.db,
    {
      select,
      from: 'circular',
      where: [
        [`circular.deleted_at IS ${input.deleted ? 'NOT NULL' : 'NULL'}`],
        input.campaignId === null ? null : ['circular.campaign_id = ?', input.campaignId],
        input.level === null ? null : ['circular.level = ?', input.level],
      ],
      searched: ['circular.title', 'circular.number', 'circular.cleaned'],
      sorts: { title: 'circular.title', issued: 'circular.issued', level: 'circular.level', number: 'circular.number' },
      defaultSort: 'circular.issued DESC, circular.id DESC',
    },
    input,
  );
  return { rows: page.rows.map(toCircular), total: page.total, totals: {} };
});
