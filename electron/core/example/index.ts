import type { Handlers } from '../context.ts';
import { loadExample } from './load.ts';
import { removeExample } from './remove.ts';

// The example's words and chance also feed the generator of large databases.
export { inventBatch, testItems } from './content/batch.ts';
export { type Matter, matters } from './content/matters.ts';
export { type InventedSubject, inventSubject, personName, personNames, type SubjectKind } from './content/names.ts';
export { type Product, products } from './content/products.ts';
export { type Chance, chanceOf } from './random.ts';

export const exampleHandlers: Handlers<'example.load' | 'example.remove'> = {
  'example.load': (context) => loadExample(context),
  'example.remove': (context) => removeExample(context),
};
