import { App, Form, Modal, Select } from 'antd';
import { useState } from 'react';
import type { DrawDetail } from '../../../shared/contract/draw.ts';
import { inspectionKinds } from '../../../shared/domain/labels.ts';
import { useGo } from '../../app/PlaceLink.tsx';
import { listPlace } from '../../app/places.ts';
import { useRead, useWrite } from '../../client.ts';
import { DateField } from '../../components/DateField.tsx';
import { formatNumber } from '../../format.ts';

type Kind = keyof typeof inspectionKinds;

/** Makes a planned visit of every standing pick. */
export function CreateInspections({ draw, waiting, close }: { draw: DrawDetail; waiting: number; close: () => void }) {
  const [kind, setKind] = useState<Kind>('double-random');
  const [inspectedOn, setDay] = useState<string | null>(null);
  const [checklistVersionId, setChecklist] = useState<number | null>(null);
  const { data: checklists } = useRead('checklist.list', { activeOnly: true, limit: 1000 });
  const create = useWrite('draw.createInspections');
  const { message } = App.useApp();
  const go = useGo();
  const run = () =>
    create.mutate(
      { id: draw.id, kind, inspectedOn, checklistVersionId },
      {
        onSuccess: ({ created }) => {
          message.success(`已生成 ${formatNumber(created)} 条检查记录`);
          go(listPlace('inspection', { drawId: draw.id }));
        },
      },
    );
  return (
    <Modal
      open
      width={460}
      title={`生成 ${formatNumber(waiting)} 条检查记录`}
      okText="生成"
      cancelText="取消"
      confirmLoading={create.isPending}
      onOk={run}
      onCancel={close}
    >
      <p className="mute">
        每户一条“待检查”记录，检查人员按抽取结果填好
        {draw.origin === 'own' ? '；要换对象或换人，在抽取结果里更换并写明原因。' : '，以后可以改派。'}
      </p>
      <Form layout="vertical">
        <Form.Item label="检查类型" htmlFor="inspection-kind">
          <Select<Kind>
            id="inspection-kind"
            value={kind}
            onChange={setKind}
            options={Object.entries(inspectionKinds).map(([value, label]) => ({ value: value as Kind, label }))}
          />
        </Form.Item>
        <Form.Item label="计划检查日期" htmlFor="inspection-day" extra="不填：按今天登记，分派时再改">
          <DateField id="inspection-day" label="计划检查日期" value={inspectedOn} onChange={setDay} />
        </Form.Item>
        <Form.Item label="检查表" htmlFor="inspection-checklist">
          <Select
            id="inspection-checklist"
            allowClear
            placeholder="不用检查表"
            value={checklistVersionId}
            onChange={(next) => setChecklist(next ?? null)}
            options={(checklists?.rows ?? []).map(({ versionId, name, version }) => ({
              value: versionId,
              label: `${name}（第 ${version} 版）`,
            }))}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
