import { Tooltip } from 'antd';
import { useEffect, useRef } from 'react';
import type { ReviewForm } from '../../../shared/contract/circular.ts';
import type { ParsedCircular } from '../../../shared/contract/parsedCircular.ts';
import { type ReviewField, reviewFields, sureFrom } from '../reviewFields.ts';
import { FieldControl } from './FieldControl.tsx';
import { keyOf, type SelectionState } from './selection.ts';

/** The fields above the tasks, each editable in its place, with a sign of how sure the rules are. */
export function FieldList({
  form,
  structure,
  selection,
  onEdit,
}: {
  form: ReviewForm;
  structure: ParsedCircular;
  selection: SelectionState;
  onEdit: (change: (form: ReviewForm) => ReviewForm, label: string) => void;
}) {
  const chosen = keyOf('field', selection.target);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (chosen !== null && selection.side === 'text') {
      list.current?.querySelector(`[data-field="${chosen}"]`)?.scrollIntoView({ block: 'nearest' });
    }
  }, [chosen, selection.side]);
  return (
    <div className="review-fields" ref={list}>
      {reviewFields.map((field) => (
        <fieldset
          key={field.name}
          aria-label={field.label}
          className={['review-field', field.short ? '' : 'wide', chosen === field.name ? 'on' : ''].join(' ')}
          data-field={field.name}
          onFocus={() => selection.select(`field:${field.name}`, 'list')}
        >
          <label htmlFor={`review-${field.name}`}>{field.label}</label>
          <FieldControl
            field={field}
            value={form[field.name]}
            onChange={(value) => onEdit((old) => ({ ...old, [field.name]: value }), field.name)}
          />
          <Sureness field={field} structure={structure} filled={isFilled(form[field.name])} />
        </fieldset>
      ))}
    </div>
  );
}

const isFilled = (value: unknown): boolean =>
  value != null && value !== '' && !(Array.isArray(value) && value.length === 0);

/** ✓ found and sure, ? worth a look, – nothing there. */
function Sureness({ field, structure, filled }: { field: ReviewField; structure: ParsedCircular; filled: boolean }) {
  const { confidence, reason } = field.source(structure);
  const sign = confidence === null ? { text: filled ? '' : '–', kind: 'mute' } : { text: '', kind: '' };
  if (confidence !== null) {
    sign.text = confidence >= sureFrom ? '✓' : '?';
    sign.kind = confidence >= sureFrom ? 'ok-text' : 'unsure';
  }
  const words = confidence === null ? reason : `${reason}（把握 ${Math.round(confidence * 100)}%）`;
  return (
    <Tooltip title={words} placement="left">
      <span className={`sureness ${sign.kind}`} role="img" aria-label={`${field.label}：${words}`}>
        {sign.text}
      </span>
    </Tooltip>
  );
}
