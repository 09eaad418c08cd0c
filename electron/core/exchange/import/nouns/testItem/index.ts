import { sampleRecord } from '../../../../sampling/index.ts';
import type { ListImport } from '../../definition.ts';
import { undoRecord } from '../../undoRecord.ts';
import { headFields, itemFields } from './fields.ts';
import { ResultRun, resultStorer } from './run.ts';
import { type ItemField, itemColumns } from './wide.ts';

/** A laboratory's results (检验结果): long tables with a row an item, wide tables with a row a batch and a column an item. */
export const testItemList: ListImport = {
  title: '检验结果',
  belongsToYear: false,
  fields: (setting) => [...headFields(setting), ...itemFields],
  ofTable: itemColumns,
  start(setting, fields) {
    const columns = fields.flatMap((field) => ('column' in field ? [(field as ItemField).column] : []));
    return new ResultRun(setting, fields, columns);
  },
  storer: resultStorer,
  judgedAhead: true,
  undo: (context, noted) => undoRecord(context, sampleRecord, noted),
};
