import { Select } from 'antd';
import type { ReactNode } from 'react';
import { useRead } from '../client.ts';
import { ReferenceSelect } from '../components/ReferenceSelect.tsx';

interface One {
  label: string;
  campaignId: number;
  value?: number | null;
  onChange?: (value: number | null) => void;
  id?: string;
  placeholder?: string;
}

/** One visit of a campaign (or of any year), found by its number or its subject. */
export const InspectionSelect = ({ campaignId, ...props }: Omit<One, 'campaignId'> & { campaignId: number | null }) => (
  <ReferenceSelect
    noun="inspection"
    filters={{ campaignId }}
    show={(inspection) => `${inspection.number} ${inspection.subjectName}`}
    {...props}
  />
);

/** One batch of a campaign, found by its number, product, or subject. */
export const SampleSelect = ({ campaignId, ...props }: One) => (
  <ReferenceSelect
    noun="sample"
    filters={{ campaignId }}
    show={(sample) => `${sample.number} ${sample.productName}（${sample.subjectName}）`}
    {...props}
  />
);

interface Plain {
  label: string;
  value?: number | null;
  onChange?: (value: number | null) => void;
  id?: string;
  placeholder?: string;
  prefix?: ReactNode;
}

/** One of few records: all are offered at once. */
function OneOf({ options, ...props }: Plain & { options: { value: number; label: string }[] }) {
  return (
    <Select<number>
      {...(props.id ? { id: props.id } : {})}
      aria-label={props.label}
      className="full"
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      placeholder={props.placeholder ?? '不选'}
      prefix={props.prefix}
      value={props.value ?? null}
      onChange={(value) => props.onChange?.(value ?? null)}
      options={options}
    />
  );
}

/** The newest version of a checklist that is in use; an older one stays chosen where a visit was filled in on it. */
export function ChecklistSelect(props: Plain) {
  const rows = useRead('checklist.list', { activeOnly: true, limit: 1000 }).data?.rows ?? [];
  const options = rows.map(({ versionId, name, version }) => ({
    value: versionId,
    label: `${name}（第 ${version} 版）`,
  }));
  const older = props.value != null && !options.some(({ value }) => value === props.value);
  const kept = useRead('checklist.version', { versionId: props.value ?? 0 }, { enabled: older }).data;
  if (older && kept) options.push({ value: kept.id, label: `${kept.name}（第 ${kept.version} 版）` });
  return <OneOf {...props} options={options} />;
}

/** A draw of the campaign. */
export function DrawSelect({ campaignId, ...props }: Plain & { campaignId: number }) {
  const rows = useRead('draw.list', { campaignId, limit: 1000 }).data?.rows ?? [];
  return (
    <OneOf {...props} options={rows.map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` }))} />
  );
}

/** One inspector. */
export const InspectorSelect = (props: Plain) => (
  <ReferenceSelect noun="staff" filters={{ inspectorsOnly: true }} show={(person) => person.name} {...props} />
);

/** Result wordings: those of the settings are offered, several may be joined, any other words are allowed. */
export function ResultsSelect(props: { id?: string; value?: string[]; onChange?: (value: string[]) => void }) {
  const rules = useRead('rules.get', {}).data;
  return (
    <Select
      {...(props.id ? { id: props.id } : {})}
      {...(props.onChange ? { onChange: props.onChange } : {})}
      mode="tags"
      aria-label="检查结果"
      placeholder="可选多项，也可自己写"
      maxCount={20}
      value={props.value ?? []}
      options={rules?.inspectionResults.map((words) => ({ value: words, label: words })) ?? []}
    />
  );
}
