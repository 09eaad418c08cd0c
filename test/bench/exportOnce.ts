import { dispatch } from '../../electron/core/dispatch.ts';
import { openCore } from '../../electron/core/open.ts';
import { exportedColumns } from './exportColumns.ts';

/*
 * `node exportOnce.ts DATA FROM`: a whole process that writes the batches sampled since a day into a workbook. On standard
 * error it says how long the call took and the most memory that the process held.
 */
const [data, from] = process.argv.slice(2);
if (data === undefined || from === undefined) throw new Error('name a data folder and a day');
const core = openCore({ data });
const start = performance.now();
const columns = exportedColumns.map(({ field, title }) => ({ field, title }));
const answer = await dispatch(core, { name: 'export.list', input: { noun: 'sample', query: { from }, columns } });
const milliseconds = performance.now() - start;
if ('error' in answer) throw new Error(answer.error.message);
const peakBytes = process.resourceUsage().maxRSS * 1024;
core.database.close();
process.stderr.write(JSON.stringify({ milliseconds, peakBytes }));
