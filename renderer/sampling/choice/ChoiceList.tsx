import type { PublicChoice } from '../../../shared/contract/publicChoice.ts';
import type { CampaignYear } from '../../app/campaign.ts';
import { PlaceLink } from '../../app/PlaceLink.tsx';
import { recordPlace } from '../../app/places.ts';
import { FilterText } from '../../components/FilterBar.tsx';
import { type FormTools, RecordForm } from '../../components/RecordForm.tsx';
import { RecordList } from '../../components/RecordList.tsx';
import type { RecordColumn } from '../../components/RecordTable.tsx';
import { Fixed } from '../../components/StepDrawer.tsx';
import { formatNumber } from '../../format.ts';
import { ChoiceDetail } from './ChoiceDetail.tsx';
import { VoteFiles } from './VoteFiles.tsx';
import { VoteTable } from './VoteTable.tsx';

const columns: RecordColumn<PublicChoice>[] = [
  { key: 'title', sort: true, title: '活动名称' },
  { key: 'channel', title: '征集渠道' },
  { key: 'startsOn', sort: true, title: '开始日期', width: 96 },
  { key: 'endsOn', title: '结束日期', width: 96 },
  { key: 'votes', title: '票数', align: 'right', width: 80, render: ({ votes }) => formatNumber(votes) },
  {
    key: 'samplingPlanName',
    title: '抽检任务',
    render: ({ samplingPlanId, samplingPlanName }) =>
      samplingPlanId === null ? (
        <span className="mute">未生成</span>
      ) : (
        <PlaceLink place={recordPlace('sampling-plan', samplingPlanId)}>{samplingPlanName}</PlaceLink>
      ),
  },
  { key: 'evidence', title: '影像', align: 'right', width: 56 },
];

/** 你选我检: the public chooses what is sampled. */
export function ChoiceList({ campaign }: { campaign: CampaignYear }) {
  return (
    <RecordList
      noun="public-choice"
      title="你选我检"
      newLabel="新增征集"
      empty="公众投票选抽检品种：点右上角「新增征集」，导入或粘贴投票结果，再取前几名生成抽检任务；结果文件、投票页截图、公告作为影像留存。"
      fixed={{ campaignId: campaign.id }}
      columns={columns}
      stepBack={['channel', 'evidence', 'endsOn']}
      filters={(filters, change) => (
        <FilterText value={filters.text ?? ''} placeholder="活动、渠道…" onChange={(text) => change({ text })} />
      )}
      totals={({ total }) => `${total} 次`}
      name={(choice) => choice.title}
      heading={(choice) => choice.title}
      detail={(choice) => <ChoiceDetail choice={choice} />}
      form={(choice, tools) => <ChoiceForm key={tools.key} choice={choice} campaign={campaign} tools={tools} />}
    />
  );
}

function ChoiceForm({
  choice,
  campaign,
  tools,
}: {
  choice: PublicChoice | null;
  campaign: CampaignYear;
  tools: FormTools<'public-choice'>;
}) {
  return (
    <RecordForm
      noun="public-choice"
      record={choice}
      title={choice ? `编辑：${choice.title}` : '新增征集'}
      seed={{ campaignId: campaign.id }}
      hidden={['campaignId']}
      order={['title', 'channel', 'startsOn', 'endsOn', 'voteFiles', 'items', 'note']}
      wide={{ title: true, channel: true, items: true, note: true }}
      controls={{ voteFiles: <VoteFiles />, items: <VoteTable /> }}
      tools={tools}
    >
      <Fixed values={{ campaignId: choice?.campaignId ?? campaign.id }} />
    </RecordForm>
  );
}
