import type { CallInput, CallName, CallOutput } from '../shared/contract/index.ts';

/** Calls the core, in a test's process or through a host. */
export type Caller = <N extends CallName>(name: N, input: CallInput<N>) => Promise<CallOutput<N>>;

type Values = CallInput<'sample.save'>['values'];
type Batch = Partial<Values> & { label: string };

const created = { id: null, revision: null } as const;
const lead = (value: string) => ({
  name: '可迁移元素（铅）',
  requirement: '≤90',
  value,
  unit: 'mg/kg',
  labVerdict: Number(value) <= 90 ? ('passed' as const) : ('failed' as const),
  verdict: Number(value) <= 90 ? ('passed' as const) : ('failed' as const),
});
const plasticiser = (value: string) => ({
  name: '邻苯二甲酸酯',
  requirement: '≤0.1',
  value,
  unit: '%',
  labVerdict: Number(value) <= 0.1 ? ('passed' as const) : ('failed' as const),
  verdict: Number(value) <= 0.1 ? ('passed' as const) : ('failed' as const),
});
const marking = {
  name: '使用说明',
  requirement: '符合标准要求',
  value: '不符合',
  unit: null,
  labVerdict: 'failed',
  verdict: 'failed',
} as const;

const reported = { reportedOn: '2026-08-20' } as const;
const passed = (item: typeof lead, value: string): Batch => ({
  label: 'passed',
  ...reported,
  labVerdict: 'passed',
  verdict: 'passed',
  state: 'closed',
  items: [item(value)],
});
const failed = (
  label: string,
  items: Values['items'],
  followUp: NonNullable<Values['followUp']>,
  state: Values['state'],
): Batch => ({
  label,
  ...reported,
  labVerdict: 'failed',
  verdict: 'failed',
  state,
  items,
  followUp,
});
const told = { notifiedOn: '2026-08-25' } as const;
const toldLate = { notifiedOn: '2026-09-10' } as const;
const retested = { ...told, objectedOn: '2026-09-01', objectionAccepted: true, retestedOn: '2026-09-10' } as const;
const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));

const ordered = {
  ...told,
  orderedOn: '2026-08-27',
  orderDeadline: '2026-09-11',
  removedQuantity: 12,
  sealedQuantity: 4,
} as const;

/** 学生文具, 61 batches: 30 + 13 sampled around schools, 18 in shops. */
const stationery: Batch[] = [
  ...times(
    48,
    (index) => ({ ...passed(lead, String(10 + index)), stage: index < 30 ? 'campus' : 'circulation' }) as const,
  ),
  ...times(2, () => failed('told late', [lead('120')], toldLate, 'notified')),
  ...times(2, () => failed('ordered', [lead('150')], ordered, 'ordered')),
  failed(
    'closed',
    [lead('95')],
    { ...ordered, rectifiedOn: '2026-09-05', recheckedOn: '2026-09-08', recheckPassed: true, closedOn: '2026-09-08' },
    'closed',
  ),
  failed(
    'objection rejected',
    [lead('101')],
    { ...told, objectedOn: '2026-09-01', objectionReason: '样品非本店销售', objectionAccepted: false },
    'notified',
  ),
  failed('retest upholds', [lead('99')], { ...retested, retestVerdict: 'failed' }, 'ordered'),
  failed('retest overturns', [lead('92')], { ...retested, retestVerdict: 'passed', closedOn: '2026-09-11' }, 'closed'),
  failed('retest under way', [lead('93')], { ...told, objectedOn: '2026-09-02', objectionAccepted: true }, 'objected'),
  // The laboratory passes what its own figure fails.
  {
    label: 'contradiction',
    ...reported,
    labVerdict: 'passed',
    verdict: 'open',
    state: 'reported',
    items: [{ ...lead('300'), labVerdict: 'passed' }],
  },
  {
    label: 'contradiction decided',
    ...reported,
    labVerdict: 'passed',
    verdict: 'failed',
    state: 'reported',
    note: '经与检验机构核实，报告结论栏误填，以实测值为准',
    items: [
      { name: '笔帽通气量', requirement: '≥8', value: '5.2', unit: 'L/min', labVerdict: 'passed', verdict: 'failed' },
    ],
  },
  {
    label: 'refused',
    verdict: 'open',
    state: 'refused',
    submittedOn: '2026-08-12',
    refusedOn: '2026-08-12',
    refusalReason: '封条破损',
  },
  { label: 'received', verdict: 'open', state: 'received', submittedOn: '2026-08-12', receivedOn: '2026-08-12' },
];

/** 儿童玩具, 49 batches: 25 + 9 sampled in shops, 15 online. */
const toys: Batch[] = [
  ...times(40, (index) => ({ ...passed(plasticiser, '0.05'), stage: index < 25 ? 'circulation' : 'online' }) as const),
  ...times(2, () => failed('two items', [plasticiser('0.4'), marking], told, 'notified')),
  ...times(2, () => failed('told', [plasticiser('0.2')], told, 'notified')),
  ...times(2, () => failed('told late', [plasticiser('0.11')], toldLate, 'notified')),
  failed(
    'retest overturns',
    [plasticiser('0.12')],
    { ...retested, retestVerdict: 'passed', closedOn: '2026-09-11' },
    'closed',
  ),
  { label: 'sampled', verdict: 'open', state: 'sampled' },
  { label: 'submitted', verdict: 'open', state: 'submitted', submittedOn: '2026-08-12' },
];

/**
 * The worked example (workedFigures.ts says its figures): one campaign with 61 batches of stationery and
 * 49 of toys. @returns the ids that a test looks records up by; `labels` gives each special batch's ids.
 */
export async function storeWorkedExample(call: Caller) {
  const campaign = await call('campaign.save', {
    ...created,
    values: { year: 2026, periodFrom: '2026-09-01', periodTo: '2026-09-30', theme: '以质取胜' },
  });
  const [laboratory, other] = await Promise.all(
    ['云溪市产品质量检验所', '临江市质量技术检验院'].map((name) =>
      call('laboratory.save', { ...created, values: { name } }),
    ),
  );
  const group = async (name: string) => {
    const { rows } = await call('product-group.list', { text: name });
    const known = rows.find((row) => row.name === name);
    return known ?? (await call('product-group.save', { ...created, values: { name } }));
  };
  const groups = { stationery: await group('学生文具'), toys: await group('儿童玩具') };
  const subject = (name: string, township: string) =>
    call('subject.save', { ...created, values: { name, township, kind: 'circulation', state: 'active' } });
  const shops = {
    stationery: await subject('云溪县青禾文具店', '东山镇'),
    toys: await subject('云溪县乐童玩具城', '西河镇'),
  };
  const samplers = [];
  for (const name of ['赵甲', '李乙'])
    samplers.push((await call('staff.save', { ...created, values: { name, active: true } })).id);
  const labels = new Map<string, number[]>();
  for (const [kind, batches, productName, stage] of [
    ['stationery', stationery, '水彩笔', 'campus'],
    ['toys', toys, '毛绒玩具', 'circulation'],
  ] as const) {
    for (const { label, ...batch } of batches) {
      const { id } = await call('sample.save', {
        ...created,
        values: {
          campaignId: campaign.id,
          kind: 'product',
          stage,
          sampledOn: '2026-08-10',
          samplerIds: samplers,
          subjectId: shops[kind].id,
          productName,
          productGroupId: groups[kind].id,
          laboratoryId: laboratory!.id,
          verdict: 'open',
          state: 'sampled',
          items: [],
          ...batch,
          ...(batch.followUp?.objectionAccepted
            ? { followUp: { ...batch.followUp, retestLaboratoryId: other!.id } }
            : {}),
        },
      });
      const key = `${kind}: ${label}`;
      labels.set(key, [...(labels.get(key) ?? []), id]);
    }
  }
  return { campaign, groups, shops, laboratory: laboratory!, labels };
}
