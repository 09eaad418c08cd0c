import type { sampleKinds, samplingStages } from '../../../../shared/domain/labels.ts';
import { atLeast, atMost, type Limit, within } from './limits.ts';
import type { SubjectKind } from './names.ts';

/** A product group of the second level with what is sampled of it and what is tested. */
export interface Product {
  group: string;
  parent: string;
  kind: keyof typeof sampleKinds;
  standard: string;
  names: readonly string[];
  models: readonly string[];
  unit: string;
  stages: readonly (keyof typeof samplingStages)[];
  /** Words in a subject's name at which such a product is found. */
  soldAt: RegExp;
  subjectKinds: readonly SubjectKind[];
  limits: readonly Limit[];
  /** Share of batches that fail. */
  failRate: number;
}

const children = '儿童和学生用品';
const electric = '电工电器';
const food = '食品';
const shops: readonly SubjectKind[] = ['circulation', 'online', 'production'];

/** Limits are those of the named standards as a layman remembers them: material for showing, not for judging. */
export const products: readonly Product[] = [
  {
    group: '学生文具',
    parent: children,
    kind: 'product',
    standard: 'GB 21027-2020',
    unit: '套',
    names: ['水彩笔', '橡皮', '固体胶', '课业簿册', '修正带', '彩泥', '书套'],
    models: ['12色', '24色', '21g', 'A5 40页', '5mm×6m'],
    stages: ['circulation', 'campus', 'online'],
    soldAt: /文具|超市|百货|便利/,
    subjectKinds: shops,
    failRate: 0.1,
    limits: [
      atMost('可迁移元素（铅）', 90, 'mg/kg', 1, [0.5, 38], [96, 240]),
      atMost('可迁移元素（镉）', 75, 'mg/kg', 1, [0.2, 12], [80, 130]),
      atMost('邻苯二甲酸酯（DBP、BBP、DEHP）', 0.1, '%', 3, [0.003, 0.06], [0.14, 12.6]),
      atMost('亮度（白度）', 85, '%', 1, [72, 84], [86.5, 93]),
    ],
  },
  {
    group: '儿童玩具',
    parent: children,
    kind: 'product',
    standard: 'GB 6675.4-2014',
    unit: '件',
    names: ['塑料积木', '毛绒玩偶', '摇铃', '回力小汽车', '拼插磁力片', '软胶鸭'],
    models: ['36件装', '25cm', '3岁以上', '18个月以上'],
    stages: ['circulation', 'campus', 'online'],
    soldAt: /母婴|玩具|超市|百货/,
    subjectKinds: shops,
    failRate: 0.12,
    limits: [
      atMost('可迁移元素（铅）', 90, 'mg/kg', 1, [0.4, 30], [102, 310]),
      atMost('邻苯二甲酸酯（DBP、BBP、DEHP）', 0.1, '%', 3, [0.004, 0.07], [0.2, 18]),
      atLeast('小零件拉力（不脱落）', 90, 'N', 0, [92, 130], [41, 84]),
      atMost('磁通量指数', 50, 'kG²mm²', 1, [3, 38], [58, 160]),
    ],
  },
  {
    group: '校服',
    parent: children,
    kind: 'product',
    standard: 'GB/T 31888-2015',
    unit: '套',
    names: ['秋季校服上衣', '夏季校服T恤', '校服长裤', '冬季校服外套'],
    models: ['140/64', '150/72', '160/80'],
    stages: ['production', 'circulation'],
    soldAt: /服饰|百货/,
    subjectKinds: ['production', 'circulation'],
    failRate: 0.08,
    limits: [
      atMost('甲醛含量', 75, 'mg/kg', 0, [20, 60], [82, 150]),
      within('pH值', 4, 8.5, null, 1, [8.8, 9.6]),
      atLeast('耐摩擦色牢度（湿摩）', 3, '级', 1, [3, 4.5], [2, 2.5]),
      atMost('纤维含量偏差', 5, '%', 1, [0.2, 4.2], [6.1, 14]),
    ],
  },
  {
    group: '插座',
    parent: electric,
    kind: 'product',
    standard: 'GB/T 2099.1-2021',
    unit: '只',
    names: ['延长线插座', '墙壁五孔插座', '转换器', 'USB插座'],
    models: ['10A 250V', '16A 250V', '3位2.5m'],
    stages: ['circulation', 'production', 'online'],
    soldAt: /五金|灯具|家电|电器|超市/,
    subjectKinds: shops,
    failRate: 0.09,
    limits: [
      atMost('温升（端子）', 45, 'K', 1, [18, 39], [48, 66]),
      atLeast('爬电距离', 3, 'mm', 2, [3.1, 5.2], [1.8, 2.8]),
      atLeast('绝缘电阻', 5, 'MΩ', 0, [120, 500], [1, 4]),
      atMost('单极插套最小拔出力不足偏差', 5, '%', 1, [0.5, 4], [7, 20]),
    ],
  },
  {
    group: '电线电缆',
    parent: electric,
    kind: 'product',
    standard: 'GB/T 5023.3-2008',
    unit: '卷',
    names: ['聚氯乙烯绝缘电线', '铜芯护套软线', '平型护套电缆'],
    models: ['BV 2.5mm²', 'BV 2.5mm² 100m', 'BVVB 2×2.5mm²'],
    stages: ['production', 'circulation'],
    soldAt: /五金|线缆|灯具/,
    subjectKinds: ['production', 'circulation'],
    failRate: 0.11,
    limits: [
      atMost('20℃导体电阻', 7.41, 'Ω/km', 2, [6.9, 7.36], [7.62, 9.4]),
      atLeast('绝缘平均厚度', 0.8, 'mm', 2, [0.81, 0.92], [0.66, 0.77]),
      atLeast('绝缘最薄处厚度', 0.62, 'mm', 2, [0.64, 0.8], [0.48, 0.6]),
      atLeast('老化前抗张强度', 12.5, 'N/mm²', 1, [13, 19], [9.2, 12]),
    ],
  },
  {
    group: '电动自行车头盔',
    parent: '日用消费品',
    kind: 'product',
    standard: 'GB 811-2022',
    unit: '顶',
    names: ['电动自行车乘员头盔', '半盔', '夏季骑行头盔'],
    models: ['L', 'M', 'XL'],
    stages: ['circulation', 'online'],
    soldAt: /电动车|超市|百货/,
    subjectKinds: ['circulation', 'online'],
    failRate: 0.16,
    limits: [
      atMost('碰撞加速度峰值', 300, 'g', 0, [170, 280], [312, 460]),
      atMost('佩戴装置动态伸长量', 32, 'mm', 1, [12, 28], [34, 48]),
      atLeast('护目镜可见光透过率', 85, '%', 1, [86, 92], [71, 83]),
    ],
  },
  {
    group: '复合肥料',
    parent: '农资',
    kind: 'product',
    standard: 'GB/T 15063-2020',
    unit: '袋',
    names: ['复合肥料', '高塔复合肥', '掺混肥料'],
    models: ['15-15-15 50kg', '18-7-20 40kg', '25-10-10 50kg'],
    stages: ['rural', 'circulation', 'production'],
    soldAt: /农资|肥业/,
    subjectKinds: ['circulation', 'production'],
    failRate: 0.09,
    limits: [
      atLeast('总养分', 43.5, '%', 1, [44.2, 47.8], [38.6, 42.9]),
      atMost('水分', 2, '%', 1, [0.5, 1.8], [2.4, 4.1]),
      atMost('氯离子', 3, '%', 1, [0.4, 2.6], [3.6, 12]),
    ],
  },
  {
    group: '车用汽油',
    parent: '成品油',
    kind: 'product',
    standard: 'GB 17930-2016',
    unit: 'L',
    names: ['92号车用汽油', '95号车用汽油'],
    models: ['ⅥB'],
    stages: ['circulation'],
    soldAt: /加油站/,
    subjectKinds: ['circulation'],
    failRate: 0.03,
    limits: [
      atMost('硫含量', 10, 'mg/kg', 1, [1.2, 8.4], [13, 42]),
      atMost('苯含量（体积分数）', 0.8, '%', 2, [0.2, 0.71], [0.9, 1.4]),
      atMost('烯烃含量（体积分数）', 15, '%', 1, [5, 13.6], [16, 19]),
    ],
  },
  {
    group: '糕点',
    parent: food,
    kind: 'food',
    standard: 'GB 7099-2015',
    unit: 'kg',
    names: ['桃酥', '蛋黄酥', '绿豆糕', '月饼', '蛋糕', '米糕'],
    models: ['散装', '500g/盒', '80g/袋'],
    stages: ['production', 'circulation', 'catering', 'campus'],
    soldAt: /烘焙|食品|超市|便利/,
    subjectKinds: ['production', 'circulation', 'catering'],
    failRate: 0.06,
    limits: [
      atMost('酸价（以脂肪计）', 5, 'mg/g', 2, [0.4, 3.1], [5.4, 7.8]),
      atMost('过氧化值（以脂肪计）', 0.25, 'g/100g', 3, [0.02, 0.18], [0.28, 0.52]),
      atMost('山梨酸', 1, 'g/kg', 3, [0.02, 0.72], [1.08, 1.9]),
      atMost('铝的残留量', 100, 'mg/kg', 1, [2, 64], [118, 290]),
    ],
  },
  {
    group: '食用植物油',
    parent: food,
    kind: 'food',
    standard: 'GB 2716-2018',
    unit: 'L',
    names: ['菜籽油', '山茶油', '大豆油', '花生油'],
    models: ['散装', '5L/桶', '1.8L/瓶'],
    stages: ['production', 'circulation', 'rural', 'catering'],
    soldAt: /粮油|食品|超市/,
    subjectKinds: ['production', 'circulation'],
    failRate: 0.05,
    limits: [
      atMost('酸价', 3, 'mg/g', 2, [0.1, 2.2], [3.2, 5.1]),
      atMost('过氧化值', 0.25, 'g/100g', 3, [0.01, 0.17], [0.27, 0.4]),
      atMost('苯并[a]芘', 10, 'μg/kg', 1, [0.4, 6.8], [11, 23]),
      atMost('溶剂残留量', 20, 'mg/kg', 1, [0.5, 11], [23, 58]),
    ],
  },
  {
    group: '粮食加工品',
    parent: food,
    kind: 'food',
    standard: 'GB 2762-2022',
    unit: 'kg',
    names: ['大米', '鲜湿米粉', '挂面', '糯米粉'],
    models: ['散装', '10kg/袋', '900g/袋'],
    stages: ['circulation', 'catering', 'rural', 'production'],
    soldAt: /粮油|米粉|超市|食堂/,
    subjectKinds: ['circulation', 'catering', 'canteen', 'production'],
    failRate: 0.03,
    limits: [
      atMost('镉（以Cd计）', 0.2, 'mg/kg', 3, [0.011, 0.14], [0.22, 0.46]),
      atMost('黄曲霉毒素B1', 10, 'μg/kg', 1, [0.1, 3.6], [12, 19]),
      atMost('脱氢乙酸', 0.5, 'g/kg', 3, [0.002, 0.21], [0.53, 0.88]),
    ],
  },
  {
    group: '饮料',
    parent: food,
    kind: 'food',
    standard: 'GB 7101-2022',
    unit: '瓶',
    names: ['包装饮用水', '果味饮料', '复合蛋白饮料', '现制奶茶'],
    models: ['550mL/瓶', '250mL/盒', '500mL/杯'],
    stages: ['production', 'circulation', 'catering', 'campus'],
    soldAt: /饮品|茶饮|超市|便利/,
    subjectKinds: ['production', 'circulation', 'catering'],
    failRate: 0.04,
    limits: [
      atMost('甜蜜素', 0.65, 'g/kg', 3, [0.01, 0.48], [0.69, 1.2]),
      atMost('苯甲酸', 1, 'g/kg', 3, [0.01, 0.34], [1.06, 1.4]),
      atMost('菌落总数', 10_000, 'CFU/mL', 0, [10, 5200], [12_000, 86_000]),
    ],
  },
];

/** @throws Error where no such group is among the example's products. */
export function productOf(group: string): Product {
  const product = products.find((known) => known.group === group);
  if (!product) throw new Error(`the example does not know ${group}`);
  return product;
}
