import { atLeast, atMost, within } from './limits.ts';
import type { SubjectKind } from './names.ts';
import type { Product } from './products.ts';

const children = '儿童和学生用品';
const electric = '电工电器';
const shops: readonly SubjectKind[] = ['circulation', 'online', 'production'];

/** Limits are those of the named standards as a layman remembers them: material for showing, not for judging. */
export const goods: readonly Product[] = [
  {
    group: '学生文具',
    parent: children,
    kind: 'product',
    standard: 'GB 21027-2020',
    unit: '套',
    maker: '文具制造',
    models: [
      ['水彩笔', '24色'],
      ['水彩笔', '12色'],
      ['橡皮', '4块装'],
      ['固体胶', '21g'],
      ['课业簿册', 'A5 40页'],
      ['修正带', '5mm×6m'],
      ['彩泥', '12色'],
      ['书套', '16K'],
    ],

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
    maker: '玩具',
    models: [
      ['塑料积木', '36件装'],
      ['塑料积木', '3岁以上'],
      ['毛绒玩偶', '25cm'],
      ['摇铃', '18个月以上'],
      ['回力小汽车', '3岁以上'],
      ['拼插磁力片', '48片装'],
      ['软胶鸭', '3只装'],
    ],

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
    maker: '服饰',
    models: [
      ['秋季校服上衣', '150/72'],
      ['夏季校服T恤', '140/64'],
      ['校服长裤', '160/80'],
      ['冬季校服外套', '150/72'],
    ],

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
    maker: '电器',
    models: [
      ['延长线插座', '3位2.5m 10A 250V'],
      ['墙壁五孔插座', '10A 250V'],
      ['转换器', '10A 250V'],
      ['空调插座', '16A 250V'],
      ['USB插座', '10A 250V'],
    ],

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
    maker: '线缆',
    models: [
      ['聚氯乙烯绝缘电线', 'BV 2.5mm²'],
      ['聚氯乙烯绝缘电线', 'BV 2.5mm² 100m'],
      ['铜芯护套软线', 'RVV 2×2.5mm²'],
      ['平型护套电缆', 'BVVB 2×2.5mm²'],
    ],

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
    maker: '骑行用品',
    models: [
      ['电动自行车乘员头盔', 'L'],
      ['电动自行车乘员头盔', 'M'],
      ['半盔', 'M'],
      ['夏季骑行头盔', 'XL'],
    ],

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
    maker: '肥业',
    models: [
      ['复合肥料', '15-15-15 50kg'],
      ['高塔复合肥', '18-7-20 40kg'],
      ['掺混肥料', '25-10-10 50kg'],
    ],

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
    maker: '石化',
    models: [
      ['92号车用汽油', 'ⅥB'],
      ['95号车用汽油', 'ⅥB'],
    ],

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
];
