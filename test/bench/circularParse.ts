import { existsSync, readFileSync } from 'node:fs';
import { parseCircular } from '../../electron/core/circular/index.ts';
import { type BenchOptions, compare, type Print } from './measure.ts';

const notice = new URL('../../../shared/circulars/2022-2025.txt', import.meta.url);

/** Reading, cleaning and understanding a long real notice, warm; nothing else does this, so there is no peer. */
export async function benchCircularParse(options: BenchOptions, print: Print): Promise<void> {
  const name = 'circular.parse';
  if (!existsSync(notice)) {
    print({ name, skipped: 'the real notices are not beside the repository' });
    return;
  }
  const bytes = readFileSync(notice);
  const parse = () => parseCircular({ name: '2022-2025.txt', bytes });
  const size = (await parse()).original.length;
  print(await compare({ name, size, peer: null, runs: options.runs }, parse, null));
}
