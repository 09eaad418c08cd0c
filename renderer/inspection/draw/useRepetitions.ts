import type { Draw } from '../../../shared/contract/draw.ts';
import { useRead } from '../../client.ts';
import { repetitions } from './picks.ts';

/** Other draws of the year on the same row of the plan or the same matter. */
export function useRepetitions(draw: Draw): Draw[] {
  const { data } = useRead('draw.list', { campaignId: draw.campaignId, limit: 1000 });
  return repetitions(data?.rows ?? [], draw);
}
