import { PlaceLink } from '../app/PlaceLink.tsx';
import { listPlace } from '../app/places.ts';
import { Facts } from '../components/Facts.tsx';
import { FilterText } from '../components/FilterBar.tsx';
import { RecordForm } from '../components/RecordForm.tsx';
import { RecordList } from '../components/RecordList.tsx';
import { ProductGroupSelect } from '../components/references.tsx';

/** 产品类别: two levels, by which batches are summed up. */
export function ProductGroupList() {
  return (
    <RecordList
      noun="product-group"
      title="产品类别"
      newLabel="新增类别"
      empty="按类别汇总抽检结果，例如「学生文具」「儿童玩具」；类别最多两级。"
      columns={[
        { key: 'name', sort: true, title: '产品类别' },
        { key: 'parentName', sort: true, title: '上级类别', width: 240 },
      ]}
      filters={(filters, change) => (
        <FilterText value={filters.text ?? ''} placeholder="类别名称…" onChange={(text) => change({ text })} />
      )}
      totals={({ total }) => `${total} 类`}
      name={(group) => group.name}
      heading={(group) => group.name}
      detail={(group) => (
        <Facts
          facts={[
            { label: '上级类别', value: group.parentName, wide: true },
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
          seed={{}}
          wide={{ name: true, parentId: true }}
          controls={{ parentId: <ProductGroupSelect label="上级类别" /> }}
          tools={tools}
        />
      )}
    />
  );
}
