import { inspectionKinds, inspectionStates } from '../../shared/domain/labels.ts';
import { Facts } from '../components/Facts.tsx';
import { FilterChoice, FilterText } from '../components/FilterBar.tsx';
import { RecordList } from '../components/RecordList.tsx';
import { WithCampaign } from '../components/WithCampaign.tsx';

/** 检查: visits to subjects. */
export default function InspectionScreen() {
  return (
    <WithCampaign>
      {(campaign) => (
        <RecordList
          noun="inspection"
          title="检查记录"
          empty="每到一户检查，记一条。"
          fixed={{ campaignId: campaign.id }}
          columns={[
            { key: 'number', title: '检查编号' },
            { key: 'inspectedOn', title: '检查日期' },
            { key: 'subjectName', title: '检查对象' },
            { key: 'state', title: '状态', render: (record) => inspectionStates[record.state] },
          ]}
          filters={(filters, change) => (
            <>
              <FilterText value={filters.text ?? ''} onChange={(text) => change({ text })} />
              <FilterChoice
                label="类型"
                labels={inspectionKinds}
                value={filters.kind}
                onChange={(kind) => change({ kind })}
              />
            </>
          )}
          name={(record) => record.number}
          heading={(record) => `${record.number} ${record.subjectName}`}
          detail={(record) => (
            <Facts
              facts={[
                { label: '检查日期', value: record.inspectedOn },
                { label: '检查科室', value: record.unitName },
                { label: '检查情况', value: record.note, wide: true },
              ]}
            />
          )}
        />
      )}
    </WithCampaign>
  );
}
