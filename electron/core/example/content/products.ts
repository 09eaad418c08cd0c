import type { sampleKinds, samplingStages } from '../../../../shared/domain/labels.ts';
import { foods } from './foods.ts';
import { goods } from './goods.ts';
import type { Limit } from './limits.ts';
import type { SubjectKind } from './names.ts';

/** A product group of the second level with what is sampled of it and what is tested. */
export interface Product {
  group: string;
  parent: string;
  kind: keyof typeof sampleKinds;
  standard: string;
  /** Trade word in the names of those who make it. */
  maker: string;
  /** Name and model. */
  models: readonly (readonly [name: string, model: string])[];
  unit: string;
  stages: readonly (keyof typeof samplingStages)[];
  /** Words in a subject's name at which such a product is found. */
  soldAt: RegExp;
  subjectKinds: readonly SubjectKind[];
  limits: readonly Limit[];
  /** Share of batches that fail. */
  failRate: number;
}

export const products: readonly Product[] = [...goods, ...foods];

/** @throws Error where no such group is among the example's products. */
export function productOf(group: string): Product {
  const product = products.find((known) => known.group === group);
  if (!product) throw new Error(`the example does not know ${group}`);
  return product;
}
