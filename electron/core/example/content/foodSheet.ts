import type { SampleFields } from '../../../../shared/contract/sampling.ts';
import type { Chance } from '../random.ts';

type FoodPart = Pick<
  SampleFields,
  | 'barcode'
  | 'foodType'
  | 'foodSource'
  | 'foodAttribute'
  | 'foodForm'
  | 'packaging'
  | 'storage'
  | 'shelfLife'
  | 'imported'
  | 'area'
>;

/** What only the sheet of a food asks for. @param stage where it was sampled. */
export function inventFoodPart(chance: Chance, group: string, stage: SampleFields['stage']): FoodPart {
  const loose = group === '糕点' && chance.happens(0.4);
  const oil = group === '食用植物油' || group === '饮料';
  return {
    // The prefix 200–299 is for use within a shop: no real product has it.
    barcode: loose ? null : `20${chance.between(1_000_000_000, 9_999_999_999)}${chance.between(0, 9)}`,
    foodType: group,
    foodSource: stage === 'production' ? '加工/自制' : '外购',
    foodAttribute: '普通食品',
    foodForm: oil ? '液体' : '固体',
    packaging: loose ? '无包装' : '预包装',
    storage: oil ? '常温、避光' : '常温、阴凉干燥',
    shelfLife: oil ? '18个月' : loose ? '7天' : '6个月',
    imported: false,
    area: chance.happens(0.55) ? 'city' : 'country',
  };
}
