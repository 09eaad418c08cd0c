import type { CallInput } from '../../../shared/contract/index.ts';
import { addCampaign, addSubject } from '../../records.ts';
import { openTestCore, type TestCore } from '../../support.ts';

type Input = CallInput<'draw.commit'>;

export interface DrawDesk {
  test: TestCore;
  campaignId: number;
  subjectIds: number[];
  /** 质量股: two; 城关市场监管所: two; 白沙市场监管所: two. */
  staffIds: number[];
  unitIds: { quality: number; chengguan: number; baisha: number };
  /** Commits to a draw of three, or of what `more` says. */
  input(more?: Partial<Input>, rules?: Partial<Input['rules']>): Input;
}

const townships = ['城关镇', '白沙镇', '石桥乡'];
const classes = ['A', 'B', 'C', null] as const;

/** A desk with twelve subjects in three townships, three units with two inspectors each, and a campaign. */
export async function openDrawDesk(): Promise<DrawDesk> {
  const test = openTestCore();
  const campaign = await addCampaign(test);
  const unit = async (name: string, kind: 'section' | 'station') =>
    (await test.call('unit.save', { id: null, revision: null, values: { name, kind } })).id;
  const unitIds = {
    quality: await unit('质量股', 'section'),
    chengguan: await unit('城关市场监管所', 'station'),
    baisha: await unit('白沙市场监管所', 'station'),
  };
  const staffIds: number[] = [];
  for (const [index, name] of ['陈晓', '李明', '王芳', '赵军', '孙丽', '周强'].entries()) {
    const values = {
      name,
      unitId: Object.values(unitIds)[Math.floor(index / 2)]!,
      certificateNumber: `YX-00${index + 1}`,
      skills: index === 0 || index === 2 ? ['特种设备'] : [],
      active: true,
    };
    staffIds.push((await test.call('staff.save', { id: null, revision: null, values })).id);
  }
  const subjectIds: number[] = [];
  for (let index = 0; index < 12; index += 1) {
    const more = {
      name: `云溪县第 ${index + 1} 家企业`,
      township: townships[index % 3]!,
      riskClass: classes[index % 4]!,
    };
    subjectIds.push((await addSubject(test, more)).id);
  }
  const input = (more: Partial<Input> = {}, rules: Partial<Input['rules']> = {}): Input => ({
    campaignId: campaign.id,
    title: '质量月随机抽查',
    matter: '产品质量检查',
    filter: {},
    rules: {
      strata: 'together',
      amounts: [{ riskClass: null, ratio: null, number: 3 }],
      inspectorsPerVisit: 2,
      ...rules,
    },
    ...more,
  });
  return { test, campaignId: campaign.id, subjectIds, staffIds, unitIds, input };
}

/** Commits and carries out, with a public number. */
export async function drawNow({ test }: DrawDesk, input: Input) {
  const sealed = await test.call('draw.commit', { ...input, publicSource: '9月15日福彩3D开奖号码' });
  return test.call('draw.carryOut', { id: sealed.id, revision: sealed.revision, publicNumber: '3 8 5' });
}

export const standing = <T extends { replacedBy: number | null }>(rows: readonly T[]): T[] =>
  rows.filter(({ replacedBy }) => replacedBy === null);
