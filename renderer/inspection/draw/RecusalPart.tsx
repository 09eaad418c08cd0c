import { Button, Form, Input } from 'antd';
import { ReferenceSelect } from '../../components/ReferenceSelect.tsx';
import { SubjectSelect } from '../../components/references.tsx';

const InspectorSelect = (props: {
  label: string;
  id?: string;
  value?: number | null;
  onChange?: (value: number | null) => void;
}) => (
  <ReferenceSelect
    noun="staff"
    filters={{ inspectorsOnly: true }}
    placeholder="检查人员"
    show={(person) => (person.unitName ? `${person.name}（${person.unitName}）` : person.name)}
    {...props}
  />
);

/** 回避: who may not visit whom, and why. */
export function RecusalPart() {
  return (
    <Form.List name={['rules', 'recusals']}>
      {(fields, { add, remove }) => (
        <div className="rows">
          {fields.length === 0 && (
            <p className="mute">与检查对象有利害关系的人员，在这里登记，不会被抽去检查该对象。</p>
          )}
          {fields.map(({ key, name }) => (
            <div key={key} className="row nowrap">
              <Form.Item name={[name, 'staffId']} style={{ flex: 3 }}>
                <InspectorSelect label={`第 ${name + 1} 项回避人员`} />
              </Form.Item>
              <Form.Item name={[name, 'subjectId']} style={{ flex: 4 }}>
                <SubjectSelect label={`第 ${name + 1} 项回避对象`} />
              </Form.Item>
              <Form.Item name={[name, 'reason']} style={{ flex: 3 }}>
                <Input aria-label={`第 ${name + 1} 项回避原因`} placeholder="原因，如近亲属任职" maxLength={200} />
              </Form.Item>
              <Button type="text" aria-label={`去掉第 ${name + 1} 项回避`} onClick={() => remove(name)}>
                ✕
              </Button>
            </div>
          ))}
          <Button size="small" onClick={() => add({ staffId: null, subjectId: null, reason: '' })}>
            加一项回避
          </Button>
        </div>
      )}
    </Form.List>
  );
}
