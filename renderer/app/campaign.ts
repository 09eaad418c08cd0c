import type { CallOutput } from '../../shared/contract/index.ts';
import { useRead } from '../client.ts';
import { useScreenState } from './store.ts';

export type CampaignYear = CallOutput<'campaign.years'>[number];

/** The campaign that the top bar shows: the chosen one, else the newest; null where there is none at all. */
export function useCampaign(): {
  campaign: CampaignYear | null;
  years: CampaignYear[];
  loading: boolean;
  error: Error | null;
} {
  const chosen = useScreenState((state) => state.campaignId);
  const { data: years = [], isPending, error } = useRead('campaign.years', {});
  const newest = years.reduce<CampaignYear | null>((best, one) => (best && best.year >= one.year ? best : one), null);
  return { campaign: years.find((one) => one.id === chosen) ?? newest, years, loading: isPending, error };
}
