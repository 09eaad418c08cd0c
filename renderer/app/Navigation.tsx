import { useLocation } from '@tanstack/react-router';
import type { Overview } from '../../shared/contract/campaign.ts';
import { useRead } from '../client.ts';
import { formatNumber } from '../format.ts';
import { useCampaign } from './campaign.ts';
import { PlaceLink } from './PlaceLink.tsx';

type Due = Overview['due'][number]['noun'];
interface Entry {
  to: string;
  label: string;
  count?: 'circulars' | 'activities' | 'inspections' | 'samples' | 'evidence';
  /** Overdue items of these nouns are shown here instead of the count. */
  due?: Due[];
}

const entries: Entry[] = [
  { to: '/', label: '工作台' },
  { to: '/circular', label: '通知', count: 'circulars' },
  { to: '/activity', label: '活动', count: 'activities', due: ['activity'] },
  { to: '/inspection', label: '检查', count: 'inspections', due: ['inspection', 'finding'] },
  { to: '/sampling', label: '抽检', count: 'samples', due: ['sample'] },
  { to: '/evidence', label: '影像', count: 'evidence' },
  { to: '/report', label: '汇总上报', due: ['campaign'] },
  { to: '/directory', label: '名录' },
  { to: '/settings', label: '设置' },
];

export function Navigation() {
  const { campaign } = useCampaign();
  const { data } = useRead('campaign.overview', { campaignId: campaign?.id ?? 0 }, { enabled: campaign !== null });
  const path = useLocation({ select: (location) => location.pathname });
  return (
    <nav className="nav" aria-label="主导航">
      {entries.map((entry) => {
        const overdue = data?.due.filter((item) => item.days < 0 && entry.due?.includes(item.noun)).length ?? 0;
        const on = entry.to === '/' ? path === '/' : path.startsWith(entry.to);
        return (
          <PlaceLink
            key={entry.to}
            place={{ to: entry.to, search: {} }}
            className={on ? 'on' : undefined}
            label={entry.label}
          >
            {entry.label}
            {overdue > 0 ? (
              <small className="bad">{overdue} 逾期</small>
            ) : (
              entry.count && data && <small>{formatNumber(data.campaign[entry.count])}</small>
            )}
          </PlaceLink>
        );
      })}
    </nav>
  );
}
