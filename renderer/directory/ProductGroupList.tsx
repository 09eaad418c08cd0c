import { z } from 'zod';
import type { ProductGroup } from '../../shared/contract/directory.ts';
import { useFilters } from '../app/filters.ts';
import { PlaceLink } from '../app/PlaceLink.tsx';
import { listPlace } from '../app/places.ts';
import { Facts } from '../components/Facts.tsx';
import { Figure } from '../components/Figure.tsx';
import { FilterReference, FilterText } from '../components/FilterBar.tsx';
import { RecordForm } from '../components/RecordForm.tsx';
import { RecordList } from '../components/RecordList.tsx';
import { FirstLevelSelect } from './productGroups.tsx';

const seeds = z.object({ parentId: z.number().int().nullable().default(null) });

/** A group of the second level stands in from the one above it. */
const TreeName = ({ group }: { group: ProductGroup }) =>
  group.parentId === null ? <strong>{group.name}</strong> : <span style={{ paddingLeft: 22 }}>{group.name}</span>;

/** 产品类别: two levels, by which batches are summed up. */
export function ProductGroupList() {
  const [{ parentId }] = useFilters(seeds);
  return (
    <RecordList
      noun="product-group"
      title="产品类别"
      newLabel="新增类别"
      empty="按类别汇总抽检结果，例如「学生文具」「儿童玩具」；类别最多两级。"
      columns={[
        { key: 'name', sort: true, title: '产品类别', render: (group) => <TreeName group={group} /> },
        { key: 'parentName', sort: true, title: '上级类别', width: 180 },
        {
          key: 'subgroups',
          title: '下级',
          align: 'right',
          width: 64,
          render: ({ subgroups }) => subgroups || '',
        },
        {
          key: 'subjects',
          title: '检查对象',
          align: 'right',
          width: 84,
          render: ({ subjects }) => subjects || '',
        },
      ]}
      stepBack={['parentName']}
      filters={(filters, change) => (
        <>
          <FilterText value={filters.text ?? ''} placeholder="类别名称…" onChange={(text) => change({ text })} />
          <FilterReference label="上级类别" width={230}>
            <FirstLevelSelect
              label="上级类别"
              value={filters.parentId ?? null}
              onChange={(parentId) => change({ parentId })}
            />
          </FilterReference>
        </>
      )}
      totals={({ total }) => `${total} 类`}
      name={(group) => group.name}
      heading={(group) => group.name}
      detail={(group) => (
        <Facts
          facts={[
            { label: '上级类别', value: group.parentName, wide: true },
            {
              label: '下级',
              value: (
                <Figure
                  label="下级类别"
                  value={group.subgroups}
                  place={listPlace('product-group', { parentId: group.id })}
                />
              ),
            },
            {
              label: '检查对象',
              value: (
                <Figure
                  label="检查对象"
                  value={group.subjects}
                  place={listPlace('subject', { productGroupId: group.id })}
                />
              ),
            },
            {
              label: '抽检批次',
              value: <PlaceLink place={listPlace('sample', { productGroupId: group.id })}>本年度的批次</PlaceLink>,
              wide: true,
            },
          ]}
        />
      )}
      form={(group, tools) => (
        <RecordForm
          key={tools.key}
          noun="product-group"
          record={group}
          title={group ? `编辑：${group.name}` : '新增产品类别'}
          // Groups are mostly added below the one that the list is narrowed to.
          seed={{ parentId }}
          purpose={parentId === null ? undefined : `parent=${parentId}`}
          wide={{ name: true, parentId: true }}
          controls={{ parentId: <FirstLevelSelect label="上级类别" /> }}
          tools={tools}
        />
      )}
    />
  );
}
