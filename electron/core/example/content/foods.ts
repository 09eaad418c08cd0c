import { atMost } from './limits.ts';
import type { Product } from './products.ts';

const food = '食品';

/** As with the goods: limits as a layman remembers them. */
export const foods: readonly Product[] = [
  {
    group: '糕点',
    parent: food,
    kind: 'food',
    standard: 'GB 7099-2015',
    unit: 'kg',
    maker: '食品',
    models: [
      ['桃酥', '散装'],
      ['蛋黄酥', '6枚/盒'],
      ['绿豆糕', '500g/盒'],
      ['月饼', '100g/枚'],
      ['蛋糕', '80g/袋'],
      ['米糕', '散装'],
    ],

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
    maker: '粮油',
    models: [
      ['菜籽油', '散装'],
      ['菜籽油', '5L/桶'],
      ['山茶油', '1.8L/瓶'],
      ['大豆油', '5L/桶'],
      ['花生油', '5L/桶'],
    ],

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
    maker: '粮油',
    models: [
      ['大米', '10kg/袋'],
      ['大米', '散装'],
      ['鲜湿米粉', '散装'],
      ['挂面', '900g/袋'],
      ['糯米粉', '500g/袋'],
    ],

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
    maker: '饮品',
    models: [
      ['包装饮用水', '550mL/瓶'],
      ['果味饮料', '500mL/瓶'],
      ['复合蛋白饮料', '250mL/盒'],
      ['乳味饮料', '200mL/瓶'],
    ],

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
