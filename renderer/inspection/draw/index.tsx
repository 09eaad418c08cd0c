import { z } from 'zod';
import type { CampaignYear } from '../../app/campaign.ts';
import { useAddress, useFilters } from '../../app/filters.ts';
import { DrawList } from './DrawList.tsx';
import { DrawPage } from './DrawPage.tsx';
import './draw.css';
import { EnterDraw } from './EnterDraw.tsx';
import { NewDraw } from './NewDraw.tsx';
import './result.css';

/** `forPlan`: a new draw is to serve this row of the yearly plan. */
const seeds = z.object({ forPlan: z.number().int().positive().nullable().default(null) });

/** 随机抽取: the list, or one draw on a page of its own. */
export function DrawTab({ campaign }: { campaign: CampaignYear }) {
  const [search] = useAddress();
  const [{ forPlan }] = useFilters(seeds);
  if (search.id === 'new') return <NewDraw campaign={campaign} forPlan={forPlan} />;
  if (search.id === 'enter') return <EnterDraw campaign={campaign} />;
  const id = Number(search.id);
  return Number.isInteger(id) && id > 0 ? <DrawPage key={id} id={id} /> : <DrawList campaign={campaign} />;
}
