import { listPlace } from '../app/places.ts';
import { Facts } from '../components/Facts.tsx';
import { Figure } from '../components/Figure.tsx';
import { FilterText } from '../components/FilterBar.tsx';
import { RecordForm } from '../components/RecordForm.tsx';
import { RecordList } from '../components/RecordList.tsx';

/** 检验机构: who tests samples. */
export function LaboratoryList() {
  return (
    <RecordList
      noun="laboratory"
      title="检验机构"
      newLabel="新增机构"
      empty="登记承检机构：安排抽检任务、登记送检时从这里选。"
      columns={[
        { key: 'name', sort: true, title: '机构名称' },
        { key: 'qualification', title: '资质编号', width: 150 },
        { key: 'contact', title: '联系人', width: 90 },
        { key: 'phone', title: '电话', width: 130 },
        { key: 'samples', title: '批次', align: 'right', width: 64 },
      ]}
      filters={(filters, change) => (
        <FilterText value={filters.text ?? ''} placeholder="名称、资质、地址…" onChange={(text) => change({ text })} />
      )}
      totals={({ total }) => `${total} 家`}
      name={(laboratory) => laboratory.name}
      heading={(laboratory) => laboratory.name}
      detail={(laboratory) => (
        <Facts
          facts={[
            { label: '资质编号', value: laboratory.qualification, wide: true },
            { label: '联系人', value: laboratory.contact },
            { label: '电话', value: laboratory.phone },
            { label: '地址', value: laboratory.address, wide: true },
            {
              label: '送检批次',
              value: (
                <>
                  各年度共 {laboratory.samples} ·{' '}
                  <Figure
                    label="送检批次"
                    value="本年度的批次"
                    place={listPlace('sample', { laboratoryId: laboratory.id })}
                  />
                </>
              ),
              wide: true,
            },
          ]}
        />
      )}
      form={(laboratory, tools) => (
        <RecordForm
          key={tools.key}
          noun="laboratory"
          record={laboratory}
          title={laboratory ? `编辑：${laboratory.name}` : '新增检验机构'}
          seed={{}}
          wide={{ name: true, qualification: true, address: true }}
          tools={tools}
        />
      )}
    />
  );
}
