import { z } from 'zod';
import type { Checklist } from '../../../shared/contract/directory.ts';
import { useFilters } from '../../app/filters.ts';
import { FilterCheck, FilterText } from '../../components/FilterBar.tsx';
import { RecordList } from '../../components/RecordList.tsx';
import type { RecordColumn } from '../../components/RecordTable.tsx';
import { Tag } from '../../components/Tag.tsx';
import { ChecklistDetail } from './ChecklistDetail.tsx';
import { ChecklistForm } from './ChecklistForm.tsx';

const Active = ({ active }: { active: boolean }) => (active ? <Tag tone="ok">启用</Tag> : <Tag>停用</Tag>);

const columns: RecordColumn<Checklist>[] = [
  { key: 'name', sort: true, title: '检查表' },
  { key: 'matter', title: '检查事项', width: 260 },
  { key: 'items', title: '条数', align: 'right', width: 60, render: ({ items }) => items.length },
  { key: 'version', title: '版本', align: 'right', width: 60, render: ({ version }) => `第 ${version} 版` },
  { key: 'inspections', title: '使用', align: 'right', width: 60, render: ({ inspections }) => inspections || '' },
  { key: 'active', sort: true, title: '状态', width: 64, render: ({ active }) => <Active active={active} /> },
];

/** `forCopy`: a new one begins with the points of this one. */
const seeds = z.object({ forCopy: z.number().int().nullable().default(null) });

/** 检查表: versioned lists of points to check. */
export function ChecklistList() {
  const [{ forCopy }] = useFilters(seeds);
  return (
    <RecordList
      noun="checklist"
      title="检查表"
      newLabel="新增检查表"
      empty="把一类检查要看的各条写成检查表：可以从 Excel/WPS 整表粘贴；检查时逐条选合格、不合格或不适用。"
      columns={columns}
      stepBack={['matter', 'inspections', 'version']}
      filters={(filters, change) => (
        <>
          <FilterText value={filters.text ?? ''} placeholder="名称、事项…" onChange={(text) => change({ text })} />
          <FilterCheck
            label="只看启用的"
            value={filters.activeOnly ?? false}
            onChange={(activeOnly) => change({ activeOnly })}
          />
        </>
      )}
      totals={({ total }) => `${total} 张`}
      name={(checklist) => checklist.name}
      heading={(checklist) => (
        <>
          {checklist.name} <Active active={checklist.active} />
        </>
      )}
      detail={(checklist) => <ChecklistDetail checklist={checklist} />}
      form={(checklist, tools) => (
        <ChecklistForm key={`${tools.key}-${forCopy}`} checklist={checklist} forCopy={forCopy} tools={tools} />
      )}
    />
  );
}
