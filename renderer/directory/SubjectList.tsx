import type { Subject } from '../../shared/contract/directory.ts';
import { hideIdNumbers } from '../../shared/domain/idNumber.ts';
import { riskClasses, subjectKinds, subjectStates } from '../../shared/domain/labels.ts';
import { FilterChoice, FilterReference, FilterText } from '../components/FilterBar.tsx';
import { type FormTools, RecordForm } from '../components/RecordForm.tsx';
import { RecordList } from '../components/RecordList.tsx';
import type { RecordColumn } from '../components/RecordTable.tsx';
import { Tag, type Tone } from '../components/Tag.tsx';
import { useCarryOver } from '../components/useCarryOver.ts';
import { CreditCodeField } from './CreditCodeField.tsx';
import { DuplicatesButton, MergeSelected } from './duplicates/entrances.tsx';
import { GroupFilterSelect, ProductGroupsSelect } from './productGroups.tsx';
import { SubjectDetail } from './SubjectDetail.tsx';
import { TownshipField, TownshipFilter } from './TownshipField.tsx';

const tones: Record<Subject['state'], Tone> = { active: 'ok', suspended: 'warn', closed: 'plain', moved: 'plain' };
const State = ({ state }: { state: Subject['state'] }) => <Tag tone={tones[state]}>{subjectStates[state]}</Tag>;

const subjectColumns: RecordColumn<Subject>[] = [
  { key: 'name', sort: true, title: '单位名称' },
  { key: 'creditCode', title: '统一社会信用代码', width: 164, render: ({ creditCode }) => hideIdNumbers(creditCode) },
  {
    key: 'licenceNumber',
    title: '许可证号',
    hidden: true,
    render: ({ licenceNumber }) => hideIdNumbers(licenceNumber),
  },
  { key: 'kind', sort: true, title: '类别', width: 100, render: ({ kind }) => subjectKinds[kind] },
  { key: 'township', sort: true, title: '乡镇街道', width: 96 },
  { key: 'address', title: '地址', hidden: true },
  { key: 'contact', title: '联系人', width: 76, hidden: true },
  { key: 'phone', title: '电话', width: 110, hidden: true },
  {
    key: 'productGroupNames',
    title: '产品类别',
    width: 150,
    hidden: true,
    render: ({ productGroupNames }) => productGroupNames.join('、'),
  },
  { key: 'riskClass', sort: true, title: '风险', width: 60 },
  { key: 'inspections', title: '检查', align: 'right', width: 52 },
  { key: 'samples', title: '抽检', align: 'right', width: 52 },
  { key: 'state', sort: true, title: '状态', width: 64, render: ({ state }) => <State state={state} /> },
];

/** 检查对象: who is inspected and sampled. */
export function SubjectList() {
  const [last, wrap] = useCarryOver<'subject'>();
  return (
    <RecordList
      noun="subject"
      title="检查对象"
      newLabel="新增对象"
      empty="先登记要检查、抽检的单位：点右上角「新增对象」，名称就够了，其余以后再补。"
      columns={subjectColumns}
      actions={<DuplicatesButton />}
      bulk={(subjects) => <MergeSelected subjects={subjects} />}
      stepBack={['kind', 'riskClass', 'inspections', 'samples', 'creditCode']}
      filters={(filters, change) => (
        <>
          <FilterText
            value={filters.text ?? ''}
            placeholder="名称、代码、地址…"
            onChange={(text) => change({ text })}
          />
          <FilterChoice label="类别" labels={subjectKinds} value={filters.kind} onChange={(kind) => change({ kind })} />
          <FilterReference label="乡镇街道" width={180}>
            <TownshipFilter value={filters.township ?? null} onChange={(township) => change({ township })} />
          </FilterReference>
          <FilterReference label="产品类别" width={190}>
            <GroupFilterSelect
              label="产品类别"
              value={filters.productGroupId ?? null}
              onChange={(productGroupId) => change({ productGroupId })}
            />
          </FilterReference>
          <FilterChoice
            label="风险"
            labels={riskClasses}
            value={filters.riskClass}
            onChange={(riskClass) => change({ riskClass })}
          />
          <FilterChoice
            label="状态"
            labels={subjectStates}
            value={filters.state}
            onChange={(state) => change({ state })}
          />
        </>
      )}
      totals={({ total }) => `${total} 户`}
      name={(subject) => subject.name}
      heading={(subject) => (
        <>
          {subject.name} <State state={subject.state} />
        </>
      )}
      detail={(subject) => <SubjectDetail subject={subject} />}
      form={(subject, tools) => (
        <SubjectForm
          key={tools.key}
          subject={subject}
          // Subjects are mostly entered street by street.
          seed={last ? { kind: last.kind, township: last.township } : {}}
          tools={wrap(subject, tools)}
        />
      )}
    />
  );
}

function SubjectForm({
  subject,
  seed,
  tools,
}: {
  subject: Subject | null;
  seed: Partial<Pick<Subject, 'kind' | 'township'>>;
  tools: FormTools<'subject'>;
}) {
  return (
    <RecordForm
      noun="subject"
      record={subject}
      title={subject ? `编辑：${subject.name}` : '新增检查对象'}
      seed={{ state: 'active', ...seed }}
      order={[
        'name',
        'creditCode',
        'licenceNumber',
        'kind',
        'township',
        'address',
        'contact',
        'phone',
        'productGroupIds',
        'riskClass',
        'state',
        'note',
      ]}
      wide={{ name: true, creditCode: true, address: true, licenceNumber: true, productGroupIds: true }}
      labels={{ kind: subjectKinds, riskClass: riskClasses, state: subjectStates }}
      controls={{
        creditCode: <CreditCodeField />,
        township: <TownshipField />,
        productGroupIds: <ProductGroupsSelect label="产品类别" />,
      }}
      tools={tools}
    />
  );
}
