import { z } from 'zod';
import type { Staff } from '../../shared/contract/directory.ts';
import { useFilters } from '../app/filters.ts';
import { Facts } from '../components/Facts.tsx';
import { FilterCheck, FilterReference, FilterText } from '../components/FilterBar.tsx';
import { RecordForm } from '../components/RecordForm.tsx';
import { RecordList } from '../components/RecordList.tsx';
import type { RecordColumn } from '../components/RecordTable.tsx';
import { UnitSelect } from '../components/references.tsx';
import { Tag } from '../components/Tag.tsx';
import { useCarryOver } from '../components/useCarryOver.ts';
import { SkillFilter, SkillsField } from './skills.tsx';

const columns: RecordColumn<Staff>[] = [
  { key: 'name', sort: true, title: '姓名', width: 120 },
  { key: 'unitName', sort: true, title: '科室' },
  { key: 'certificateNumber', sort: true, title: '执法证号', width: 140 },
  {
    key: 'skills',
    title: '专业',
    width: 190,
    render: ({ skills }) => skills.join('、'),
  },
  { key: 'phone', title: '电话', width: 130 },
  {
    key: 'active',
    title: '在岗',
    width: 64,
    render: ({ active }) => (active ? <Tag tone="ok">在岗</Tag> : <Tag>离岗</Tag>),
  },
];

/** A new person belongs to the unit that the list is narrowed to. */
const seeds = z.object({ unitId: z.number().int().nullable().default(null) });

/** 人员: people of the bureau; who has a 执法证号 is offered as inspector. */
export function StaffList() {
  const [{ unitId }] = useFilters(seeds);
  const [last, wrap] = useCarryOver<'staff'>();
  return (
    <RecordList
      noun="staff"
      title="人员"
      newLabel="新增人员"
      empty="登记局里的人员：填了执法证号的，才会出现在检查人员的选单里。"
      columns={columns}
      stepBack={['phone', 'skills']}
      filters={(filters, change) => (
        <>
          <FilterText
            value={filters.text ?? ''}
            placeholder="姓名、证号、科室…"
            onChange={(text) => change({ text })}
          />
          <FilterReference label="科室" width={180}>
            <UnitSelect label="科室" value={filters.unitId ?? null} onChange={(unitId) => change({ unitId })} />
          </FilterReference>
          <SkillFilter value={filters.skill ?? null} onChange={(skill) => change({ skill })} />
          <FilterCheck
            label="只看在岗执法人员"
            value={filters.inspectorsOnly ?? false}
            onChange={(inspectorsOnly) => change({ inspectorsOnly })}
          />
        </>
      )}
      totals={({ total }) => `${total} 人`}
      name={(staff) => staff.name}
      heading={(staff) => staff.name}
      detail={(staff) => (
        <Facts
          facts={[
            { label: '科室', value: staff.unitName },
            { label: '在岗', value: staff.active ? '是' : '否' },
            { label: '执法证号', value: staff.certificateNumber },
            { label: '电话', value: staff.phone },
            { label: '专业', value: staff.skills.join('、') || null, wide: true },
          ]}
        />
      )}
      form={(staff, tools) => (
        <RecordForm
          key={tools.key}
          noun="staff"
          record={staff}
          title={staff ? `编辑：${staff.name}` : '新增人员'}
          seed={{ active: true, unitId: last ? last.unitId : unitId }}
          order={['name', 'unitId', 'certificateNumber', 'phone', 'skills', 'active']}
          controls={{ unitId: <UnitSelect label="科室" />, skills: <SkillsField /> }}
          tools={wrap(staff, tools)}
        />
      )}
    />
  );
}
