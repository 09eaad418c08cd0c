import { App, Button, Form } from 'antd';
import { useEffect } from 'react';
import type { Sample } from '../../shared/contract/sampling.ts';
import { call, useRead, wordsOf } from '../client.ts';
import { FormField } from '../components/FormField.tsx';
import { fieldsOfSchema } from '../components/fieldKinds.ts';
import { type FormTools, RecordForm } from '../components/RecordForm.tsx';
import { Fixed } from '../components/StepDrawer.tsx';
import { fieldsOf, type ValuesOf } from '../nouns.ts';
import { copyOfSample } from './carryOver.ts';
import { StateFollowsDates, sheetControls, sheetGroups, sheetLabels, sheetWide } from './sheet.tsx';
import './sampling.css';

type Values = ValuesOf<'sample'>;

/** The whole sampling sheet, in its parts. */
export function SampleForm({
  sample,
  campaignId,
  seed,
  forTask,
  tools,
}: {
  sample: Sample | null;
  campaignId: number;
  /** What a new batch starts with. */
  seed: Partial<Values>;
  /** The task that a new batch is arranged for. */
  forTask: number | null;
  tools: FormTools<'sample'>;
}) {
  const controls = sheetControls(campaignId);
  const fields = new Map(fieldsOfSchema(fieldsOf('sample')).map((field) => [field.key, field]));
  return (
    <RecordForm
      noun="sample"
      record={sample}
      title={sample ? `编辑：${sample.number} ${sample.productName}` : '新增抽检批次'}
      seed={{ campaignId, ...seed }}
      // Not shown as a field, and so part of the draft's name.
      hidden={['campaignId']}
      order={[]}
      labels={sheetLabels}
      controls={controls}
      purpose={forTask === null ? undefined : `task=${forTask}`}
      tools={tools}
    >
      <Fixed values={{ campaignId: sample?.campaignId ?? campaignId }} />
      <StateFollowsDates />
      {sample === null && <PlanDefaults />}
      {sample === null && <CopyLatest campaignId={campaignId} />}
      {sheetGroups.map((group) => (
        <fieldset key={group.title} className="sheet-group">
          <legend>{group.title}</legend>
          <div className="form-grid">
            {group.keys.map((key) => (
              <FormField
                key={key}
                field={fields.get(key)!}
                labels={(sheetLabels as Record<string, Record<string, string>>)[key]}
                control={(controls as Record<string, React.ReactElement>)[key]}
                wide={sheetWide[key]}
              />
            ))}
          </div>
        </fieldset>
      ))}
    </RecordForm>
  );
}

/** What the plan says already need not be typed again; what is filled in stays. */
function PlanDefaults() {
  const form = Form.useFormInstance<Values>();
  const id = Form.useWatch('samplingPlanId', form) ?? null;
  const { data: plan } = useRead('sampling-plan.get', { id: id ?? 0 }, { enabled: id !== null });
  useEffect(() => {
    if (!plan) return;
    for (const key of ['taskId', 'productGroupId', 'laboratoryId'] as const) {
      if (form.getFieldValue(key) == null) form.setFieldValue(key, plan[key]);
    }
  }, [form, plan]);
  return null;
}

/** Fills the sheet with the batch sampled last. */
function CopyLatest({ campaignId }: { campaignId: number }) {
  const form = Form.useFormInstance<Values>();
  const { message } = App.useApp();
  const copy = async () => {
    try {
      const [latest] = (await call('sample.list', { campaignId, limit: 1 })).rows;
      if (latest) form.setFieldsValue(copyOfSample(latest));
      else message.info('还没有可复制的批次');
    } catch (error) {
      message.error(wordsOf(error), 6);
    }
  };
  return (
    <div className="row" style={{ marginBottom: 6 }}>
      <Button size="small" onClick={() => void copy()}>
        复制上一批
      </Button>
      <span className="mute small">编号留空时自动编号</span>
    </div>
  );
}
