import { foodAreas, samplingStages } from '../../../shared/domain/labels.ts';
import { price, producerRows, type SheetContent, sealRows, subjectRows, taskRow } from './productSheet.ts';
import type { SheetPart } from './SheetTable.tsx';
import { amount, boxes, dayInWords, yesOrNoBoxes } from './words.ts';

/** The cells of a sampling sheet of food (食品安全抽样检验): DOMAIN.md, sheet fields, "food adds". */
export const foodSheet = (content: SheetContent): SheetPart[] => {
  const { sample } = content;
  const unit = sample.quantityUnit;
  return [
    { title: '任务', rows: [taskRow(content)] },
    {
      title: '被抽样单位',
      rows: [
        ...subjectRows(content),
        [
          { label: '区域类型', value: boxes(foodAreas, sample.area), span: 2 },
          { label: '抽样地点', value: sample.place },
        ],
        [{ label: '抽样环节', value: boxes(samplingStages, sample.stage), span: 3 }],
      ],
    },
    {
      title: '样品信息',
      rows: [
        [
          { label: '样品名称', value: sample.productName },
          { label: '商标', value: sample.brand },
          { label: '规格型号', value: sample.model },
        ],
        [
          { label: '样品类型', value: sample.foodType },
          { label: '样品来源', value: sample.foodSource },
          { label: '样品属性', value: sample.foodAttribute },
        ],
        [
          { label: '生产日期/批号', value: sample.batchNumber },
          { label: '保质期', value: sample.shelfLife },
          { label: '条码', value: sample.barcode },
        ],
        [
          { label: '执行标准', value: sample.standard },
          { label: '质量等级', value: sample.grade },
          { label: '是否进口', value: yesOrNoBoxes(sample.imported) },
        ],
        [
          { label: '样品形态', value: sample.foodForm },
          { label: '包装方式', value: sample.packaging },
          { label: '储存条件', value: sample.storage },
        ],
      ],
    },
    { title: '标示生产者', rows: producerRows(content) },
    {
      title: '抽样',
      rows: [
        [
          { label: '抽样日期', value: dayInWords(sample.sampledOn) },
          { label: '抽样方式', value: sample.method },
          { label: '单价', value: price(sample) },
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
