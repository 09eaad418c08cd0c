import { Select } from 'antd';
import type { ReactNode } from 'react';
import { useRead } from '../client.ts';
import { useCampaign } from './campaign.ts';
import { useAddress } from './filters.ts';
import { PlaceLink } from './PlaceLink.tsx';
import { useScreenState } from './store.ts';

/** Name, year switch, whose desk it is, search. */
export function TopBar({ searchBox }: { searchBox: ReactNode }) {
  const { campaign, years } = useCampaign();
  const choose = useScreenState((state) => state.chooseCampaign);
  const [search, go] = useAddress();
  const { data: settings } = useRead('setting.get', {});
  const words = [settings?.bureau, campaign?.example ? '示例数据' : null].filter(Boolean);
  return (
    <header className="top">
      <PlaceLink place={{ to: '/', search: {} }} className="brand">
        质量月工作台
      </PlaceLink>
      {campaign && (
        <Select
          aria-label="年度"
          value={campaign.id}
          onChange={(id) => {
            choose(id);
            // Filters and the open record belong to the year they were chosen in.
            go(search.tab ? { tab: search.tab } : {});
          }}
          popupMatchSelectWidth={false}
          options={years
            .toSorted((one, other) => other.year - one.year)
            .map((one) => ({ value: one.id, label: `${one.year} 年${one.example ? '（示例）' : ''}` }))}
        />
      )}
      <span className="bureau" title={campaign?.theme ?? ''}>
        {words.join(' · ') || campaign?.theme}
      </span>
      <div className="search">{searchBox}</div>
    </header>
  );
}
