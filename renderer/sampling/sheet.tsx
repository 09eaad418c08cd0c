import { Form } from 'antd';
import { useEffect } from 'react';
import type { TestItem } from '../../shared/contract/sampling.ts';
import { sampleKinds, sampleStates, samplingStages, verdicts } from '../../shared/domain/labels.ts';
import {
  LaboratorySelect,
  ProductGroupSelect,
  SamplingPlanSelect,
  StaffSelect,
  SubjectSelect,
  TaskSelect,
} from '../components/references.tsx';
import type { ValuesOf } from '../nouns.ts';
import { TestItemTable } from './TestItemTable.tsx';

type Values = ValuesOf<'sample'>;

/** The parts of a sampling sheet, in the order in which it is filled in. */
export const sheetGroups: { title: string; keys: (keyof Values)[] }[] = [
  { title: '任务', keys: ['samplingPlanId', 'taskId', 'kind', 'stage'] },
  { title: '受检单位', keys: ['subjectId'] },
  {
    title: '产品',
    keys: ['productName', 'productGroupId', 'brand', 'model', 'grade', 'batchNumber', 'standard', 'producer'],
  },
  {
    title: '抽样',
    keys: [
      'number',
      'sampledOn',
      'samplerIds',
      'baseQuantity',
      'quantityUnit',
      'testQuantity',
      'spareQuantity',
      'sealNumber',
    ],
  },
  { title: '送检', keys: ['laboratoryId', 'submittedOn'] },
  { title: '结果', keys: ['reportNumber', 'reportedOn', 'verdict', 'state', 'items', 'note'] },
];

export const sheetLabels = { kind: sampleKinds, stage: samplingStages, verdict: verdicts, state: sampleStates };

/** One row of the form where the input is longer than half of it. */
export const sheetWide: { [K in keyof Values]?: boolean } = {
  samplingPlanId: true,
  taskId: true,
  subjectId: true,
};

export const sheetControls = (campaignId: number) => ({
  samplingPlanId: <SamplingPlanSelect label="抽检任务" campaignId={campaignId} />,
  taskId: <TaskSelect label="对应任务" campaignId={campaignId} />,
  subjectId: <SubjectSelect label="受检单位" />,
  productGroupId: <ProductGroupSelect label="产品类别" />,
  samplerIds: <StaffSelect label="抽样人员" />,
  laboratoryId: <LaboratorySelect label="检验机构" />,
  items: <Items />,
});

/** An item that failed fails the batch: the verdict follows at once instead of being refused on saving. */
function Items(props: { id?: string; value?: TestItem[]; onChange?: (items: TestItem[]) => void; disabled?: boolean }) {
  const form = Form.useFormInstance();
  return (
    <TestItemTable
      {...props}
      onChange={(items) => {
        props.onChange?.(items);
        if (items.some((item) => item.verdict === 'failed')) form.setFieldValue('verdict', 'failed');
      }}
    />
  );
}

/** The state follows the dates: with a day of submission the batch is at the laboratory, with a report it has come back. */
export function StateFollowsDates() {
  const form = Form.useFormInstance<Values>();
  const submittedOn = Form.useWatch('submittedOn', form);
  const reportedOn = Form.useWatch('reportedOn', form);
  useEffect(() => {
    const state = form.getFieldValue('state');
    if (reportedOn && (state === 'sampled' || state === 'submitted')) form.setFieldValue('state', 'reported');
    else if (submittedOn && state === 'sampled') form.setFieldValue('state', 'submitted');
  }, [form, submittedOn, reportedOn]);
  return null;
}
