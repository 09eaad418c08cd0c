import { App, Button, Form, Input, Popconfirm } from 'antd';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { CampaignYear } from '../../app/campaign.ts';
import { useGo } from '../../app/PlaceLink.tsx';
import { listPlace, recordPlace } from '../../app/places.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { call, useRead } from '../../client.ts';
import { JobProgress } from '../../components/JobProgress.tsx';
import { requiredMark } from '../../components/requiredMark.tsx';
import { useDraft } from '../../components/useDraft.ts';
import { useJob } from '../../components/useJob.ts';
import { AmountPart } from './AmountPart.tsx';
import { DraftNotice } from './DraftNotice.tsx';
import { DrawPreview, usePreview } from './DrawPreview.tsx';
import { DrawSteps } from './DrawSteps.tsx';
import { type DrawForm, emptyForm, fromPlan, inputOf } from './drawForm.ts';
import { HeadPart } from './HeadPart.tsx';
import { InspectorPart } from './InspectorPart.tsx';
import { RecusalPart } from './RecusalPart.tsx';
import { SubjectPart } from './SubjectPart.tsx';

/** The first step of a draw: lists and rules, with what they come to beside them. */
export function NewDraw({ campaign, forPlan }: { campaign: CampaignYear; forPlan: number | null }) {
  const plan = useRead('inspection-plan.get', { id: forPlan ?? 1 }, { enabled: forPlan !== null });
  // The form begins with what the plan row says, so that has to be there first.
  if (forPlan !== null && plan.isPending) return <div className="waiting">正在打开…</div>;
  const start = plan.data ? fromPlan(emptyForm(), plan.data) : emptyForm();
  return <DrawDesk key={`${campaign.id}-${forPlan}`} campaign={campaign} start={start} forPlan={forPlan} />;
}

function DrawDesk({ campaign, start, forPlan }: { campaign: CampaignYear; start: DrawForm; forPlan: number | null }) {
  const [form] = Form.useForm<DrawForm>();
  const draft = useDraft(
    `draw:new:campaignId=${campaign.id}${forPlan === null ? '' : `:plan=${forPlan}`}`,
    null,
    start as unknown as Record<string, unknown>,
  );
  const [values, setValues] = useState(draft.values as unknown as DrawForm);
  const { message } = App.useApp();
  const { running, progress, stop, run } = useJob<'seal'>((words) => words !== null && message.error(words, 6));
  const go = useGo();
  const desk = useRef<HTMLDivElement>(null);
  const input = inputOf(values, campaign.id);
  const { preview, error, hindrances } = usePreview(input);
  const changed = () => {
    const next = form.getFieldsValue(true) as DrawForm;
    setValues(structuredClone(next));
    draft.keep(next as unknown as Record<string, unknown>);
  };
  const follow = async (id: number | null) => {
    if (id === null) return;
    const plan = await call('inspection-plan.get', { id });
    form.setFieldsValue(fromPlan(form.getFieldsValue(true) as DrawForm, plan));
    changed();
  };
  const leave = () => go(listPlace('draw'));
  const seal = async () => {
    const draw = await run('seal', (job) => call('draw.commit', input, job));
    if (!draw) return;
    draft.drop();
    go(recordPlace('draw', draw.id));
  };
  useShortcut('escape', leave, running === null);
  useEffect(() => desk.current?.querySelector('input')?.focus(), []);
  return (
    <>
      <div className="list-heading">
        <h1>新的随机抽取</h1>
        <DrawSteps current={0} />
        <div className="end">
          <Button onClick={leave}>
            返回列表<kbd>Esc</kbd>
          </Button>
        </div>
      </div>
      <div className="draw-desk fill" ref={desk}>
        <Form
          form={form}
          name="draw"
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
          <Part title="抽取事项">
            <HeadPart campaignId={campaign.id} follow={(id) => void follow(id)} />
          </Part>
          <Part title="检查对象名单">
            <PlanScope planId={values.inspectionPlanId} />
            <SubjectPart />
            <AmountPart />
          </Part>
          <Part title="检查人员名单">
            <InspectorPart />
          </Part>
          <Part title="回避">
            <RecusalPart />
          </Part>
          <Part title="公开数字（建议采用）">
            <Form.Item
              name="publicSource"
              label="公开数字来源"
              extra="封存时先讲定用哪个还没有产生的数字，等它公布后再抽取，谁也无法预知或挑选结果。不填则只用本机随机数，外人无法排除反复封存、挑选结果的可能。"
            >
              <Input maxLength={100} placeholder="例如：9月15日福彩3D开奖号码" />
            </Form.Item>
          </Part>
        </Form>
        <div className="draw-side">
          <DrawPreview preview={preview} error={error} together={values.strata === 'together'} />
          <SealBox hindrances={hindrances} busy={running !== null} seal={() => void seal()} />
          {running && (
            <JobProgress
              key={running.job}
              words="正在封存"
              progress={progress}
              since={running.since}
              cancel={stop}
              unit=""
            />
          )}
        </div>
      </div>
    </>
  );
}

/** What the plan row says of its subjects, to be put into the fields below. */
function PlanScope({ planId }: { planId: number | null }) {
  const { data } = useRead('inspection-plan.get', { id: planId ?? 1 }, { enabled: planId !== null });
  if (planId === null || !data?.subjectScope) return null;
  return <p className="mute plan-scope">计划中的检查对象范围：{data.subjectScope}</p>;
}

/** The way to the second step, and what is still in it. */
function SealBox({ hindrances, busy, seal }: { hindrances: string[]; busy: boolean; seal: () => void }) {
  const ready = hindrances.length === 0;
  return (
    <div className="card seal-box">
      <p className="mute">封存后，名单和规则就不能再改；先封存、后抽取，谁都可以复算核对。</p>
      <Popconfirm
        title="封存名单和规则？"
        description="封存后不能修改，也不能删除；要重来只能作废并写明原因。"
        okText="封存"
        cancelText="再看看"
        onConfirm={seal}
        disabled={!ready}
      >
        <Button type="primary" block disabled={!ready} loading={busy ? { delay: 200 } : false}>
          下一步：封存
        </Button>
      </Popconfirm>
      {!ready && (
        <ul className="plain-list warn-words" aria-label="还不能封存">
          {hindrances.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="card" aria-label={title}>
    <h2>{title}</h2>
    {children}
  </section>
);
