import { verdicts } from '../../shared/domain/labels.ts';
import { Facts } from '../components/Facts.tsx';
import { FilterChoice, FilterText } from '../components/FilterBar.tsx';
import { RecordList } from '../components/RecordList.tsx';
import { WithCampaign } from '../components/WithCampaign.tsx';
import { formatRate } from '../format.ts';

/** 抽检: sampled batches. */
export default function SamplingScreen() {
  return (
    <WithCampaign>
      {(campaign) => (
        <RecordList
          noun="sample"
          title="抽检批次"
          empty="每抽一个批次，记一条。"
          fixed={{ campaignId: campaign.id }}
          columns={[
            { key: 'number', title: '抽样单编号' },
            { key: 'productName', title: '产品' },
            { key: 'subjectName', title: '受检单位' },
            { key: 'sampledOn', title: '抽样日期' },
            { key: 'verdict', title: '结论', render: (record) => verdicts[record.verdict] },
          ]}
          filters={(filters, change) => (
            <>
              <FilterText value={filters.text ?? ''} onChange={(text) => change({ text })} />
              <FilterChoice
                label="结论"
                labels={verdicts}
                value={filters.verdict}
                onChange={(verdict) => change({ verdict })}
              />
            </>
          )}
          totals={({ total, totals: { passed, failed, open } }) =>
            `${total} 批次 · 合格 ${passed} · 不合格 ${failed} · 待检 ${open} · 合格率 ${formatRate(passed, passed + failed)}（${passed}/${passed + failed}）`
          }
          name={(record) => record.number}
          heading={(record) => `${record.number} ${record.productName}`}
          detail={(record) => (
            <Facts
              facts={[
                { label: '受检单位', value: record.subjectName },
                { label: '检验机构', value: record.laboratoryName },
              ]}
            />
          )}
        />
      )}
    </WithCampaign>
  );
}
