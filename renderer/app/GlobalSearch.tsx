import { AutoComplete, type GetRef } from 'antd';
import { useDeferredValue, useRef, useState } from 'react';
import type { CallOutput } from '../../shared/contract/index.ts';
import { nounLabels } from '../../shared/domain/labels.ts';
import { useRead } from '../client.ts';
import { Tag } from '../components/Tag.tsx';
import { useCampaign } from './campaign.ts';
import { useGo } from './PlaceLink.tsx';
import { recordPlace } from './places.ts';
import { useShortcut } from './shortcuts.ts';
import { useScreenState } from './store.ts';

type Hit = CallOutput<'search.query'>[number];

/**
 * The hits under a heading for each noun, in the order in which the core found them.
 * @param otherYear the year of a hit that belongs to another year than the one on the screen.
 */
const grouped = (hits: Hit[], otherYear: (hit: Hit) => number | null) =>
  [...Map.groupBy(hits, (hit) => hit.noun)].map(([noun, found]) => ({
    label: nounLabels[noun],
    options: found.map((hit) => ({
      value: `${noun}:${hit.id}`,
      hit,
      label: (
        <div>
          <div>
            {hit.title} {otherYear(hit) !== null && <Tag>{otherYear(hit)} 年</Tag>}
          </div>
          {hit.excerpt !== '' && hit.excerpt !== hit.title && <div className="mute small">{hit.excerpt}</div>}
        </div>
      ),
    })),
  }));

/** Searches everything; Ctrl+K. A hit opens its record, in its own year. */
export function GlobalSearch() {
  const [text, setText] = useState('');
  const asked = useDeferredValue(text.trim());
  const input = useRef<GetRef<typeof AutoComplete>>(null);
  const go = useGo();
  const choose = useScreenState((state) => state.chooseCampaign);
  const { campaign, years } = useCampaign();
  const otherYear = ({ campaignId }: Hit) =>
    campaignId === campaign?.id ? null : (years.find((one) => one.id === campaignId)?.year ?? null);
  const { data: hits = [], isFetched } = useRead(
    'search.query',
    { text: asked },
    { enabled: asked !== '', keep: true },
  );
  useShortcut('ctrl+k', () => {
    input.current?.focus();
    input.current?.nativeElement.querySelector('input')?.select();
  });

  const open = (hit: Hit) => {
    if (hit.campaignId !== null) choose(hit.campaignId);
    const place = recordPlace(hit.noun, hit.id);
    // A notice is long: it opens at the place that was found.
    go(hit.noun === 'circular' ? { ...place, search: { ...place.search, find: asked } } : place);
    setText('');
    input.current?.blur();
  };
  return (
    <>
      <AutoComplete
        ref={input}
        aria-label="搜索"
        placeholder="搜索单位、产品、编号、通知原文…"
        className="full"
        value={text}
        options={asked === '' ? [] : grouped(hits, otherYear)}
        showSearch={{ filterOption: false, onSearch: setText }}
        onSelect={(_, option) => open((option as unknown as { hit: Hit }).hit)}
        onInputKeyDown={(event) => {
          if (event.key === 'Escape') setText('');
        }}
        notFoundContent={asked !== '' && isFetched ? `没有找到“${asked}”` : null}
        popupMatchSelectWidth={420}
        listHeight={480}
      />
      {text === '' && <kbd>Ctrl K</kbd>}
    </>
  );
}
