import type { CallName } from '../../shared/contract/index.ts';
import { campaignHandlers } from './campaign/index.ts';
import { circularHandlers } from './circular/index.ts';
import type { Handlers } from './context.ts';
import { directoryHandlers } from './directory/index.ts';
import { evidenceHandlers } from './evidence/index.ts';
import { exampleHandlers } from './example/index.ts';
import { exchangeHandlers } from './exchange/index.ts';
import { inspectionHandlers } from './inspection/index.ts';
import { reportHandlers } from './report/index.ts';
import { samplingHandlers } from './sampling/index.ts';
import { searchHandlers } from './search/index.ts';
import { settingHandlers } from './setting/index.ts';
import { systemHandlers } from './system/index.ts';

/** The calls of the nouns, through which exports go as well. */
const nounHandlers = {
  ...campaignHandlers,
  ...circularHandlers,
  ...directoryHandlers,
  ...evidenceHandlers,
  ...exampleHandlers,
  ...inspectionHandlers,
  ...reportHandlers,
  ...samplingHandlers,
  ...searchHandlers,
  ...settingHandlers,
  ...systemHandlers,
};

/** One handler for every call of the contract but `job.cancel`, which dispatch answers itself. */
export const handlers: Handlers<Exclude<CallName, 'job.cancel'>> & Record<'job.cancel', null> = {
  ...nounHandlers,
  ...exchangeHandlers(nounHandlers),
  'job.cancel': null,
};
