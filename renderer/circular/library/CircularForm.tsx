import { Input } from 'antd';
import type { Circular } from '../../../shared/contract/circular.ts';
import { circularKindLabels, circularLevels } from '../../../shared/domain/labels.ts';
import { type FormTools, RecordForm } from '../../components/RecordForm.tsx';
import { ReferenceSelect } from '../../components/ReferenceSelect.tsx';

/** Names one a line. */
const NamesInput = (props: { id?: string; value?: string[]; onChange?: (value: string[]) => void }) => (
  <Input.TextArea
    {...(props.id ? { id: props.id } : {})}
    aria-label="发文单位"
    autoSize={{ minRows: 2, maxRows: 8 }}
    placeholder="一行一个单位"
    value={(props.value ?? []).join('\n')}
    onChange={(event) => props.onChange?.(event.target.value === '' ? [] : event.target.value.split('\n'))}
  />
);

/** Corrects a stored circular. A new one always comes through a review. */
export function CircularForm({ circular, tools }: { circular: Circular; tools: FormTools<'circular'> }) {
  return (
    <RecordForm
      noun="circular"
      record={circular}
      title={`编辑：${circular.title}`}
      seed={{}}
      hidden={['campaignId']}
      wide={{ title: true, theme: true, issuers: true, relaysCircularId: true }}
      labels={{ level: circularLevels, kind: circularKindLabels }}
      controls={{
        issuers: <NamesInput />,
        relaysCircularId: <ReferenceSelect noun="circular" label="转发自" show={(one) => one.title} />,
      }}
      tools={tools}
    />
  );
}
