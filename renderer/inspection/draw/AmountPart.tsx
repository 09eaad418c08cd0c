import { Form, InputNumber, Radio, Select } from 'antd';
import { type ClassKey, classKeys, classWords } from './drawForm.ts';

const units = [
  { value: 'ratio', label: '%' },
  { value: 'number', label: '户' },
];

/** 抽取数量: of all together, or of each class by its own share or number. */
export function AmountPart() {
  const strata = Form.useWatch('strata') as string | undefined;
  return (
    <>
      <Form.Item name="strata" label="抽取方式">
        <Radio.Group
          options={[
            { value: 'together', label: '全部对象合并抽取' },
            { value: 'by-risk-class', label: '按信用风险等级分别抽取' },
          ]}
        />
      </Form.Item>
      {strata === 'by-risk-class' ? (
        <div className="amounts">
          {classKeys.map((key: ClassKey) => (
            <AmountField key={key} name={['classes', key]} label={classWords(key)} placeholder="不抽" />
          ))}
        </div>
      ) : (
        <div className="amounts">
          <AmountField name={['together']} label="抽取比例或数量" placeholder="必填" />
        </div>
      )}
    </>
  );
}

function AmountField({ name, label, placeholder }: { name: string[]; label: string; placeholder: string }) {
  const by = Form.useWatch([...name, 'by']) as string | undefined;
  const whole = by === 'number';
  return (
    <Form.Item label={label} htmlFor={['draw', ...name, 'value'].join('_')}>
      <div className="row nowrap amount">
        <Form.Item name={[...name, 'value']} noStyle>
          <InputNumber
            className="full"
            aria-label={label}
            placeholder={placeholder}
            min={whole ? 1 : 0.01}
            max={whole ? 100_000 : 100}
            {...(whole ? { precision: 0 } : {})}
          />
        </Form.Item>
        <Form.Item name={[...name, 'by']} noStyle>
          <Select aria-label={`${label}的单位`} options={units} style={{ width: 64 }} />
        </Form.Item>
      </div>
    </Form.Item>
  );
}
