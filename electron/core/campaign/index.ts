import type { Handlers } from '../context.ts';
import { activityHandlers } from './activity.ts';
import { campaignRecordHandlers, campaignYears } from './campaign.ts';
import { overview } from './overview.ts';
import { taskHandlers } from './task.ts';

export { activityRecord } from './activity.ts';
export { campaignRecord, requireCampaign } from './campaign.ts';
export { servingTaskIds } from './served.ts';
export { taskRecord } from './task.ts';

const overviewHandlers: Handlers<'campaign.overview' | 'campaign.years'> = {
  'campaign.overview': (context, input) => overview(context.db, input.campaignId, context.today()),
  'campaign.years': (context) => campaignYears(context.db),
};

export const campaignHandlers = {
  ...campaignRecordHandlers,
  ...taskHandlers,
  ...activityHandlers,
  ...overviewHandlers,
};
