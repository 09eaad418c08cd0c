import { subjectKinds } from '../../shared/domain/labels.ts';
import { Facts } from '../components/Facts.tsx';
import { FilterText } from '../components/FilterBar.tsx';
import { RecordList } from '../components/RecordList.tsx';

/** 名录: who is inspected and sampled. */
export default function DirectoryScreen() {
  return (
    <RecordList
      noun="subject"
      title="检查对象"
      empty="先登记要检查、抽检的单位。"
      columns={[
        { key: 'name', title: '单位名称' },
        { key: 'kind', title: '类别', render: (record) => subjectKinds[record.kind] },
        { key: 'township', title: '乡镇街道' },
      ]}
      filters={(filters, change) => <FilterText value={filters.text ?? ''} onChange={(text) => change({ text })} />}
      name={(record) => record.name}
      heading={(record) => record.name}
      detail={(record) => <Facts facts={[{ label: '地址', value: record.address, wide: true }]} />}
    />
  );
}
