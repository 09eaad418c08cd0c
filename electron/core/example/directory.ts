import { subjectKinds, type unitKinds } from '../../../shared/domain/labels.ts';
import type { WriteContext } from '../context.ts';
import { laboratoryRecord, productGroupRecord, staffRecord, subjectRecord, unitRecord } from '../directory/index.ts';
import { inventSubject, personName, personNames, phoneNumber, type SubjectKind, townships } from './content/names.ts';
import { products } from './content/products.ts';
import { createExample, ownOrExample } from './exampleWriter.ts';
import type { Chance } from './random.ts';

export interface ExampleSubject {
  id: number;
  name: string;
  kind: SubjectKind;
  township: string;
}

/** What the rest of the example hangs on. */
export interface ExampleDirectory {
  unitId(name: string): number;
  /** The station in whose district a township lies. */
  stationOf(township: string): number;
  /** Ids of the inspectors of a unit; never fewer than two. */
  inspectorsOf(unitId: number): readonly number[];
  contactOf(unitId: number): string;
  subjects: readonly ExampleSubject[];
  laboratoryIds: readonly number[];
  productGroupId(name: string): number;
}

const units: readonly (readonly [name: string, kind: keyof typeof unitKinds, inspectors: number])[] = [
  ['办公室', 'section', 0],
  ['质量发展股', 'section', 2],
  ['产品质量监督股', 'section', 3],
  ['食品安全监督股', 'section', 3],
  ['特种设备安全监察股', 'section', 2],
  ['计量标准股', 'section', 2],
  ['消费者权益保护股', 'section', 2],
  ['执法大队', 'section', 4],
  ['城关市场监管所', 'station', 3],
  ['青石市场监管所', 'station', 2],
  ['柳河市场监管所', 'station', 2],
  ['枫林市场监管所', 'station', 2],
  ['县检验检测中心', 'institution', 0],
  ['县教育局', 'department', 0],
];
/** What the inspectors of a unit may check; a station checks everything common. */
const skillsOf: Readonly<Record<string, readonly string[]>> = {
  质量发展股: ['产品质量'],
  产品质量监督股: ['产品质量', '认证认可'],
  食品安全监督股: ['食品'],
  特种设备安全监察股: ['特种设备'],
  计量标准股: ['计量'],
  消费者权益保护股: ['消费维权', '广告'],
  执法大队: ['产品质量', '食品', '价格'],
};
const stationSkills = ['食品', '产品质量', '消费维权'];
const stations = ['城关市场监管所', '青石市场监管所', '柳河市场监管所', '枫林市场监管所'] as const;

const laboratories = [
  { name: '云溪县检验检测中心', qualification: '示例CMA-990321-01' },
  { name: '溪州市产品质量检验研究所', qualification: '示例CMA-990300-07' },
  { name: '云岭省食品质量检验研究院', qualification: '示例CMA-990000-12' },
];

const subjectCounts: Record<SubjectKind, number> = {
  production: 60,
  circulation: 112,
  catering: 48,
  'special-equipment': 15,
  testing: 5,
  online: 12,
  market: 8,
  canteen: 25,
  other: 15,
};

function createUnits(context: WriteContext, chance: Chance): Map<string, number> {
  const names = personNames(chance, units.length);
  return new Map(
    units.map(([name, kind], index) => [
      name,
      ownOrExample(context, unitRecord, { name, kind, contact: names[index]!, phone: phoneNumber(chance) }).id,
    ]),
  );
}

/** Thirty people: the inspectors of each unit and, where it has none or is an office, one person without a certificate. */
function createStaff(
  context: WriteContext,
  chance: Chance,
  unitIds: ReadonlyMap<string, number>,
): Map<number, { id: number; name: string }[]> {
  const names = personNames(chance, 40);
  const byUnit = new Map<number, { id: number; name: string }[]>();
  let certificate = 0;
  const add = (unitName: string, name: string, inspector: boolean): void => {
    const unitId = unitIds.get(unitName)!;
    certificate += Number(inspector);
    const person = createExample(context, staffRecord, {
      name,
      unitId,
      certificateNumber: inspector ? `990321${String(24_000 + certificate * 7)}` : null,
      phone: phoneNumber(chance),
      skills: inspector ? [...(skillsOf[unitName] ?? stationSkills)] : [],
      active: true,
    });
    if (inspector) byUnit.set(unitId, [...(byUnit.get(unitId) ?? []), { id: person.id, name }]);
  };
  add('质量发展股', '程砚秋', true);
  for (const [name, , inspectors] of units) {
    for (let count = name === '质量发展股' ? 1 : 0; count < inspectors; count += 1) add(name, names.pop()!, true);
  }
  for (const name of ['办公室', '办公室', '计量标准股']) add(name, names.pop()!, false);
  return byUnit;
}

const present = <T>(value: T | undefined, name: string | number): T => {
  if (value === undefined) throw new Error(`the example does not know ${name}`);
  return value;
};

/** The groups of the products that a subject of this name and kind makes or sells. */
const groupsOf = (name: string, kind: SubjectKind, groupIds: ReadonlyMap<string, number>): number[] =>
  products
    .filter((product) => product.subjectKinds.includes(kind) && product.soldAt.test(name))
    .map((product) => present(groupIds.get(product.group), product.group));

function createSubjects(
  context: WriteContext,
  chance: Chance,
  groupIds: ReadonlyMap<string, number>,
): ExampleSubject[] {
  const known = new Set<string>();
  const kinds = (Object.keys(subjectKinds) as SubjectKind[]).flatMap((kind) =>
    new Array<SubjectKind>(subjectCounts[kind]).fill(kind),
  );
  return chance.shuffled(kinds).map((kind) => {
    let invented = inventSubject(chance, kind);
    while (known.has(invented.name) || known.has(invented.creditCode)) invented = inventSubject(chance, kind);
    known.add(invented.name).add(invented.creditCode);
    const { id } = createExample(context, subjectRecord, {
      ...invented,
      licenceNumber: kind === 'catering' || kind === 'canteen' ? `示例JY2990321${chance.between(1000, 9999)}` : null,
      contact: personName(chance),
      phone: phoneNumber(chance),
      riskClass: chance.pick(['A', 'A', 'A', 'B', 'B', 'B', 'B', 'C', 'C', 'D'] as const),
      state: chance.happens(0.04) ? chance.pick(['suspended', 'closed', 'moved'] as const) : 'active',
      productGroupIds: groupsOf(invented.name, kind, groupIds),
      note: null,
    });
    return { id, name: invented.name, kind, township: invented.township };
  });
}

function createProductGroups(context: WriteContext): Map<string, number> {
  const ids = new Map<string, number>();
  for (const { parent, group } of products) {
    const above = ownOrExample(context, productGroupRecord, { name: parent, parentId: null });
    // There are two levels only: below an own group that is itself below another, the new one stands at the top.
    ids.set(
      group,
      ownOrExample(context, productGroupRecord, { name: group, parentId: above.parentId === null ? above.id : null })
        .id,
    );
  }
  return ids;
}

/** Creates the example's units, people, subjects, laboratories and product groups. */
export function createDirectory(context: WriteContext, chance: Chance): ExampleDirectory {
  const unitIds = createUnits(context, chance);
  const staff = createStaff(context, chance, unitIds);
  const groupIds = createProductGroups(context);
  const laboratoryIds = laboratories.map(
    (laboratory) =>
      ownOrExample(context, laboratoryRecord, {
        ...laboratory,
        address: null,
        contact: personName(chance),
        phone: phoneNumber(chance),
      }).id,
  );
  const subjects = createSubjects(context, chance, groupIds);
  const unitId = (name: string): number => present(unitIds.get(name), name);
  const inspectors = (id: number) => present(staff.get(id), id);
  return {
    unitId,
    // Every fourth township of the list, so that each district has three.
    stationOf: (township) => unitId(stations[Math.max(0, townships.indexOf(township)) % stations.length]!),
    inspectorsOf: (id) => inspectors(id).map((person) => person.id),
    contactOf: (id) => inspectors(id)[0]!.name,
    subjects,
    laboratoryIds,
    productGroupId: (name) => present(groupIds.get(name), name),
  };
}
