import type { Unit } from '../../shared/contract/directory.ts';
import { unitKinds } from '../../shared/domain/labels.ts';
import { listPlace } from '../app/places.ts';
import { Facts } from '../components/Facts.tsx';
import { Figure } from '../components/Figure.tsx';
import { FilterText } from '../components/FilterBar.tsx';
import { RecordForm } from '../components/RecordForm.tsx';
import { RecordList } from '../components/RecordList.tsx';
import type { RecordColumn } from '../components/RecordTable.tsx';

const columns: RecordColumn<Unit>[] = [
  { key: 'name', sort: true, title: '单位名称' },
  { key: 'kind', sort: true, title: '类别', width: 110, render: ({ kind }) => unitKinds[kind] },
  { key: 'contact', title: '联系人', width: 110 },
  { key: 'phone', title: '电话', width: 140 },
  { key: 'staff', title: '人员', align: 'right', width: 64 },
];

/** 科室/所/部门: who leads and helps. */
export function UnitList() {
  return (
    <RecordList
      noun="unit"
      title="科室/所/部门"
      newLabel="新增单位"
      empty="登记本局的科室、市场监管所，以及参与质量月的外部部门；导入通知时也会自动登记。"
      columns={columns}
      filters={(filters, change) => (
        <FilterText value={filters.text ?? ''} placeholder="名称、联系人…" onChange={(text) => change({ text })} />
      )}
      totals={({ total }) => `${total} 个单位`}
      name={(unit) => unit.name}
      heading={(unit) => unit.name}
      detail={(unit) => (
        <Facts
          facts={[
            { label: '类别', value: unitKinds[unit.kind] },
            { label: '联系人', value: unit.contact },
            { label: '电话', value: unit.phone },
            {
              label: '人员',
              value: <Figure label="人员" value={unit.staff} place={listPlace('staff', { unitId: unit.id })} />,
            },
          ]}
        />
      )}
      form={(unit, tools) => (
        <RecordForm
          key={tools.key}
          noun="unit"
          record={unit}
          title={unit ? `编辑：${unit.name}` : '新增单位'}
          seed={{ kind: 'section' }}
          wide={{ name: true }}
          labels={{ kind: unitKinds }}
          tools={tools}
        />
      )}
    />
  );
}
