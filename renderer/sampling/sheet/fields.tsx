import { AutoComplete, Input } from 'antd';
import {
  foodAreas,
  sampleKinds,
  sampleStates,
  samplingStages,
  sealConditions,
  testVerdicts,
  verdicts,
} from '../../../shared/domain/labels.ts';
import {
  LaboratorySelect,
  ProductGroupSelect,
  SamplingPlanSelect,
  StaffSelect,
  SubjectSelect,
  TaskSelect,
} from '../../components/references.tsx';
import type { SampleField } from '../custody/step.ts';
import { TestItemTable } from '../result/TestItemTable.tsx';
import { VerdictField } from '../result/VerdictField.tsx';
import { YesOrNo } from '../YesOrNo.tsx';

export const sheetLabels = {
  kind: sampleKinds,
  stage: samplingStages,
  area: foodAreas,
  sealCondition: sealConditions,
  labVerdict: testVerdicts,
  verdict: verdicts,
  state: sampleStates,
};

/** One row of the form where the input is longer than half of it. */
export const sheetWide: { [K in SampleField]?: boolean } = {
  samplingPlanId: true,
  subjectId: true,
  producerAddress: true,
  laboratoryId: true,
  refusalReason: true,
  note: true,
  items: true,
  verdict: true,
};

/** Words that sheets usually have; others may be written. */
const usualWords: { [K in SampleField]?: string[] } = {
  category: ['监督抽检', '风险监测', '评价性抽检', '专项抽检', '监督抽查'],
  place: ['货架', '成品库', '仓库', '柜台', '后厨', '原料库', '网店', '摊位'],
  method: ['随机抽样', '网络抽样', '非无菌抽样', '无菌抽样'],
  grade: ['合格品', '一等品', '优等品'],
  quantityUnit: ['盒', '个', '件', '套', '支', '袋', '瓶', '包', '桶', '千克', '克', '毫升'],
  condition: ['完好', '包装完好', '常温完好', '冷藏完好', '冷冻完好'],
  foodType: ['普通食品', '食用农产品', '特殊食品', '餐饮食品', '食品添加剂'],
  foodSource: ['外购', '自制', '加工/自制', '委托生产'],
  foodAttribute: ['普通食品', '特殊膳食食品', '节令食品', '重大活动保障食品'],
  foodForm: ['固体', '半固体', '液体', '气体'],
  packaging: ['预包装', '散装', '无包装'],
  storage: ['常温', '冷藏', '冷冻', '避光', '密闭'],
};

interface Control {
  id?: string;
  value?: string | null;
  onChange?: (value: string) => void;
  disabled?: boolean;
}

/** Text with the usual words offered. */
function UsualWords({ words, value, onChange, ...rest }: Control & { words: string[] }) {
  return (
    <AutoComplete
      {...rest}
      className="full"
      value={value ?? ''}
      onChange={(next: string) => onChange?.(next)}
      options={words.map((word) => ({ value: word }))}
      showSearch={{ filterOption: (typed, option) => option?.value.includes(typed) ?? false }}
    />
  );
}

const wordControls = Object.fromEntries(
  Object.entries(usualWords).map(([key, words]) => [key, <UsualWords key={key} words={words} />]),
);

export const sheetControls = (campaignId: number) => ({
  ...wordControls,
  number: <Input placeholder="留空时自动编号" />,
  samplingPlanId: <SamplingPlanSelect label="抽检任务" campaignId={campaignId} />,
  taskId: <TaskSelect label="对应任务" campaignId={campaignId} />,
  subjectId: <SubjectSelect label="受检单位" />,
  productGroupId: <ProductGroupSelect label="产品类别" />,
  samplerIds: <StaffSelect label="抽样人员" />,
  laboratoryId: <LaboratorySelect label="检验机构" />,
  imported: <YesOrNo />,
  items: <TestItemTable />,
  verdict: <VerdictField />,
});
