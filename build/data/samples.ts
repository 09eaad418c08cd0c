import type { Connection } from '../../electron/core/database/index.ts';
import { type Chance, inventBatch, products, testItems } from '../../electron/core/example/index.ts';
import type { TestItem } from '../../shared/contract/sampling.ts';
import { addDays } from '../../shared/domain/days.ts';
import { baseColumns, baseOf, inserter, shuffledIds } from './bulk.ts';
import type { GeneratedDirectory } from './directory.ts';
import { inventNote } from './text.ts';

/** What laboratories look at in every kind of product, beside what its own standard limits: real reports are this long. */
const commonItems = [
  '标签标识',
  '感官质量',
  '外观质量',
  '净含量偏差',
  '包装质量',
  '说明书',
  '结构尺寸',
  '耐用性能',
] as const;

const commonItem = (name: string): TestItem => ({
  name,
  requirement: '符合标准要求',
  value: '符合要求',
  unit: null,
  method: null,
  labVerdict: 'passed',
  verdict: 'passed',
});

const sampleColumns = [
  ...baseColumns,
  'campaign_id',
  'number',
  'kind',
  'stage',
  'sampled_on',
  'subject_id',
  'product_name',
  'product_group_id',
  'brand',
  'model',
  'grade',
  'batch_number',
  'standard',
  'producer',
  'base_quantity',
  'test_quantity',
  'spare_quantity',
  'quantity_unit',
  'seal_number',
  'laboratory_id',
  'submitted_on',
  'report_number',
  'reported_on',
  'lab_verdict',
  'verdict',
  'state',
  'published_on',
  'note',
] as const;

/** Inserts batches with their samplers and test items; verdicts follow from the items. @returns the number of items. */
export function insertSamples(db: Connection, chance: Chance, directory: GeneratedDirectory, count: number): number {
  const insert = inserter(db, 'sample', sampleColumns);
  const sampler = inserter(db, 'sample_sampler', ['sample_id', 'staff_id']);
  const item = inserter(db, 'test_item', [
    'sample_id',
    'position',
    'name',
    'requirement',
    'value',
    'unit',
    'method',
    'lab_verdict',
    'verdict',
  ]);
  const newest = directory.campaigns.at(-1)!;
  let itemCount = 0;
  for (const [index, id] of shuffledIds(chance, count).entries()) {
    const campaign = chance.happens(0.33) ? newest : chance.pick(directory.campaigns);
    const day = addDays(`${campaign.year}-08-01`, chance.between(0, 60));
    const product = chance.pick(products);
    const batch = inventBatch(chance, product, day);
    const items = chance.happens(0.2)
      ? []
      : [
          ...testItems(chance, product, chance.happens(product.failRate)),
          ...chance.several(commonItems, chance.between(2, 4)).map(commonItem),
        ];
    const failed = items.some((one) => one.verdict === 'failed');
    insert({
      ...baseOf(chance, id, day),
      campaign_id: campaign.id,
      number: `CJ${campaign.year}-${String(index + 1).padStart(4, '0')}`,
      kind: batch.kind,
      stage: chance.pick(product.stages),
      sampled_on: day,
      subject_id: chance.pick(directory.subjects).id,
      product_name: batch.productName,
      product_group_id: directory.groupIds.get(product.group)!,
      brand: batch.brand,
      model: batch.model,
      grade: batch.grade,
      batch_number: `${batch.batchNumber}-${chance.between(100, 99_999)}`,
      standard: batch.standard,
      producer: batch.producer,
      base_quantity: batch.baseQuantity,
      test_quantity: batch.testQuantity,
      spare_quantity: batch.spareQuantity,
      quantity_unit: batch.quantityUnit,
      seal_number: `YX${campaign.year}${index + 1}`,
      laboratory_id: chance.pick(directory.laboratoryIds),
      submitted_on: items.length > 0 ? addDays(day, 2) : null,
      report_number: items.length > 0 ? `BG${campaign.year}-${index + 1}` : null,
      reported_on: items.length > 0 ? addDays(day, chance.between(8, 20)) : null,
      lab_verdict: items.length === 0 ? null : failed ? 'failed' : 'passed',
      verdict: items.length === 0 ? 'open' : failed ? 'failed' : 'passed',
      state: items.length === 0 ? 'sampled' : failed ? 'ordered' : 'closed',
      published_on: items.length > 0 && chance.happens(0.97) ? addDays(day, chance.between(21, 45)) : null,
      note: failed || chance.happens(0.3) ? inventNote(chance) : null,
    });
    for (const staffId of chance.several(directory.staffIds, 2)) sampler({ sample_id: id, staff_id: staffId });
    for (const [position, one] of items.entries()) {
      const { labVerdict, ...rest } = one;
      item({ sample_id: id, position, ...rest, lab_verdict: labVerdict });
    }
    itemCount += items.length;
  }
  return itemCount;
}
