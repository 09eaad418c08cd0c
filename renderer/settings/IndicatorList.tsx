import { indicatorBases } from '../../shared/domain/labels.ts';
import { Facts } from '../components/Facts.tsx';
import { FilterText } from '../components/FilterBar.tsx';
import { RecordForm } from '../components/RecordForm.tsx';
import { RecordList } from '../components/RecordList.tsx';

/** The indicators of the report's form: they differ from year to year, so they are data. */
export function IndicatorList() {
  return (
    <RecordList
      noun="indicator"
      title="指标"
      newLabel="新增指标"
      empty="把统计表要报的指标列进来。"
      columns={[
        { key: 'position', title: '次序', sort: true, align: 'right', width: 70 },
        { key: 'name', title: '指标', sort: true },
        { key: 'unit', title: '单位', width: 80 },
        { key: 'section', title: '分组', width: 120 },
        { key: 'basis', title: '来源', width: 120, render: (indicator) => indicatorBases[indicator.basis] },
        { key: 'inReport', title: '列入统计表', width: 90, render: (indicator) => (indicator.inReport ? '是' : '') },
      ]}
      filters={(filters, change) => <FilterText value={filters.text ?? ''} onChange={(text) => change({ text })} />}
      name={(indicator) => indicator.name}
      heading={(indicator) => indicator.name}
      detail={(indicator) => (
        <Facts
          facts={[
            { label: '单位', value: indicator.unit },
            { label: '分组', value: indicator.section },
            { label: '来源', value: indicatorBases[indicator.basis] },
            { label: '规则', value: indicator.rule },
          ]}
        />
      )}
      form={(indicator, tools) => (
        <RecordForm
          key={tools.key}
          noun="indicator"
          record={indicator}
          title={indicator ? `编辑：${indicator.name}` : '新增指标'}
          // What is computed needs a rule of the program; new ones come from activities or are typed in.
          seed={{ basis: 'activity', position: 1000, inReport: true }}
          hidden={indicator?.basis === 'computed' ? ['basis', 'rule'] : ['rule']}
          labels={{ basis: indicator?.basis === 'computed' ? indicatorBases : ownBases }}
          tools={tools}
        />
      )}
    />
  );
}

const { computed: _, ...ownBases } = indicatorBases;
