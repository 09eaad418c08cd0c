import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import type { ReviewedTask } from '../../../shared/contract/circular.ts';
import { unitRoleLabels } from '../../../shared/domain/labels.ts';

type Units = ReviewedTask['units'];
type Role = Units[number]['role'];

const roles = Object.entries(unitRoleLabels).map(([value, label]) => ({ value: value as Role, label }));

/** Who leads, helps or answers for an item: one row a unit, a new one by typing its name. */
export function UnitsEditor({ units, onChange }: { units: Units; onChange: (units: Units) => void }) {
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('responsible');
  const change = (index: number, part: Partial<Units[number]>) =>
    onChange(units.map((unit, place) => (place === index ? { ...unit, ...part } : unit)));
  const add = () => {
    if (name.trim() !== '') onChange([...units, { name: name.trim(), role }]);
    setName('');
  };
  return (
    <fieldset className="wide units-editor" aria-label="责任单位">
      <legend>责任单位</legend>
      {units.map((unit, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a unit has no identity but its place
        <div key={index} className="unit-row">
          <Select
            aria-label={`${unit.name} 的分工`}
            options={roles}
            value={unit.role}
            onChange={(next: Role) => change(index, { role: next })}
          />
          <Input
            aria-label={`第 ${index + 1} 个责任单位`}
            value={unit.name}
            maxLength={100}
            onChange={(event) => change(index, { name: event.target.value })}
          />
          <Button
            type="text"
            aria-label={`去掉 ${unit.name}`}
            onClick={() => onChange(units.filter((_, place) => place !== index))}
          >
            ×
          </Button>
        </div>
      ))}
      <div className="unit-row">
        <Select aria-label="新责任单位的分工" options={roles} value={role} onChange={setRole} />
        <Input
          aria-label="新责任单位"
          placeholder="输入名称后按 Enter"
          value={name}
          maxLength={100}
          onChange={(event) => setName(event.target.value)}
          onBlur={add}
          onPressEnter={add}
        />
      </div>
    </fieldset>
  );
}
