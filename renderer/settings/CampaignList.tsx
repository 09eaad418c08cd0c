import { InputNumber } from 'antd';
import dayjs from 'dayjs';
import { Facts } from '../components/Facts.tsx';
import { RecordForm } from '../components/RecordForm.tsx';
import { RecordList } from '../components/RecordList.tsx';

/** The years: most come of a circular; one can also be made by hand. */
export function CampaignList() {
  const year = dayjs().year();
  return (
    <RecordList
      noun="campaign"
      title="年度活动"
      newLabel="新建年度"
      empty="导入通知时会自动建立年度；没有通知时也可以点「新建年度」。"
      columns={[
        { key: 'year', title: '年度', sort: true, width: 70 },
        { key: 'theme', title: '主题' },
        {
          key: 'period',
          title: '时间',
          width: 190,
          render: (campaign) => `${campaign.periodFrom} – ${campaign.periodTo}`,
        },
        { key: 'tasks', title: '任务', align: 'right', width: 60 },
        { key: 'activities', title: '活动', align: 'right', width: 60 },
        { key: 'inspections', title: '检查', align: 'right', width: 60 },
        { key: 'samples', title: '抽检', align: 'right', width: 60 },
      ]}
      name={(campaign) => `${campaign.year} 年`}
      heading={(campaign) => `${campaign.year} 年质量月`}
      detail={(campaign) => (
        <Facts
          facts={[
            { label: '主题', value: campaign.theme, wide: true },
            { label: '开始', value: campaign.periodFrom },
            { label: '结束', value: campaign.periodTo },
            { label: '报送期限', value: campaign.reportDue },
            { label: '报送单位', value: campaign.reportTo },
            { label: '备注', value: campaign.note, wide: true },
          ]}
        />
      )}
      form={(campaign, tools) => (
        <RecordForm
          key={tools.key}
          noun="campaign"
          record={campaign}
          title={campaign ? `编辑：${campaign.year} 年` : '新建年度'}
          seed={{ year, periodFrom: `${year}-09-01`, periodTo: `${year}-09-30` }}
          wide={{ theme: true, year: true }}
          controls={{ year: <InputNumber min={1978} max={2100} precision={0} /> }}
          tools={tools}
        />
      )}
    />
  );
}
