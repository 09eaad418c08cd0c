import { Form, Input } from 'antd';
import { ReferenceSelect } from '../../components/ReferenceSelect.tsx';
import { TaskSelect, UnitSelect } from '../../components/references.tsx';

interface PlanProps {
  campaignId: number;
  /** Told when a row is chosen, beside the form. */
  follow?: ((id: number | null) => void) | undefined;
  id?: string;
  value?: number | null;
  onChange?: (value: number | null) => void;
}

/** A row of the yearly plan (抽查计划); choosing one may fill in what it says. */
const PlanSelect = ({ campaignId, follow, onChange, ...props }: PlanProps) => (
  <ReferenceSelect
    noun="inspection-plan"
    label="抽查计划"
    filters={{ campaignId }}
    show={(plan) => `${plan.position} ${plan.name}`}
    onChange={(id) => {
      onChange?.(id);
      follow?.(id);
    }}
    {...props}
  />
);

/** What a draw is for; the same whether it is drawn here or was drawn on a platform. */
export function HeadPart({ campaignId, follow }: Pick<PlanProps, 'campaignId' | 'follow'>) {
  return (
    <div className="form-grid">
      <Form.Item className="wide" name="title" label="抽取名称" required>
        <Input maxLength={120} placeholder="例如：2026 年食品生产企业“双随机”抽查" />
      </Form.Item>
      <Form.Item name="inspectionPlanId" label="抽查计划">
        <PlanSelect campaignId={campaignId} follow={follow} />
      </Form.Item>
      <Form.Item name="unitId" label="发起科室">
        <UnitSelect label="发起科室" />
      </Form.Item>
      <Form.Item name="matter" label="检查事项">
        <Input maxLength={500} />
      </Form.Item>
      <Form.Item name="taskId" label="对应任务">
        <TaskSelect label="对应任务" campaignId={campaignId} />
      </Form.Item>
    </div>
  );
}
