import { Button, Form, InputNumber, Select } from 'antd';
import { useRead } from '../client.ts';

/** What was reached, one row an indicator; only indicators that activities report are offered, each once. */
export function FigureRows() {
  const { data } = useRead('indicator.list', { limit: 1000 });
  const rows = Form.useWatch<{ indicatorId?: number }[] | undefined>('figures') ?? [];
  const indicators = data?.rows.filter((indicator) => indicator.basis === 'activity') ?? [];
  const taken = new Set(rows.map((row) => row?.indicatorId));
  const options = indicators.map(({ id, name, unit }) => ({
    value: id,
    label: unit ? `${name}（${unit}）` : name,
    disabled: taken.has(id),
  }));
  return (
    <fieldset style={{ border: 0, padding: 0, margin: '0 0 10px' }}>
      <legend className="legend">活动成效</legend>
      <Form.List name="figures">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div key={key} className="row nowrap" style={{ alignItems: 'flex-start' }}>
                <Form.Item
                  name={[name, 'indicatorId']}
                  style={{ flex: 1 }}
                  rules={[{ required: true, message: '请选择指标' }]}
                >
                  <Select
                    aria-label={`第 ${name + 1} 行指标`}
                    showSearch={{ optionFilterProp: 'label' }}
                    options={options}
                    placeholder="指标"
                  />
                </Form.Item>
                <Form.Item name={[name, 'value']} rules={[{ required: true, message: '请填写数值' }]}>
                  <InputNumber aria-label={`第 ${name + 1} 行数值`} min={0} precision={0} placeholder="数值" />
                </Form.Item>
                <Button type="text" aria-label={`去掉第 ${name + 1} 行`} onClick={() => remove(name)}>
                  ✕
                </Button>
              </div>
            ))}
            <Button size="small" onClick={() => add({ indicatorId: undefined, value: undefined })}>
              加一项成效
            </Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
}
