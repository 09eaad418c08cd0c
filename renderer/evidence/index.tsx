import { Alert, Image, Pagination } from 'antd';
import type { Evidence } from '../../shared/contract/evidence.ts';
import { evidenceOwners } from '../../shared/domain/labels.ts';
import { PlaceLink } from '../app/PlaceLink.tsx';
import { recordPlace } from '../app/places.ts';
import { useShortcut } from '../app/shortcuts.ts';
import { useRead, wordsOf } from '../client.ts';
import { EmptyState } from '../components/EmptyState.tsx';
import { EvidencePhoto } from '../components/EvidencePhoto.tsx';
import { FilterChoice, FilterText } from '../components/FilterBar.tsx';
import { Tag } from '../components/Tag.tsx';
import { pageSize, useListState } from '../components/useListState.ts';
import { WithCampaign } from '../components/WithCampaign.tsx';
import { formatNumber } from '../format.ts';

/** 影像: every photo and paper of the campaign, whatever it belongs to. */
export default function EvidenceScreen() {
  return <WithCampaign>{(campaign) => <Gallery campaignId={campaign.id} />}</WithCampaign>;
}

function Gallery({ campaignId }: { campaignId: number }) {
  const list = useListState('evidence', { campaignId });
  const { filters, change } = list;
  const { data, error } = useRead('evidence.list', list.input, { keep: true });
  return (
    <>
      <div className="list-heading">
        <h1>影像资料</h1>
        {data && <Tag>{formatNumber(data.total)}</Tag>}
      </div>
      <search className="filter-bar" aria-label="筛选">
        <FilterText value={filters.text ?? ''} onChange={(text) => change({ text })} placeholder="说明、文件名…" />
        <FilterChoice
          label="所属"
          labels={evidenceOwners}
          value={filters.ownerNoun}
          onChange={(ownerNoun) => change({ ownerNoun })}
        />
        {list.isFiltered && (
          <button type="button" className="link-button" onClick={list.clear}>
            清除条件
          </button>
        )}
      </search>
      {typeof list.opened.id === 'number' && <Found id={list.opened.id} close={() => list.open(null)} />}
      {error && <Alert type="error" title={wordsOf(error)} style={{ marginBottom: 12 }} />}
      {data?.total === 0 && (
        <EmptyState title={list.isFiltered ? '没有符合条件的影像' : '还没有影像资料'}>
          在活动、检查或抽检的详情里，把照片拖进去即可；这里会汇总到一起，供写总结时挑选。
        </EmptyState>
      )}
      <Image.PreviewGroup>
        <div className="photos large">
          {data?.rows.map((row) => (
            <Owned key={row.id} evidence={row} />
          ))}
        </div>
      </Image.PreviewGroup>
      <Pagination
        style={{ marginTop: 12 }}
        size="small"
        hideOnSinglePage
        showSizeChanger={false}
        pageSize={pageSize}
        current={list.page}
        total={data?.total ?? 0}
        onChange={list.turnTo}
      />
    </>
  );
}

/** A photo with a link to the record it belongs to. */
const Owned = ({ evidence }: { evidence: Evidence }) => (
  <EvidencePhoto evidence={evidence}>
    <PlaceLink place={recordPlace(evidence.ownerNoun, evidence.ownerId)}>
      <span className="mute">{evidenceOwners[evidence.ownerNoun]}</span> {evidence.ownerTitle}
    </PlaceLink>
  </EvidencePhoto>
);

/** The one that the search or a link has led to; it may be on another page of the gallery. */
function Found({ id, close }: { id: number; close: () => void }) {
  const { data, error } = useRead('evidence.get', { id });
  useShortcut('escape', close);
  if (error) {
    return <Alert type="warning" title={wordsOf(error)} closable onClose={close} style={{ marginBottom: 12 }} />;
  }
  return (
    <section className="card" aria-label="找到的影像" style={{ marginBottom: 12 }}>
      <h2>
        找到的影像
        <button type="button" className="icon-button" aria-label="关闭" title="关闭（Esc）" onClick={close}>
          ✕
        </button>
      </h2>
      <div className="photos large">{data && <Owned evidence={data} />}</div>
    </section>
  );
}
