import type { Subject } from '../../../shared/contract/directory.ts';
import type { Sample, SamplingPlan } from '../../../shared/contract/sampling.ts';
import { samplingSources, samplingStages, sealConditions } from '../../../shared/domain/labels.ts';
import { formatMoney } from '../../format.ts';
import type { SheetCell, SheetPart } from './SheetTable.tsx';
import { amount, boxes, dayInWords } from './words.ts';

export interface SheetContent {
  sample: Sample;
  /** Null until it is read, or where there is none. */
  subject: Subject | null;
  plan: SamplingPlan | null;
}

export const price = ({ unitPrice, quantityUnit }: Sample): string =>
  unitPrice === null ? '' : `${formatMoney(unitPrice)} 元${quantityUnit ? `/${quantityUnit}` : ''}`;

export const taskRow = ({ sample, plan }: SheetContent): SheetCell[] => [
  { label: '任务来源', value: plan ? `${samplingSources[plan.source]}　${plan.name}` : '', span: 2 },
  { label: '任务类别', value: sample.category },
];

export const subjectRows = ({ sample, subject }: SheetContent): SheetCell[][] => [
  [
    { label: '单位名称', value: sample.subjectName, span: 2 },
    { label: '联系人', value: subject?.contact },
  ],
  [
    { label: '单位地址', value: subject?.address, span: 2 },
    { label: '联系电话', value: subject?.phone },
  ],
  [
    { label: '信用代码', value: subject?.creditCode, span: 2 },
    { label: '许可证号', value: subject?.licenceNumber },
  ],
];

export const producerRows = ({ sample }: SheetContent): SheetCell[][] => [
  [
    { label: '单位名称', value: sample.producer, span: 2 },
    { label: '许可证号', value: sample.producerLicence },
  ],
  [{ label: '单位地址', value: sample.producerAddress, span: 3 }],
];

export const sealRows = ({ sample }: SheetContent): SheetCell[][] => [
  [
    { label: '封条编号', value: sample.sealNumber },
    { label: '封样状态', value: boxes(sealConditions, sample.sealCondition) },
    { label: '样品状态', value: sample.condition },
  ],
  [
    { label: '检验机构', value: sample.laboratoryName, span: 2 },
    { label: '封样日期', value: sample.sealedOn === null ? '' : dayInWords(sample.sealedOn) },
  ],
];

/** The cells of a sampling sheet of product quality (产品质量监督抽查). */
export const productSheet = (content: SheetContent): SheetPart[] => {
  const { sample } = content;
  const unit = sample.quantityUnit;
  return [
    { title: '任务', rows: [taskRow(content)] },
    { title: '受检单位', rows: subjectRows(content) },
    { title: '生产单位', rows: producerRows(content) },
    {
      title: '抽查产品',
      rows: [
        [
          { label: '产品名称', value: sample.productName },
          { label: '规格型号', value: sample.model },
          { label: '商标', value: sample.brand },
        ],
        [
          { label: '生产日期/批号', value: sample.batchNumber },
          { label: '质量等级', value: sample.grade },
          { label: '产品类别', value: sample.productGroupName },
        ],
        [
          { label: '执行标准', value: sample.standard, span: 2 },
          { label: '单价', value: price(sample) },
        ],
      ],
    },
    {
      title: '抽样',
      rows: [
        [{ label: '抽样环节', value: boxes(samplingStages, sample.stage), span: 3 }],
        [
          { label: '抽样日期', value: dayInWords(sample.sampledOn) },
          { label: '抽样地点', value: sample.place },
          { label: '抽样方式', value: sample.method },
        ],
        [
          { label: '抽样基数', value: amount(sample.baseQuantity, unit) },
          { label: '抽样数量', value: amount(sample.testQuantity, unit) },
          { label: '备样数量', value: amount(sample.spareQuantity, unit) },
        ],
      ],
    },
    { title: '封样', rows: sealRows(content) },
    { title: '备注', rows: [[{ label: '说明', value: sample.note, span: 3 }]] },
  ];
};
