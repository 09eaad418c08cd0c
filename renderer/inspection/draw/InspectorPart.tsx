import { Button, Checkbox, Form, Input, InputNumber, Radio, Select } from 'antd';
import { useRead } from '../../client.ts';
import { StaffSelect, UnitSelect, UnitsSelect } from '../../components/references.tsx';

/** 检查人员名单 and how they are matched with the subjects. */
export function InspectorPart() {
  const mode = Form.useWatch(['rules', 'inspectorMode']) as string | undefined;
  const { data: skills = [] } = useRead('staff.skills', {});
  return (
    <>
      <Form.Item name="inspectorIds" label="检查人员名单" extra="不选：全部在岗、有执法证号的人员">
        <StaffSelect label="检查人员名单" inspectorsOnly />
      </Form.Item>
      <div className="form-grid">
        <Form.Item name={['rules', 'inspectorsPerVisit']} label="每户检查人数">
          <InputNumber className="full" min={2} max={6} precision={0} suffix="人（不少于 2）" />
        </Form.Item>
        <Form.Item name={['rules', 'inspectorMode']} label="抽取人员">
          <Radio.Group
            options={[
              { value: 'single', label: '逐人抽取' },
              { value: 'team', label: '按固定检查组' },
            ]}
          />
        </Form.Item>
        <Form.Item name={['rules', 'skills']} label="专业要求">
          <Select
            mode="multiple"
            allowClear
            placeholder="不要求"
            options={skills.map(({ skill, staff }) => ({ value: skill, label: `${skill}（${staff} 人）` }))}
          />
        </Form.Item>
        <Form.Item name={['rules', 'leadUnitId']} label="每户至少一人来自">
          <UnitSelect label="每户至少一人来自" />
        </Form.Item>
        <Form.Item name={['rules', 'onlyUnitIds']} label="只从这些单位抽取">
          <UnitsSelect label="只从这些单位抽取" />
        </Form.Item>
      </div>
      {mode === 'team' && <Teams />}
      <div className="row checks">
        <Form.Item name={['rules', 'balanceLoad']} valuePropName="checked" noStyle>
          <Checkbox>任务均衡（优先抽任务少的人）</Checkbox>
        </Form.Item>
        <Form.Item name={['rules', 'mixedUnits']} valuePropName="checked" noStyle>
          <Checkbox>同户人员来自不同单位</Checkbox>
        </Form.Item>
        <Form.Item name={['rules', 'avoidOwnTownship']} valuePropName="checked" noStyle>
          <Checkbox>回避本所辖区</Checkbox>
        </Form.Item>
      </div>
    </>
  );
}

function Teams() {
  return (
    <Form.List name={['rules', 'teams']}>
      {(fields, { add, remove }) => (
        <fieldset className="rows">
          <legend className="legend">检查组</legend>
          {fields.map(({ key, name }) => (
            <div key={key} className="row nowrap">
              <Form.Item name={[name, 'name']} style={{ width: 130 }}>
                <Input aria-label={`第 ${name + 1} 组名称`} placeholder="组名" maxLength={40} />
              </Form.Item>
              <Form.Item name={[name, 'staffIds']} style={{ flex: 1 }}>
                <StaffSelect label={`第 ${name + 1} 组人员`} inspectorsOnly />
              </Form.Item>
              <Button type="text" aria-label={`去掉第 ${name + 1} 组`} onClick={() => remove(name)}>
                ✕
              </Button>
            </div>
          ))}
          <Button size="small" onClick={() => add({ name: `第${fields.length + 1}组`, staffIds: [] })}>
            加一个检查组
          </Button>
        </fieldset>
      )}
    </Form.List>
  );
}
