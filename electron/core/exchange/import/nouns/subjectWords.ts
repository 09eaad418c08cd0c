import type { riskClasses, subjectKinds, subjectStates } from '../../../../../shared/domain/labels.ts';

/** Words of registrations and ledgers for the kinds; the narrower ones come first. */
export const kindWords: readonly (readonly [string, keyof typeof subjectKinds])[] = [
  ['食堂', 'canteen'],
  ['特种设备', 'special-equipment'],
  ['电梯', 'special-equipment'],
  ['检验', 'testing'],
  ['检测', 'testing'],
  ['网络', 'online'],
  ['网店', 'online'],
  ['电商', 'online'],
  ['电子商务', 'online'],
  ['集贸', 'market'],
  ['农贸', 'market'],
  ['市场开办', 'market'],
  ['餐饮', 'catering'],
  ['饭店', 'catering'],
  ['小吃', 'catering'],
  ['生产', 'production'],
  ['制造', 'production'],
  ['加工', 'production'],
  ['作坊', 'production'],
  ['流通', 'circulation'],
  ['销售', 'circulation'],
  ['批发', 'circulation'],
  ['零售', 'circulation'],
  ['经营', 'circulation'],
  ['超市', 'circulation'],
  ['商店', 'circulation'],
];
export const stateWords: readonly (readonly [string, keyof typeof subjectStates])[] = [
  ['存续', 'active'],
  ['开业', 'active'],
  ['在业', 'active'],
  ['正常', 'active'],
  ['登记成立', 'active'],
  ['营业', 'active'],
  ['有效', 'active'],
  ['歇业', 'suspended'],
  ['停产', 'suspended'],
  ['暂停', 'suspended'],
  ['吊销', 'closed'],
  ['撤销', 'closed'],
  ['关闭', 'closed'],
  ['已注销', 'closed'],
  ['迁出', 'moved'],
];
/** 企业信用风险分类: A 低, B 一般, C 较高, D 高. */
export const riskWords: readonly (readonly [string, keyof typeof riskClasses])[] = (['A', 'B', 'C', 'D'] as const)
  .flatMap((risk) => [`${risk}级`, `${risk}类`, `${risk.toLowerCase()}级`].map((word) => [word, risk] as const))
  .concat([
    ['风险低', 'A'],
    ['低风险', 'A'],
    ['风险一般', 'B'],
    ['一般风险', 'B'],
    ['风险较高', 'C'],
    ['较高风险', 'C'],
    ['风险高', 'D'],
    ['高风险', 'D'],
  ]);
