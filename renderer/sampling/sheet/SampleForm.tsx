import { Alert, Button, Form } from 'antd';
import { useEffect, useState } from 'react';
import type { Sample } from '../../../shared/contract/sampling.ts';
import { useRead } from '../../client.ts';
import { FormField } from '../../components/FormField.tsx';
import { fieldsOfSchema } from '../../components/fieldKinds.ts';
import { type FormTools, RecordForm } from '../../components/RecordForm.tsx';
import { Fixed } from '../../components/StepDrawer.tsx';
import { fieldsOf, type ValuesOf } from '../../nouns.ts';
import { CopyLatest } from './CopyLatest.tsx';
import { sheetControls, sheetLabels, sheetWide } from './fields.tsx';
import { filledGroups, laterGroups, quantityRefusal, type SheetGroup, sheetGroups, stateOfDates } from './groups.ts';
import '../sampling.css';

type Values = ValuesOf<'sample'>;

/** The whole sampling sheet, in its parts; which fields it has depends on its kind. */
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
  return (
    <RecordForm
      noun="sample"
      record={sample}
      title={sample ? `编辑：${sample.number} ${sample.productName}` : '新增抽检批次'}
      // Nobody has said yet whether it is imported.
      seed={{ campaignId, imported: null, ...seed }}
      // Not shown as a field, and so part of the draft's name.
      hidden={['campaignId']}
      order={[]}
      labels={sheetLabels}
      controls={sheetControls(campaignId)}
      purpose={forTask === null ? undefined : `task=${forTask}`}
      // At a known subject only the product is another.
      startAt={seed.subjectId == null ? undefined : 'productName'}
      nextLabel={sample ? undefined : '保存并下一批'}
      tools={tools}
    >
      <Fixed values={{ campaignId: sample?.campaignId ?? campaignId }} />
      {sample === null && <PlanDefaults />}
      {sample === null && <CopyLatest campaignId={campaignId} />}
      <Sheet sample={sample} campaignId={campaignId} />
    </RecordForm>
  );
}

/** The parts of the sheet that its kind needs, and of what came later what is to be entered. */
function Sheet({ sample, campaignId }: { sample: Sample | null; campaignId: number }) {
  const form = Form.useFormInstance<Values>();
  // A watch says nothing on the first drawing: a group that changed right after it would lose the cursor again.
  const watched = Form.useWatch('kind', { form, preserve: true });
  const kind = watched ?? form.getFieldValue('kind') ?? sample?.kind ?? 'product';
  const [late, setLate] = useState(() => sample === null && stateOfDates(form.getFieldsValue(true)) !== 'sampled');
  const later = sample ? filledGroups(sample) : late ? laterGroups : [];
  return (
    <>
      {sheetGroups(kind).map((group) => (
        <Group key={group.title} group={group} campaignId={campaignId} />
      ))}
      {later.map((group) => (
        <Group key={group.title} group={group} campaignId={campaignId} />
      ))}
      {sample === null && <StateFollowsDates />}
      {sample === null && !late && (
        <p className="mute small">
          移交、检验、结果随办随记；以前的批次可以{' '}
          <Button type="link" size="small" style={{ padding: 0 }} onClick={() => setLate(true)}>
            补录移交和结果
          </Button>
        </p>
      )}
    </>
  );
}

const fields = new Map(fieldsOfSchema(fieldsOf('sample')).map((field) => [field.key, field]));

function Group({ group, campaignId }: { group: SheetGroup; campaignId: number }) {
  const controls = sheetControls(campaignId) as Record<string, React.ReactElement>;
  return (
    <fieldset className="sheet-group">
      <legend>{group.title}</legend>
      <div className="form-grid">
        {group.keys.map((key) => (
          <FormField
            key={key}
            field={fields.get(key)!}
            labels={(sheetLabels as Record<string, Record<string, string>>)[key]}
            control={controls[key]}
            wide={sheetWide[key]}
          />
        ))}
      </div>
      {group.keys.includes('baseQuantity') && <QuantityCheck />}
    </fieldset>
  );
}

/** Said while it is typed, not only on saving. */
function QuantityCheck() {
  const form = Form.useFormInstance<Values>();
  const baseQuantity = Form.useWatch('baseQuantity', form) ?? null;
  const testQuantity = Form.useWatch('testQuantity', form) ?? null;
  const spareQuantity = Form.useWatch('spareQuantity', form) ?? null;
  const refusal = quantityRefusal({ baseQuantity, testQuantity, spareQuantity });
  return (
    <div aria-live="polite">
      {refusal !== null && <Alert type="error" title={refusal} style={{ marginBottom: 6 }} />}
    </div>
  );
}

/** The state of a new batch follows its dates; later its steps change it. */
function StateFollowsDates() {
  const form = Form.useFormInstance<Values>();
  const dates = Form.useWatch((values: Partial<Values>) => stateOfDates(values as Partial<Sample>), form);
  useEffect(() => {
    if (dates !== undefined) form.setFieldValue('state', dates);
  }, [form, dates]);
  return null;
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
