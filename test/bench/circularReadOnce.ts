import { readFileSync } from 'node:fs';
import { readDocument } from '../../electron/core/circular/read/index.ts';

/*
 * `node circularReadOnce.ts FILE`: what a converter of the terminal does, as a whole process: reads one document and
 * writes its text to standard output. On standard error it says the most memory it held, in bytes.
 */
const file = process.argv[2];
if (file === undefined) throw new Error('name a file');
const document = await readDocument(readFileSync(file));
process.stdout.write(document.text);
process.stderr.write(JSON.stringify({ peakBytes: process.resourceUsage().maxRSS * 1024 }));
