import { Input, InputNumber, Select } from 'antd';
import { useId } from 'react';
import { type FollowUp, followUp } from '../../../shared/contract/sampling.ts';
import { testVerdicts } from '../../../shared/domain/labels.ts';
import { DateField } from '../../components/DateField.tsx';
import { type Field, fieldsOfSchema } from '../../components/fieldKinds.ts';
import { LaboratorySelect } from '../../components/references.tsx';
import { YesOrNo } from '../YesOrNo.tsx';
import { afterWith, type FollowUpField } from './step.ts';

interface Props {
  /** Which of the fields; in a comparison of two versions all that are filled in. */
  fields?: FollowUpField[];
  /** The laboratory that tested first: a retest is normally done by another (DOMAIN.md). */
  firstLaboratoryId: number | null;
  /** The last day for an objection, `YYYY-MM-DD`. */
  objectionUntil: string | null;
  value?: FollowUp | null;
  onChange?: (value: FollowUp) => void;
  disabled?: boolean;
}

const all = new Map(fieldsOfSchema(followUp).map((field) => [field.key, field]));

/** Part of what follows a fail, as one field of the form. */
export function FollowUpFields({ fields, firstLaboratoryId, objectionUntil, value = null, onChange, disabled }: Props) {
  const form = useId();
  const shown = fields ?? ([...all.keys()] as FollowUpField[]).filter((key) => value?.[key] != null);
  const change = (key: FollowUpField, next: unknown) => onChange?.(afterWith({ followUp: value }, { [key]: next }));
  const sameLaboratory =
    shown.includes('retestLaboratoryId') &&
    firstLaboratoryId !== null &&
    value?.retestLaboratoryId === firstLaboratoryId;
  return (
    <div className="form-grid follow-up">
      {shown.map((key) => {
        const field = all.get(key)!;
        return (
          <div key={key} className={field.kind === 'long-text' ? 'wide' : ''}>
            <label htmlFor={`${form}-${key}`}>{field.label}</label>
            <Part
              id={`${form}-${key}`}
              field={field}
              value={value?.[key] ?? null}
              disabled={disabled ?? false}
              onChange={(next) => change(key, next)}
            />
          </div>
        );
      })}
      {shown.includes('objectedOn') && !disabled && (
        <ObjectionTime until={objectionUntil} objectedOn={value?.objectedOn ?? null} />
      )}
      {sameLaboratory && <p className="wide warn-text">复检一般由初检以外的机构承担，请核对复检机构。</p>}
    </div>
  );
}

/** An objection that comes too late cannot be accepted: said as soon as its day is there. */
function ObjectionTime({ until, objectedOn }: { until: string | null; objectedOn: string | null }) {
  if (until === null) return null;
  const late = objectedOn !== null && objectedOn > until;
  return (
    <p className={late ? 'wide bad-text' : 'wide mute'} aria-live="polite">
      {late ? `异议期已于 ${until} 届满，逾期的异议不能受理。` : `异议期至 ${until}。`}
    </p>
  );
}

interface PartProps {
  id: string;
  field: Field;
  value: FollowUp[FollowUpField];
  disabled: boolean;
  onChange: (value: unknown) => void;
}

/** The input of one field, by its kind. */
function Part({ id, field, value, disabled, onChange }: PartProps) {
  const text = typeof value === 'string' ? value : null;
  const number = typeof value === 'number' ? value : null;
  switch (field.kind) {
    case 'date':
      return <DateField id={id} value={text} onChange={onChange} />;
    case 'count':
      return (
        <InputNumber
          id={id}
          className="full"
          min={0}
          precision={0}
          value={number}
          disabled={disabled}
          onChange={onChange}
        />
      );
    case 'yes-no':
      return <YesOrNo id={id} value={value as boolean | null} disabled={disabled} onChange={onChange} />;
    case 'choice':
      return (
        <Select
          id={id}
          className="full"
          allowClear
          disabled={disabled}
          value={text}
          onChange={(next) => onChange(next ?? null)}
          options={Object.entries(testVerdicts).map(([code, label]) => ({ value: code, label }))}
        />
      );
    case 'reference':
      return <LaboratorySelect id={id} label={field.label} value={number} onChange={onChange} />;
    case 'long-text':
      return (
        <Input.TextArea
          id={id}
          autoSize={{ minRows: 2, maxRows: 6 }}
          disabled={disabled}
          value={text ?? ''}
          onChange={(event) => onChange(event.target.value)}
        />
      );
    default:
      return (
        <Input id={id} disabled={disabled} value={text ?? ''} onChange={(event) => onChange(event.target.value)} />
      );
  }
}
