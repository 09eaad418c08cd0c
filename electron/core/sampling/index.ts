import { writeFileSync } from 'node:fs';
import type { CallValues } from '../../../shared/contract/index.ts';
import type { Handlers, WriteContext } from '../context.ts';
import { figureWorkbook, letterDocument, tableDocument, tableWorkbook } from '../document/index.ts';
import { newTokenPlace } from '../files/index.ts';
import { advanceSamples } from './advance.ts';
import { bulletin } from './bulletin.ts';
import { publicChoiceHandlers } from './publicChoice.ts';
import { publicList } from './publicList.ts';
import { publicListTable } from './publicListTable.ts';
import { publishSamples } from './publish.ts';
import { attachReports } from './reports/attachReports.ts';
import { matchReports } from './reports/matchReports.ts';
import { sampleRecordHandlers } from './sample.ts';
import { samplingPlanHandlers } from './samplingPlan.ts';
import { samplingStatistics } from './statistics.ts';
import { statisticsSheets } from './statisticsWorkbook.ts';

export { publicChoiceRecord } from './publicChoice.ts';
export { resultRecord, sampleRecord } from './sample.ts';
export { samplingPlanRecord } from './samplingPlan.ts';

function offer(context: WriteContext, name: string, content: Buffer): { token: string; name: string } {
  const place = newTokenPlace(context.folder.outbox, name);
  writeFileSync(place.path, content);
  return { token: place.token, name: place.name };
}

async function exportPublicList(context: WriteContext, { format, ...input }: CallValues<'sampling.exportPublicList'>) {
  const table = publicListTable(context, input);
  const content =
    format === 'xlsx' ? await tableWorkbook(table, input.list === 'red' ? '红榜' : '黑榜') : await tableDocument(table);
  return offer(context, `${table.title}.${format}`, content);
}

async function exportStatistics(context: WriteContext, input: CallValues<'sampling.exportStatistics'>) {
  const { title, sheets } = statisticsSheets(context, input);
  return offer(context, `${title}.xlsx`, await figureWorkbook(sheets));
}

async function exportBulletin(context: WriteContext, input: CallValues<'sampling.bulletin'>) {
  const letter = bulletin(context, input);
  return offer(context, `${letter.title.replace('\n', '')}.docx`, await letterDocument(letter));
}

const ownHandlers: Handlers<
  | 'sample.advance'
  | 'sample.publish'
  | 'sample.matchReports'
  | 'sample.attachReports'
  | 'sampling.statistics'
  | 'sampling.publicList'
  | 'sampling.exportPublicList'
  | 'sampling.exportStatistics'
  | 'sampling.bulletin'
> = {
  'sample.advance': advanceSamples,
  'sample.publish': publishSamples,
  'sample.matchReports': matchReports,
  'sample.attachReports': attachReports,
  'sampling.statistics': samplingStatistics,
  'sampling.publicList': publicList,
  'sampling.exportPublicList': exportPublicList,
  'sampling.exportStatistics': exportStatistics,
  'sampling.bulletin': exportBulletin,
};

export const samplingHandlers = {
  ...samplingPlanHandlers,
  ...publicChoiceHandlers,
  ...sampleRecordHandlers,
  ...ownHandlers,
};
