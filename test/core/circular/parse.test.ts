import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseCircular } from '../../../electron/core/circular/index.ts';
import { type CircularParse, circularParse, type ParsedTask } from '../../../shared/contract/parsedCircular.ts';

const folder = new URL('../../../../shared/circulars/', import.meta.url);
const present = existsSync(folder);
const here = describe.skipIf(!present);
if (!present) console.warn('The real circulars are not beside this repository; their tests are skipped.');

/** The fields of expected.json that the tests read; which of them a circular has depends on its kind. */
interface Expected {
  kind: string;
  year: number;
  yearTo?: number;
  number?: string;
  issued?: string;
  theme?: string;
  issuersClaimed?: number;
  title: string;
  circularTitle: string;
  numbersCitedOnly: string[];
  annexes: string[];
  annexBodiesPresent: number[];
  itemTitlesSample: Record<string, string>;
  taskTitles: string[];
  requirementTitles: string[];
  prohibitions: string[];
  departmentActivities: string[];
  emphases: string[];
  issuersFound: string[];
  recipients: string[];
  recipientsStart: string;
  responsibleSample: Record<string, string[]>;
  tasksWithResponsible: number;
  deadlineText: string;
  period: { from: string; to: string };
  contact: { org: string };
  reportBack: { what: string[]; to: string; deadlineText: string };
  quantities: { text: string }[];
  claims: { text: string; by: string }[];
  figures: { label: string; value: number; unit?: string; as?: string }[];
}
/** In the plan's truth these are counts, elsewhere lists. */
interface Counts {
  sections: number;
  tasks: number;
  issuers: number;
}
interface AnnexSections {
  sections: { no: string; title: string; items: number }[];
}
const truth: Record<string, Expected> = present
  ? JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8'))
  : {};
const parses = new Map<string, Promise<CircularParse>>();

function parse(name: string): Promise<CircularParse> {
  const known = parses.get(name);
  if (known) return known;
  const made = parseCircular({ name, bytes: readFileSync(new URL(name, folder)) });
  parses.set(name, made);
  return made;
}

/** Quotes, commas and brackets compared without regard to their width. */
const same = (text: string) =>
  text
    .replace(/,/g, '，')
    .replace(/\(/g, '（')
    .replace(/\)/g, '）')
    .replace(/:/g, '：')
    .replace(/["“”]/g, '"')
    .replace(/。$/, '');
const values = (list: readonly { value: string }[]) => list.map(({ value }) => same(value));
const titles = (list: readonly ParsedTask[]) => list.map(({ title }) => same(title));
function named<Extra = unknown>(name: string): Expected & Extra {
  const found = truth[name];
  if (!found) throw new Error(`expected.json does not name ${name}`);
  return found as Expected & Extra;
}

here('every real circular', () => {
  for (const name of Object.keys(truth)) {
    it(`${name} fits the schema and every span lies in the cleaned text`, async () => {
      const result = await parse(name);
      expect(() => circularParse.parse(JSON.parse(JSON.stringify(result)))).not.toThrow();
      for (const task of [...result.structure.tasks, ...result.structure.requirements]) {
        expect(result.cleaned.slice(task.span.from, task.span.to).trim()).toBe(task.text);
      }
    });

    it(`${name} gives kind, year, number, day of issue and theme`, async () => {
      const { structure } = await parse(name);
      const expected = named(name);
      expect(structure.kind.value).toBe(expected.kind);
      expect(structure.year?.value).toBe(expected.year);
      expect(structure.yearTo?.value).toBe(expected.yearTo);
      expect(structure.number?.value).toBe(expected.number);
      expect(structure.issued?.value).toBe(expected.issued);
      expect(values(structure.themes)).toEqual(expected.theme ? [same(expected.theme)] : []);
      expect(structure.issuersClaimed?.value).toBe(expected.issuersClaimed);
    });
  }
});

here('2014: a story with an annex behind it', () => {
  const expected = present ? named<AnnexSections>('2014.txt') : ({} as Expected & AnnexSections);
  it('knows the notice it tells of, and the number it only cites', async () => {
    const { structure } = await parse('2014.txt');
    expect(same(structure.circularTitle?.value ?? '')).toBe(same(expected.circularTitle));
    expect(values(structure.numbersCited)).toEqual(expected.numbersCitedOnly);
  });
  it('finds three annexes, the body of the first, and its sections with their items', async () => {
    const { structure } = await parse('2014.txt');
    expect(structure.annexes.map(({ title }) => same(title))).toEqual(expected.annexes.map(same));
    expect(structure.annexes.filter((annex) => annex.present).map(({ number }) => number)).toEqual(
      expected.annexBodiesPresent,
    );
    expect(structure.sections.map(({ number, title, items }) => ({ no: number, title: same(title), items }))).toEqual(
      expected.sections.map((section) => ({ ...section, title: same(section.title) })),
    );
    for (const [place, title] of Object.entries(expected.itemTitlesSample)) {
      const path = place.replace(/[()]/g, ' ').trim().split(' ');
      expect(structure.tasks.find((task) => task.path.join() === path.join())?.title).toBe(title);
    }
  });
  it('reads 至少…两次 in the item of the intellectual property offices', async () => {
    const { structure } = await parse('2014.txt');
    const item = structure.tasks.find(({ path }) => path.join('') === '二十三');
    expect(item?.quantities.map(({ values: counts, unit, comparison }) => [counts, unit, comparison])).toEqual([
      [[2], '次', 'at-least'],
    ]);
    expect(expected.quantities[0]?.text).toContain(item?.quantities[0]?.text);
  });
});

here('2018: the body without title, then what the departments do', () => {
  const expected = present ? named('2018.txt') : ({} as Expected);
  it('finds six tasks and nine departments, and no department in a task', async () => {
    const { structure } = await parse('2018.txt');
    expect(titles(structure.tasks)).toEqual(expected.taskTitles.map(same));
    expect(structure.departmentActivities.map(({ department }) => department)).toEqual(expected.departmentActivities);
    expect(structure.tasks.at(-1)?.text).not.toContain('市场监管总局：');
  });
  it('keeps the claim of 22 activities with the department that makes it', async () => {
    const { structure } = await parse('2018.txt');
    expect(structure.claims.map(({ text, by }) => ({ text, by }))).toEqual(expected.claims);
  });
});

here('2019: a story of the Quality Month', () => {
  const expected = present ? named('2019.txt') : ({} as Expected);
  it('finds what the notice stresses', async () => {
    const { structure } = await parse('2019.txt');
    expect(values(structure.emphases)).toEqual(expected.emphases.map(same));
  });
  it('finds the figures with their labels', async () => {
    const { structure } = await parse('2019.txt');
    for (const wanted of expected.figures) {
      const figure = structure.figures.find(({ label }) => label === wanted.label);
      expect(figure?.value, wanted.label).toBe(wanted.value);
      if (wanted.unit) expect(figure?.unit).toBe(wanted.unit);
      if (wanted.as) expect(figure?.text).toBe(wanted.as);
    }
  });
});

function check2020(result: CircularParse): void {
  const expected = named('2020.txt');
  const { structure } = result;
  expect(structure.period?.value).toEqual(expected.period);
  expect(same(structure.recipients[0]?.value ?? '')).toBe(same(expected.recipientsStart));
  expect(values(structure.issuers)).toEqual(expected.issuersFound);
  expect(titles(structure.tasks)).toEqual(expected.taskTitles.map(same));
  expect(titles(structure.requirements)).toEqual(expected.requirementTitles);
  expect(values(structure.prohibitions)).toEqual(expected.prohibitions);
  expect(structure.reportBack.map(({ what, to }) => ({ what, to }))).toEqual([
    { what: expected.reportBack.what, to: expected.reportBack.to },
  ]);
  expect(structure.reportBack[0]?.deadline?.date).toBeNull();
  expect(structure.reportBack[0]?.deadline?.text).toBe(expected.reportBack.deadlineText);
  expect(structure.contacts).toHaveLength(1);
  expect(structure.contacts[0]?.organisation).toBe(expected.contact.org);
  expect(structure.contacts[0]?.name).not.toBeNull();
  expect(structure.contacts[0]?.phones).toHaveLength(2);
  expect(structure.contacts[0]?.emails).toHaveLength(1);
  const [claim] = structure.claims;
  expect([claim?.claimed, claim?.found, claim?.agrees]).toEqual([
    expected.issuersClaimed,
    expected.issuersFound.length,
    false,
  ]);
  expect(result.doubts.filter(({ kind }) => kind === 'issuer-count')).toHaveLength(1);
}

here('2020: the complete notice', () => {
  it('gives recipients, signatures, tasks, requirements, report and contact', async () =>
    check2020(await parse('2020.txt')));
  for (const name of [
    '2020.doc',
    '2020.docx',
    '2020.pdf',
    '2020.rtf',
    '2020-gb18030.txt',
    '2020-gb18030.html',
    '2020-autonumbered.doc',
    '2020-autonumbered.docx',
    '2020-autonumbered.pdf',
  ]) {
    it(`reads the same out of ${name}`, async () => {
      const other = await parse(`formats/${name}`);
      check2020(other);
      expect(other.structure.tasks.map(({ path }) => path)).toEqual(
        (await parse('2020.txt')).structure.tasks.map(({ path }) => path),
      );
    });
  }
});

function checkPlan(result: CircularParse): void {
  const expected = named<Counts>('2022-2025.txt');
  const { structure } = result;
  const own = (task: ParsedTask | undefined) =>
    task?.units.filter(({ inherited }) => !inherited).map(({ name }) => name);
  expect(same(structure.title?.value ?? '')).toBe(same(expected.title));
  expect(structure.issuers).toHaveLength(expected.issuers);
  expect(values(structure.recipients)).toEqual(expected.recipients);
  expect(structure.sections).toHaveLength(expected.sections);
  expect(structure.tasks).toHaveLength(expected.tasks);
  expect(structure.tasks.filter((task) => (own(task) ?? []).length > 0)).toHaveLength(expected.tasksWithResponsible);
  expect(own(structure.tasks[3])).toEqual(expected.responsibleSample['(四)']);
  expect(own(structure.tasks[21])).toEqual(expected.responsibleSample['(二十二)']);
  for (const task of structure.tasks.slice(1)) {
    expect(task.units.filter(({ inherited }) => inherited).map(({ name }) => name)).toEqual(['地方各级人民政府']);
  }
  const quantities = structure.tasks[6]?.quantities.map(({ text }) => text) ?? [];
  expect(quantities).toHaveLength(2);
  for (const [index, quantity] of expected.quantities.entries()) expect(quantity.text).toContain(quantities[index]);
  expect(structure.deadlines.map(({ text }) => text)).toEqual([expected.deadlineText]);
}

here('2022–2025: the action plan', () => {
  it('gives seven sections, 22 tasks and their departments', async () => checkPlan(await parse('2022-2025.txt')));
  for (const name of ['2022-2025.doc', '2022-2025.docx', '2022-2025.pdf']) {
    it(`reads the same out of ${name}`, async () => checkPlan(await parse(`formats/${name}`)));
  }
});
