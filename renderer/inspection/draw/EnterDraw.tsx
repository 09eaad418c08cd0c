import { Button, Form, Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { CampaignYear } from '../../app/campaign.ts';
import { useGo } from '../../app/PlaceLink.tsx';
import { listPlace, recordPlace } from '../../app/places.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { useDue } from '../../app/useDue.ts';
import { useWrite } from '../../client.ts';
import { DateField } from '../../components/DateField.tsx';
import { ImportButton } from '../../components/ImportButton.tsx';
import { StaffSelect, SubjectSelect } from '../../components/references.tsx';
import { requiredMark } from '../../components/requiredMark.tsx';
import { useDraft } from '../../components/useDraft.ts';
import { DraftNotice } from './DraftNotice.tsx';
import { type EnterForm, emptyEntry, entryOf, entryRefusals } from './enterForm.ts';
import { HeadPart } from './HeadPart.tsx';

/** Enters what a state platform drew. Long results come in as a table. */
export function EnterDraw({ campaign }: { campaign: CampaignYear }) {
  const { today } = useDue(campaign.id);
  const [form] = Form.useForm<EnterForm>();
  const start = emptyEntry(today);
  const draft = useDraft(`draw:enter:campaignId=${campaign.id}`, null, start as unknown as Record<string, unknown>);
  const [values, setValues] = useState(draft.values as unknown as EnterForm);
  const enter = useWrite('draw.enter');
  const go = useGo();
  const page = useRef<HTMLDivElement>(null);
  const refusals = entryRefusals(values, campaign.id);
  const leave = () => go(listPlace('draw'));
  const changed = () => {
    const next = form.getFieldsValue(true) as EnterForm;
    setValues(structuredClone(next));
    draft.keep(next as unknown as Record<string, unknown>);
  };
  const save = () =>
    refusals.length === 0 &&
    enter.mutate(entryOf(values, campaign.id), {
      onSuccess: (draw) => {
        draft.drop();
        go(recordPlace('draw', draw.id));
      },
    });
  useShortcut('escape', leave);
  useShortcut('ctrl+s', save);
  useEffect(() => page.current?.querySelector('input')?.focus(), []);
  return (
    <>
      <div className="list-heading">
        <h1>登记平台抽取</h1>
        <span className="mute">在国家或省平台抽取的结果，登记后同样可以生成检查记录</span>
        <div className="end">
          <ImportButton noun="draw" />
          <Button onClick={leave}>
            返回列表<kbd>Esc</kbd>
          </Button>
        </div>
      </div>
      <div className="fill enter-draw" ref={page}>
        <Form
          form={form}
          name="entered-draw"
          layout="vertical"
          className="draw-form"
          requiredMark={requiredMark}
          initialValues={values}
          onValuesChange={changed}
          autoComplete="off"
        >
          {draft.restored && (
            <DraftNotice
              draft={draft.restored}
              drop={() => {
                draft.drop();
                form.setFieldsValue(start);
                setValues(start);
              }}
            />
          )}
          <section className="card" aria-label="抽取事项">
            <HeadPart campaignId={campaign.id} />
            <div className="form-grid">
              <Form.Item name="drawnOn" label="抽取日期">
                <DateField />
              </Form.Item>
              <Form.Item name="platform" label="抽取平台">
                <Input maxLength={100} placeholder="例如：省双随机监管平台" />
              </Form.Item>
            </div>
          </section>
          <section className="card" aria-label="抽取结果">
            <h2>
              抽取结果 <span className="aside">户数多的，点右上角“导入”，或复制表格后在本页空白处按 Ctrl+V</span>
            </h2>
            <Rows />
          </section>
        </Form>
      </div>
      <div className="row enter-actions">
        <Button
          type="primary"
          disabled={refusals.length > 0}
          loading={enter.isPending ? { delay: 200 } : false}
          onClick={save}
        >
          登记<kbd>Ctrl S</kbd>
        </Button>
        <span className="warn-words">{refusals.slice(0, 3).join('；')}</span>
      </div>
    </>
  );
}

function Rows() {
  return (
    <Form.List name="picks">
      {(fields, { add, remove }) => (
        <div className="rows">
          {fields.map(({ key, name }) => (
            <div key={key} className="row nowrap">
              <span className="mute row-number">{name + 1}</span>
              <Form.Item name={[name, 'subjectId']} style={{ flex: 3 }}>
                <SubjectSelect label={`第 ${name + 1} 行检查对象`} />
              </Form.Item>
              <Form.Item name={[name, 'inspectorIds']} style={{ flex: 2 }}>
                <StaffSelect label={`第 ${name + 1} 行检查人员`} inspectorsOnly />
              </Form.Item>
              <Button type="text" aria-label={`去掉第 ${name + 1} 行`} onClick={() => remove(name)}>
                ✕
              </Button>
            </div>
          ))}
          <Button size="small" onClick={() => add({ subjectId: null, inspectorIds: [] })}>
            加一行
          </Button>
        </div>
      )}
    </Form.List>
  );
}
