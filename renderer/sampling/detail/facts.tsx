import type { Sample } from '../../../shared/contract/sampling.ts';
import { foodAreas, sampleKinds, samplingStages } from '../../../shared/domain/labels.ts';
import { PlaceLink } from '../../app/PlaceLink.tsx';
import { recordPlace } from '../../app/places.ts';
import type { Fact } from '../../components/Facts.tsx';
import { formatMoney, formatNumber } from '../../format.ts';
import { quantitiesInWords } from '../sheet/groups.ts';

const yesOrNo = (value: boolean | null): string | null => (value === null ? null : value ? '是' : '否');

/** Shown even where nothing is written: they belong to every sheet. */
const always = (sample: Sample): Fact[] => [
  {
    label: '受检单位',
    value: <PlaceLink place={recordPlace('subject', sample.subjectId)}>{sample.subjectName}</PlaceLink>,
  },
  { label: '生产单位', value: sample.producer },
  { label: '种类环节', value: `${sampleKinds[sample.kind]} · ${samplingStages[sample.stage]}` },
  { label: '产品类别', value: sample.productGroupName },
  { label: '规格型号', value: sample.model },
  { label: '批号', value: sample.batchNumber },
  {
    label: '抽样基数',
    value:
      sample.baseQuantity === null ? null : `${formatNumber(sample.baseQuantity)} ${sample.quantityUnit ?? ''}`.trim(),
  },
  { label: '样品/备样', value: quantitiesInWords(sample) },
  { label: '执行标准', value: sample.standard },
  { label: '检验机构', value: sample.laboratoryName },
];

const wherever = (sample: Sample): Fact[] => [
  { label: '商标', value: sample.brand },
  { label: '质量等级', value: sample.grade },
  { label: '抽样地点', value: sample.place },
  { label: '抽样方式', value: sample.method },
  { label: '单价', value: sample.unitPrice === null ? null : `${formatMoney(sample.unitPrice)} 元` },
  { label: '样品状态', value: sample.condition },
  { label: '保质期', value: sample.shelfLife },
  { label: '储存条件', value: sample.storage },
  { label: '包装方式', value: sample.packaging },
  { label: '条码', value: sample.barcode },
  { label: '样品类型', value: sample.foodType },
  { label: '样品来源', value: sample.foodSource },
  { label: '样品属性', value: sample.foodAttribute },
  { label: '样品形态', value: sample.foodForm },
  { label: '是否进口', value: yesOrNo(sample.imported) },
  { label: '区域类型', value: sample.area && foodAreas[sample.area] },
  { label: '任务类别', value: sample.category },
  { label: '许可证号', value: sample.producerLicence },
  { label: '生产地址', value: sample.producerAddress, wide: true },
  {
    label: '抽检任务',
    value:
      sample.samplingPlanId === null ? null : (
        <PlaceLink place={recordPlace('sampling-plan', sample.samplingPlanId)}>{sample.samplingPlanName}</PlaceLink>
      ),
    wide: true,
  },
  { label: '备注', value: sample.note, wide: true },
];

/** The sheet of a batch: what every sheet has, and what this one has besides. */
export const sampleFacts = (sample: Sample): Fact[] => [
  ...always(sample),
  ...wherever(sample).filter(({ value }) => value !== null && value !== ''),
];
