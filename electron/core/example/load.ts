import type { CallOutput } from '../../../shared/contract/index.ts';
import { campaignRecord } from '../campaign/index.ts';
import type { WriteContext } from '../context.ts';
import { staffRecord, unitRecord } from '../directory/index.ts';
import { all, count } from '../database/index.ts';
import { CoreError } from '../errors.ts';
import { appendHistory } from '../history/index.ts';
import { readSettings } from '../setting/index.ts';
import { setExampleSettings } from './exampleSettings.ts';
import { createExample, ownOrExample } from './exampleWriter.ts';

const exampleYears = [2025, 2026];

/** @throws CoreError `conflict` where the example is loaded already or one of its years is taken. */
function refuseOccupied(context: WriteContext): void {
  if (count(context.db, 'SELECT count(*) FROM example_record') > 0) {
    throw new CoreError('conflict', '示例数据已经载入，无需再次载入。如需重新载入，请先移除示例数据。');
  }
  const taken = all<{ year: number }>(
    context.db,
    `SELECT year FROM campaign WHERE year IN (${exampleYears.join(', ')}) AND deleted_at IS NULL ORDER BY year`,
  ).map((row) => row.year);
  if (taken.length > 0) {
    throw new CoreError(
      'conflict',
      `已有 ${taken.join('、')} 年的年度活动，示例数据要用 ${exampleYears.join('、')} 年，没有载入。请在另一个数据文件夹中载入示例，或先将该年度活动移入回收站。`,
      { field: 'year' },
    );
  }
}

/** Loads the example campaign: all of it or nothing. */
export function loadExample(context: WriteContext): CallOutput<'example.load'> {
  return context.transaction(() => {
    refuseOccupied(context);
    const { person } = readSettings(context.db);
    const settings = setExampleSettings(context);
    const unit = ownOrExample(context, unitRecord, { name: '质量发展股', kind: 'section', contact: null, phone: null });
    createExample(context, staffRecord, { name: '程砚秋', unitId: unit.id, certificateNumber: null, phone: null, active: true });
    for (const year of exampleYears) {
      createExample(context, campaignRecord, {
        year,
        theme: null,
        periodFrom: `${year}-09-01`,
        periodTo: `${year}-09-30`,
        reportDue: null,
        reportTo: null,
        note: null,
      });
    }
    const records = count(context.db, 'SELECT count(*) FROM example_record');
    appendHistory(context.db, {
      at: context.now(),
      person,
      noun: 'example',
      recordId: null,
      recordUid: null,
      action: 'load',
      title: '载入示例数据',
      before: null,
      after: { records, settings },
    });
    context.changed('example');
    return { records };
  });
}
