import type { Sample } from '../../../shared/contract/sampling.ts';
import type { SampleField } from '../custody/step.ts';

export interface SheetGroup {
  title: string;
  keys: SampleField[];
}

type Kind = Sample['kind'];

/** The parts of a sampling sheet, in the order in which it is filled in; food asks for a few more fields (DOMAIN.md). */
export const sheetGroups = (kind: Kind): SheetGroup[] => {
  const food = kind === 'food';
  const forFood = (...keys: SampleField[]): SampleField[] => (food ? keys : []);
  return [
    { title: '任务', keys: ['samplingPlanId', 'kind', 'stage', 'category', 'taskId'] },
    { title: '受检单位', keys: ['subjectId', 'place', ...forFood('area')] },
    {
      title: food ? '样品' : '产品',
      keys: [
        'productName',
        'productGroupId',
        'brand',
        'model',
        'batchNumber',
        ...forFood('shelfLife'),
        'grade',
        'standard',
        ...forFood(
          'barcode',
          'imported',
          'foodType',
          'foodSource',
          'foodAttribute',
          'foodForm',
          'packaging',
          'storage',
        ),
      ],
    },
    { title: '生产单位', keys: ['producer', 'producerLicence', 'producerAddress'] },
    {
      title: '抽样',
      keys: [
        'sampledOn',
        'number',
        'samplerIds',
        'method',
        'unitPrice',
        'baseQuantity',
        'quantityUnit',
        'testQuantity',
        'spareQuantity',
      ],
    },
    { title: '封样', keys: ['sealNumber', 'sealCondition', 'sealedOn', 'condition', 'laboratoryId', 'note'] },
  ];
};

/** What comes after the sampling: entered by steps as it happens, or in one go for a batch of earlier days. */
export const laterGroups: SheetGroup[] = [
  { title: '移交与检验', keys: ['submittedOn', 'receivedOn', 'testedOn', 'refusedOn', 'refusalReason'] },
  { title: '检验结果', keys: ['reportNumber', 'reportedOn', 'labVerdict', 'items', 'verdict', 'publishedOn'] },
];

/** Of a saved batch only what its steps have filled in already can be corrected here. */
export const filledGroups = (sample: Sample): SheetGroup[] => {
  const isFilled = (key: SampleField): boolean => {
    if (sample.reportedOn !== null && ['labVerdict', 'items', 'verdict', 'reportNumber'].includes(key)) return true;
    const value = sample[key];
    return key !== 'verdict' && value !== null && !(Array.isArray(value) && value.length === 0);
  };
  return laterGroups
    .map(({ title, keys }) => ({ title, keys: keys.filter(isFilled) }))
    .filter(({ keys }) => keys.length > 0);
};

/** The furthest state that the dates of a new batch tell of. */
export function stateOfDates(
  values: Partial<Pick<Sample, 'sealedOn' | 'submittedOn' | 'receivedOn' | 'refusedOn' | 'testedOn' | 'reportedOn'>>,
): Sample['state'] {
  if (values.reportedOn) return 'reported';
  if (values.refusedOn) return 'refused';
  if (values.testedOn) return 'tested';
  if (values.receivedOn) return 'received';
  if (values.submittedOn) return 'submitted';
  return values.sealedOn ? 'sealed' : 'sampled';
}

/**
 * What is wrong with the quantities of a sheet, in words; null where nothing is. The core refuses the same on saving.
 * Base ≥ test + spare, in one unit; something must be tested.
 */
export function quantityRefusal({
  baseQuantity: base = null,
  testQuantity: test = null,
  spareQuantity: spare = null,
}: Partial<Pick<Sample, 'baseQuantity' | 'testQuantity' | 'spareQuantity'>>): string | null {
  if (test === 0) return '「抽样数量」应大于 0';
  if (base !== null && (test ?? 0) + (spare ?? 0) > base) {
    return `抽样数量 ${test ?? 0} 与备样数量 ${spare ?? 0} 之和大于抽样基数 ${base}`;
  }
  return null;
}

/** 3+2 盒: what is tested and what is kept in reserve; null where neither is known. */
export const quantitiesInWords = ({
  testQuantity,
  spareQuantity,
  quantityUnit,
}: Pick<Sample, 'testQuantity' | 'spareQuantity' | 'quantityUnit'>): string | null =>
  testQuantity === null && spareQuantity === null
    ? null
    : `${testQuantity ?? '–'} + ${spareQuantity ?? '–'} ${quantityUnit ?? ''}`.trim();
