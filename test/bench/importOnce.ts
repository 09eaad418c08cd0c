import { basename } from 'node:path';
import { startCore } from '../../electron/host/client.ts';
import { hostFiles } from '../../electron/host/files.ts';
import { importNoun } from '../../shared/contract/exchange.ts';

/*
 * `node importOnce.ts DATA FILE [NOUN]`: a whole process that takes a workbook of subjects in, as a host hands it over. On
 * standard error it says how long the import took, how many records came of it and the most memory it held.
 */
const [data, file, noun = 'subject'] = process.argv.slice(2);
if (data === undefined || file === undefined) throw new Error('name a data folder and a workbook');
const core = startCore({ data });
const offered = await hostFiles(data).offerPath(file, basename(file));
if ('error' in offered) throw new Error(offered.error.message);
// The thread and the database are open already when a person imports.
await core.call('system.state', {});

const start = performance.now();
const answer = await core.call('import.carryOut', {
  noun: importNoun.parse(noun),
  source: { token: offered.token, fileName: basename(file) },
});
const milliseconds = performance.now() - start;
if ('error' in answer) throw new Error(answer.error.message);
const peakBytes = process.resourceUsage().maxRSS * 1024;
await core.close();
process.stderr.write(
  JSON.stringify({ created: answer.value.created, updated: answer.value.updated, milliseconds, peakBytes }),
);
