import { writeFileSync } from 'node:fs';
import type { CallValues } from '../../../shared/contract/index.ts';
import type { Handlers, WriteContext } from '../context.ts';
import { newTokenPlace } from '../files/index.ts';
import { readSettings } from '../setting/index.ts';
import { reportDocument } from './docx.ts';
import { draftReport } from './draft.ts';
import { figureOfIndicator, figuresOf } from './figures.ts';
import { indicatorHandlers } from './indicator.ts';
import { enterFigure, freezeReport, getReport, listReports } from './report.ts';
import { reportWorkbook } from './xlsx.ts';

/** Writes a frozen report's file into the outbox. */
async function exportReport(
  context: WriteContext,
  input: CallValues<'report.export'>,
): Promise<{ token: string; name: string }> {
  const report = getReport(context.db, input.id);
  const bureau = readSettings(context.db).bureau ?? '';
  const content = input.format === 'xlsx' ? await reportWorkbook(report) : await reportDocument(report, bureau);
  const place = newTokenPlace(
    context.folder.outbox,
    `${report.title}${input.format === 'xlsx' ? '-统计表' : ''}.${input.format}`,
  );
  writeFileSync(place.path, content);
  return { token: place.token, name: place.name };
}

const figureHandlers: Handlers<
  | 'report.figures'
  | 'report.enterFigure'
  | 'report.draft'
  | 'report.list'
  | 'report.get'
  | 'report.freeze'
  | 'report.export'
> = {
  'report.figures': (context, { campaignId }) => figuresOf(context.db, campaignId),
  'report.enterFigure': (context, input) => {
    enterFigure(context, input);
    return figureOfIndicator(context.db, input.campaignId, input.indicatorId)!;
  },
  'report.draft': (context, { campaignId }) => draftReport(context.db, campaignId),
  'report.list': (context, { campaignId }) => listReports(context.db, campaignId),
  'report.get': (context, { id }) => getReport(context.db, id),
  'report.freeze': (context, fields) => freezeReport(context, fields),
  'report.export': exportReport,
};

export { draftReport } from './draft.ts';
export { enterFigure, freezeReport } from './report.ts';

export const reportHandlers = { ...indicatorHandlers, ...figureHandlers };
