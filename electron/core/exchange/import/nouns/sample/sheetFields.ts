import type { Sample } from '../../../../../../shared/contract/sampling.ts';
import { parseYesOrNo } from '../../../../../../shared/domain/cellValues.ts';
import { foodAreas, sampleKinds, samplingStages, sealConditions } from '../../../../../../shared/domain/labels.ts';
import type { ImportField, ImportSetting } from '../../definition.ts';
import { choiceField, codeField, countField, dateField, moneyField, namedField, textField } from '../../fields.ts';

type Field = ImportField<Sample>;
type Text = { [K in keyof Sample]: Sample[K] extends string | null ? K : never }[keyof Sample] & string;

/** A column of text: field, title, what else it is called. */
const text = (field: Text, title: string, aliases: string[] = [], width = 14): Field =>
  textField(field, title, (sample) => sample[field] ?? null, { aliases, width });

const kindWords: readonly (readonly [string, keyof typeof sampleKinds])[] = [
  ['食品', 'food'],
  ['食用农产品', 'food'],
  ['工业', 'product'],
  ['产品', 'product'],
];

/** Words of sheets for the stages; the narrower ones come first. */
const stageWords: readonly (readonly [string, keyof typeof samplingStages])[] = [
  ['校园', 'campus'],
  ['学校', 'campus'],
  ['农村', 'rural'],
  ['网络', 'online'],
  ['网购', 'online'],
  ['电商', 'online'],
  ['餐饮', 'catering'],
  ['生产', 'production'],
  ['加工', 'production'],
  ['流通', 'circulation'],
  ['销售', 'circulation'],
  ['经营', 'circulation'],
];

const sealWords: readonly (readonly [string, keyof typeof sealConditions])[] = [
  ['破', 'broken'],
  ['损', 'broken'],
  ['完整', 'intact'],
  ['良好', 'intact'],
];

const areaWords: readonly (readonly [string, keyof typeof foodAreas])[] = [
  ['景', 'scenic'],
  ['乡', 'country'],
  ['村', 'country'],
  ['城', 'city'],
];

/** The sheet's number: what rows and batches are matched by. */
export const numberField: Field = codeField('number', '抽样单编号', (sample) => sample.number ?? null, {
  width: 18,
  example: 'CJ2026-0001',
  hint: '已有的编号更新原批次，受检单位和产品须是原来的；不填的按编号规则自动编号',
  aliases: ['抽样编号', '抽样单号', '抽样单流水号', '抽检编号', '抽样文书编号', '单号', '编号'],
});

/** What stands on the sheet about the sampling itself. */
export const samplingFields = ({ campaign }: ImportSetting): Field[] => [
  choiceField('kind', '种类', sampleKinds, (sample) => sample.kind, kindWords, {
    aliases: ['抽检种类', '产品或食品'],
    hint: '产品、食品；不填的，写有食品栏目的按食品，其余按产品',
    width: 8,
  }),
  text('category', '任务类别', ['抽检类别', '抽样类别', '任务分类']),
  choiceField('stage', '抽样环节', samplingStages, (sample) => sample.stage, stageWords, {
    required: true,
    aliases: ['环节', '抽检环节', '被抽样环节', '所属环节', '抽样环节分类'],
    width: 12,
  }),
  dateField('sampledOn', '抽样日期', (sample) => sample.sampledOn, campaign?.year ?? null, {
    required: true,
    example: '2026-09-05',
    aliases: ['抽样时间', '采样日期', '采样时间', '抽检日期', '抽检时间'],
  }),
  text('place', '抽样地点', ['采样地点', '抽样场所'], 16),
  text('method', '抽样方式', ['抽样方法', '采样方式']),
];

/** What stands on the sheet about the product. */
export const productFields = ({ names }: ImportSetting): Field[] => [
  textField('productName', '产品名称', (sample) => sample.productName, {
    required: true,
    width: 22,
    example: '中性笔',
    aliases: ['样品名称', '食品名称', '商品名称', '抽检产品', '抽检食品', '品名', '产品', '样品'],
  }),
  namedField('product_group', 'productGroupId', '产品类别', (sample) => sample.productGroupId, names, {
    aliases: ['产品种类', '食品大类', '食品类别', '产品大类', '产品分类', '样品类别', '产品小类'],
    width: 16,
  }),
  text('brand', '商标', ['注册商标', '品牌']),
  text('model', '规格型号', ['规格', '型号', '型号规格', '产品规格', '规格(型号)', '规格/型号']),
  text('grade', '质量等级', ['等级', '产品等级']),
  text(
    'batchNumber',
    '生产日期/批号',
    ['生产日期', '批号', '生产批号', '生产日期或批号', '购进日期', '生产日期批号'],
    16,
  ),
  text('standard', '执行标准', ['产品标准', '产品执行标准', '标准代号', '执行标准/技术文件', '产品标准号'], 18),
  text(
    'producer',
    '生产单位',
    [
      '生产企业',
      '生产企业名称',
      '生产单位名称',
      '标称生产企业',
      '标称生产企业名称',
      '生产者',
      '生产厂家',
      '标称生产单位',
      '生产者名称',
    ],
    28,
  ),
  text('producerAddress', '生产单位地址', ['生产企业地址', '标称生产企业地址', '生产者地址', '生产地址'], 28),
  text('producerLicence', '生产许可证号', ['生产许可证编号', '许可证编号', '生产许可证', 'SC编号', '许可证号'], 18),
  countField('baseQuantity', '抽样基数', (sample) => sample.baseQuantity ?? null, {
    aliases: ['基数', '抽样基数/批量', '批量', '库存量'],
  }),
  countField('testQuantity', '抽样数量', (sample) => sample.testQuantity ?? null, {
    aliases: ['抽样量', '检验样品数量', '样品数量', '检样数量', '检样量', '抽样数', '检验用样数量'],
  }),
  countField('spareQuantity', '备样数量', (sample) => sample.spareQuantity ?? null, {
    aliases: ['备用样品数量', '备样量', '备份样数量', '备样', '备用样数量', '复检备份样品数量'],
  }),
  { ...text('quantityUnit', '计量单位', ['单位', '数量单位', '样品单位'], 10), wholeTitle: true },
  moneyField('unitPrice', '单价', (sample) => sample.unitPrice ?? null, {
    aliases: ['单价(元)', '价格', '销售单价', '购买单价', '单价元'],
  }),
  text('sealNumber', '封条编号', ['封样编号', '封条号', '封签编号'], 16),
  choiceField('sealCondition', '封样状态', sealConditions, (sample) => sample.sealCondition ?? null, sealWords, {
    aliases: ['封条状态', '封条'],
    width: 10,
  }),
  text('condition', '样品状态', ['样品外观', '样品性状']),
];

/** What only the sheet of food has. */
export const foodFields: Field[] = [
  text('barcode', '条码', ['条形码', '商品条码', '商品条形码'], 16),
  text('foodType', '样品类型', ['食品类型']),
  text('foodSource', '样品来源', ['食品来源']),
  text('foodAttribute', '样品属性', ['食品属性']),
  text('foodForm', '样品形态', ['食品形态']),
  text('packaging', '包装方式', ['样品包装', '包装', '包装分类', '包装类型', '包装形式']),
  text('storage', '储存条件', ['贮存条件', '保存条件', '样品储存条件']),
  text('shelfLife', '保质期', ['保质期限'], 10),
  {
    field: 'imported',
    title: '是否进口',
    aliases: ['进口', '是否为进口', '是否进口食品'],
    hint: '是、否',
    width: 10,
    parse: (cell) => parseYesOrNo(cell, '是否进口', { yes: ['进口'], no: ['国产', '非进口'] }),
    show: (sample) => (sample.imported == null ? null : sample.imported ? '是' : '否'),
  },
  choiceField('area', '区域类型', foodAreas, (sample) => sample.area ?? null, areaWords, {
    aliases: ['区域', '抽样区域', '所在区域'],
    width: 10,
  }),
];

/** The way to the laboratory; the result has an import of its own. */
export const custodyFields = ({ names, campaign }: ImportSetting): Field[] => {
  const year = campaign?.year ?? null;
  return [
    namedField('laboratory', 'laboratoryId', '检验机构', (sample) => sample.laboratoryId, names, {
      aliases: ['承检机构', '检测机构', '检验单位', '承检单位', '检验机构名称', '承检机构名称'],
      width: 24,
    }),
    dateField('sealedOn', '封样日期', (sample) => sample.sealedOn, year, { aliases: ['封样时间'] }),
    dateField('submittedOn', '送检日期', (sample) => sample.submittedOn, year, {
      aliases: ['送样日期', '移交日期', '寄送日期', '送检时间', '送样时间'],
    }),
    dateField('receivedOn', '接收日期', (sample) => sample.receivedOn, year, {
      aliases: ['收样日期', '到样日期', '接样日期', '样品到达日期', '收样时间'],
    }),
    text('note', '备注', ['说明', '附注'], 24),
  ];
};
