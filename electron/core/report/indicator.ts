import type { z } from 'zod';
import { type Indicator, indicatorFields } from '../../../shared/contract/report.ts';
import { first, fromRow, pageOf } from '../database/index.ts';
import { CoreError } from '../errors.ts';
import { fieldNames, type RecordDefinition, recordHandlers, refuseSameName } from '../record/index.ts';
import { computedRules } from './computedRules.ts';

const toIndicator = (row: object): Indicator => fromRow<Indicator>(row, { flags: ['inReport'] });

const indicatorRecord: RecordDefinition<z.infer<typeof indicatorFields>, Indicator> = {
  noun: 'indicator',
  table: 'indicator',
  columns: ['name', 'unit', 'basis', 'rule', 'section', 'position', 'inReport'],
  fields: fieldNames(indicatorFields),
  get(db, id) {
    const row = first<object>(db, 'SELECT * FROM indicator WHERE id = ?', [id]);
    return row && toIndicator(row);
  },
  prepare(context, values, before) {
    refuseSameName(context.db, 'indicator', '指标', values.name, before?.id ?? null);
    if (/[{}]/.test(values.name)) throw new CoreError('input', '「指标」名称里不能有花括号', { field: 'values.name' });
    if (values.basis === 'computed' && !(values.rule !== null && Object.hasOwn(computedRules, values.rule))) {
      throw new CoreError('input', '「规则」不存在', { field: 'values.rule' });
    }
    return { ...values, rule: values.basis === 'computed' ? values.rule : null };
  },
  title: (indicator) => indicator.name,
};

export const indicatorHandlers = recordHandlers('indicator', indicatorRecord, (context, input) => {
  const page = pageOf(
    context.db,
    {
      select: 'indicator.*',
      from: 'indicator',
      where: [[`indicator.deleted_at IS ${input.deleted ? 'NOT NULL' : 'NULL'}`]],
      searched: ['indicator.name', 'indicator.section'],
      sorts: { name: 'indicator.name', position: 'indicator.position' },
      defaultSort: 'indicator.position, indicator.id',
    },
    input,
  );
  return { rows: page.rows.map(toIndicator), total: page.total, totals: {} };
});
