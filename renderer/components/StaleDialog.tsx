import { Button, Modal } from 'antd';
import type { ReactElement } from 'react';
import { FieldValue, type Labels } from './FormField.tsx';
import type { Field } from './fieldKinds.ts';

export interface StaleChoice {
  fields: Field[];
  mine: Record<string, unknown>;
  theirs: Record<string, unknown>;
}

const differs = (one: unknown, other: unknown) => JSON.stringify(one ?? null) !== JSON.stringify(other ?? null);

/** Somebody saved the record meanwhile: shows both versions and lets the person decide. */
export function StaleDialog({
  choice,
  labels,
  controls,
  takeTheirs,
  keepMine,
}: {
  choice: StaleChoice;
  labels: Record<string, Labels>;
  controls: Record<string, ReactElement>;
  takeTheirs: () => void;
  keepMine: () => void;
}) {
  const { mine, theirs } = choice;
  const fields = choice.fields.filter((field) => differs(mine[field.key], theirs[field.key]));
  const show = (field: Field, value: unknown) => (
    <FieldValue field={field} labels={labels[field.key]} control={controls[field.key]} value={value} />
  );
  return (
    <Modal
      open
      title="这条记录刚被改过"
      width={720}
      onCancel={keepMine}
      footer={[
        <Button key="theirs" onClick={takeTheirs}>
          改用现在的版本
        </Button>,
        <Button key="mine" type="primary" onClick={keepMine}>
          保留我的，继续编辑
        </Button>,
      ]}
    >
      <p>您打开之后，它在别处被保存过。两个版本都还在，请选择。选“保留我的”后再按保存，会以您的为准。</p>
      <table className="plain">
        <thead>
          <tr>
            <th>项目</th>
            <th>您填写的</th>
            <th>现在保存的</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <tr key={field.key}>
              <td className="mute" style={{ whiteSpace: 'nowrap' }}>
                {field.label}
              </td>
              <td>{show(field, mine[field.key])}</td>
              <td>{show(field, theirs[field.key])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Modal>
  );
}
