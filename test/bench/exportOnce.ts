import { startCore } from '../../electron/host/client.ts';
import { exportedColumns } from './exportColumns.ts';

/*
 * `node exportOnce.ts DATA FROM`: a whole process that writes the batches sampled since a day into a workbook, with the core
 * in its thread as in every host. On standard error it says how long the call took and the most memory of the process.
 */
const [data, from] = process.argv.slice(2);
if (data === undefined || from === undefined) throw new Error('name a data folder and a day');
const core = startCore({ data });
// The thread and the database are open already when a person exports.
await core.call('system.state', {});
const start = performance.now();
const columns = exportedColumns.map(({ field, title }) => ({ field, title }));
const answer = await core.call('export.list', { noun: 'sample', query: { from }, columns });
const milliseconds = performance.now() - start;
if ('error' in answer) throw new Error(answer.error.message);
const peakBytes = process.resourceUsage().maxRSS * 1024;
await core.close();
process.stderr.write(JSON.stringify({ milliseconds, peakBytes }));
