import type { SampleFields, TestItem } from '../../../../shared/contract/sampling.ts';
import { addDays } from '../../../../shared/domain/days.ts';
import type { Chance } from '../random.ts';
import { measure } from './limits.ts';
import { inventMaker } from './names.ts';
import type { Product } from './products.ts';

const brands = ['溪禾', '云朵帽', '晴川', '木棉里', '小石桥', '稻香湾', '星梯', '白鹭滩', '橙色年代', '青柠猫'];
const quantities = { product: [3, 3], food: [2, 1] } as const;

/** What stands on the sheet about the product itself. */
export type ProductPart = Pick<
  SampleFields,
  | 'kind'
  | 'productName'
  | 'brand'
  | 'model'
  | 'grade'
  | 'batchNumber'
  | 'standard'
  | 'producer'
  | 'baseQuantity'
  | 'testQuantity'
  | 'spareQuantity'
  | 'quantityUnit'
>;

/** The product of one batch, made some weeks before the day of sampling. */
export function inventBatch(chance: Chance, product: Product, sampledOn: string): ProductPart {
  const [test, spare] = quantities[product.kind];
  const made = addDays(sampledOn, -chance.between(6, product.kind === 'food' ? 60 : 320));
  const [productName, model] = chance.pick(product.models);
  return {
    kind: product.kind,
    productName,
    brand: chance.happens(0.8) ? chance.pick(brands) : null,
    model,
    grade: chance.happens(0.4) ? chance.pick(['合格品', '一等品', '优等品']) : null,
    batchNumber: made.replaceAll('-', ''),
    standard: product.standard,
    producer: chance.happens(0.12) ? null : inventMaker(chance, product.maker),
    baseQuantity: chance.between(8, 240),
    testQuantity: test,
    spareQuantity: spare,
    quantityUnit: product.unit,
  };
}

/** The laboratory's items: all pass, or one or two of them fail. */
export function testItems(chance: Chance, product: Product, fails: boolean): TestItem[] {
  const failing = fails ? new Set(chance.several(product.limits, chance.happens(0.2) ? 2 : 1)) : new Set();
  return product.limits.map((limit) => measure(chance, limit, failing.has(limit)));
}
