import { Form, InputNumber, Select } from 'antd';
import { riskClasses, subjectKinds } from '../../../shared/domain/labels.ts';
import { useRead } from '../../client.ts';
import { ReferenceSelect } from '../../components/ReferenceSelect.tsx';

interface Many {
  id?: string;
  value?: number[];
  onChange?: (value: number[]) => void;
}
const GroupsSelect = (props: Many) => (
  <ReferenceSelect
    noun="product-group"
    multiple
    label="产品类别"
    placeholder="不限"
    show={(group) => (group.parentName ? `${group.parentName} / ${group.name}` : group.name)}
    {...props}
  />
);
const SubjectsSelect = (props: Many) => (
  <ReferenceSelect
    noun="subject"
    multiple
    label="指定对象"
    placeholder="不指定；选了就只从这些里抽"
    show={(subject) => (subject.township ? `${subject.name}（${subject.township}）` : subject.name)}
    {...props}
  />
);

const optionsOf = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

/** 检查对象名单: which subjects may be drawn. */
export function SubjectPart() {
  const { data: townships = [] } = useRead('subject.townships', {});
  return (
    <div className="form-grid">
      <Form.Item name={['filter', 'kinds']} label="对象类别">
        <Select mode="multiple" allowClear placeholder="不限" options={optionsOf(subjectKinds)} />
      </Form.Item>
      <Form.Item name={['filter', 'townships']} label="乡镇街道">
        <Select
          mode="multiple"
          allowClear
          placeholder="不限"
          options={townships.map(({ township, subjects }) => ({
            value: township,
            label: `${township}（${subjects}）`,
          }))}
        />
      </Form.Item>
      <Form.Item name={['filter', 'riskClasses']} label="信用风险">
        <Select mode="multiple" allowClear placeholder="不限" options={optionsOf(riskClasses)} />
      </Form.Item>
      <Form.Item name={['filter', 'productGroupIds']} label="产品类别">
        <GroupsSelect />
      </Form.Item>
      <Form.Item name={['filter', 'subjectIds']} label="指定对象">
        <SubjectsSelect />
      </Form.Item>
      <Form.Item name={['filter', 'notDrawnForMonths']} label="排除近期抽过的">
        <InputNumber className="full" min={0} max={120} precision={0} prefix="最近" suffix="个月内抽过的不再抽" />
      </Form.Item>
    </div>
  );
}
