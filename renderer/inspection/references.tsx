import { Select } from 'antd';
import { inspectionResults } from '../../shared/domain/labels.ts';
import { ReferenceSelect } from '../components/ReferenceSelect.tsx';

interface One {
  label: string;
  campaignId: number;
  value?: number | null;
  onChange?: (value: number | null) => void;
  id?: string;
}

/** One visit of a campaign, found by its number or its subject. */
export const InspectionSelect = ({ campaignId, ...props }: One) => (
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

/** Result wordings: the official ones are offered, several may be joined, any other words are allowed. */
export function ResultsSelect(props: { id?: string; value?: string[]; onChange?: (value: string[]) => void }) {
  return (
    <Select
      {...(props.id ? { id: props.id } : {})}
      {...(props.onChange ? { onChange: props.onChange } : {})}
      mode="tags"
      aria-label="检查结果"
      placeholder="可选多项，也可自己写"
      maxCount={20}
      value={props.value ?? []}
      options={inspectionResults.map((words) => ({ value: words, label: words }))}
    />
  );
}
