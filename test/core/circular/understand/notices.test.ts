import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { understand } from '../../../../electron/core/circular/understand/index.ts';
import { type ParsedTask, parsedCircular } from '../../../../shared/contract/parsedCircular.ts';
import * as samples from './samples.ts';

const read = (text: string) => understand(text, []).structure;
const values = (list: readonly { value: string }[]) => list.map(({ value }) => value);
const list = (tasks: readonly ParsedTask[]): string[] =>
  tasks.flatMap((task) => [`${task.path.join('/')} ${task.title}`, ...list(task.children)]);
const units = (task: ParsedTask | undefined) =>
  task?.units.map(({ role, name, inherited }) => `${role} ${name}${inherited ? ' *' : ''}`);

describe('a county notice with everything', () => {
  const notice = read(samples.countyNotice);
  it('reads the head: broken title, own and cited number, addressees, level', () => {
    expect(notice.kind.value).toBe('circular');
    expect(notice.title?.value).toBe('青禾县市场监督管理局等8部门关于开展2023年全县“质量月”活动的通知');
    expect(notice.number?.value).toBe('青市监〔2023〕45号');
    expect(values(notice.numbersCited)).toEqual(['禾市监质〔2023〕101号']);
    expect(values(notice.recipients)).toEqual(['各乡镇人民政府、街道办事处', '县直有关部门', '各市场监管所']);
    expect(notice.level?.value).toBe('county');
  });
  it('tells 主题 from 副主题', () => {
    expect(notice.themes.map(({ role, value }) => [role, value])).toEqual([
      ['main', '夯实质量根基 服务县域发展'],
      ['sub', '人人重视质量、人人享受质量'],
    ]);
  });
  it('reads the tree of tasks with units, quantities and deadlines', () => {
    expect(list(notice.tasks)).toEqual([
      '三/一 广泛开展质量宣传',
      '三/一/1 举办启动仪式',
      '三/一/2 组织质量开放日活动',
      '三/二 开展“你选我检”抽检',
      '三/三 开展特种设备隐患排查',
    ]);
    expect(units(notice.tasks[0]?.children[0])).toEqual(['lead 质量发展股', 'support 办公室', 'support 各市场监管所']);
    expect(units(notice.tasks[1])).toEqual(['lead 食品股', 'support 各市场监管所']);
    expect(units(notice.tasks[2])).toEqual(['lead 特种设备股', 'support 各所']);
    expect(notice.tasks[1]?.quantities.map(({ text }) => text)).toEqual(['不少于30批次']);
    expect(notice.tasks[1]?.deadlines.map(({ date }) => date)).toEqual(['2023-09-20']);
    expect(notice.tasks[2]?.deadlines.map(({ date }) => date)).toEqual(['2023-09-30']);
    expect(notice.tasks[1]?.activityKinds).toEqual(['你选我检']);
    expect(notice.tasks[1]?.productGroups).toEqual(['食品', '儿童和学生用品']);
  });
  it('reads what is forbidden, what is reported, whom to ring up', () => {
    expect(values(notice.prohibitions)).toEqual(['严禁以“质量月”名义向企业收取任何费用', '不得强制企业参加评比']);
    expect(notice.reportBack.map(({ what, to, deadline }) => [what, to, deadline?.date])).toEqual([
      [['活动总结', '统计表', '影像资料'], '县市场监管局质量发展股', '2023-10-10'],
    ]);
    expect(notice.contacts.map(({ name, phones, emails }) => [name, phones, emails])).toEqual([
      ['张三丰', ['0000-1234567'], ['zlg@example.com']],
    ]);
  });
  it('does not double the tasks by the table in the annex', () => {
    expect(notice.annexes.map(({ number, present }) => [number, present])).toEqual([
      [1, true],
      [2, true],
    ]);
    expect(notice.tasks).toHaveLength(3);
  });
  it('agrees with the eight departments it claims', () => {
    expect(notice.claims.map(({ claimed, agrees }) => [claimed, agrees])).toEqual([[8, true]]);
    expect(understand(samples.countyNotice, []).doubts).toEqual([]);
  });
});

describe('other shapes', () => {
  it('a city plan: a colon theme, stages that are no tasks, 一是…二是… as requirements', () => {
    const plan = read(samples.cityPlan);
    expect([plan.kind.value, plan.level?.value]).toEqual(['action-plan', 'city']);
    expect(plan.themes.map(({ value }) => value)).toEqual(['以质取胜，共建质量强市']);
    expect(list(plan.tasks)).toEqual([
      '三/一 开展质量主题宣传活动',
      '三/二 开展质量帮扶活动',
      '三/三 开展计量惠民活动',
    ]);
    expect(list(plan.requirements)).toEqual(['五/一 加强组织领导', '五/二 强化宣传引导', '五/三 注重工作实效']);
  });
  it('a relay: sections that are items, the relayed notice by name', () => {
    const relay = read(samples.relay);
    expect(relay.kind.value).toBe('relay');
    expect(relay.number).toBeNull();
    expect(relay.circularTitle?.value).toBe('省市场监管局关于开展2022年“质量月”活动的通知');
    expect(list(relay.tasks)).toEqual(['二 突出活动重点']);
    expect(list(relay.requirements)).toEqual(['一 提高思想认识', '三 严格活动纪律', '四 做好总结上报']);
  });
  it('a summary: figures and no tasks', () => {
    const summary = read(samples.summary);
    expect(summary.kind.value).toBe('summary');
    expect(summary.tasks).toEqual([]);
    expect(summary.figures.map(({ label, value, unit }) => [label, value, unit]).slice(0, 4)).toEqual([
      ['发放宣传资料', 12_000, '份'],
      ['悬挂横幅标语', 86, '条'],
      ['摆放展板', 45, '块'],
      ['接受群众咨询', 1300, '人次'],
    ]);
  });
  it('slogans: one a line, without numbers', () => {
    expect(read(samples.slogans).kind.value).toBe('slogans');
    expect(values(read(samples.slogans).slogans)).toHaveLength(5);
  });
  it('a holiday notice is other and has no tasks', () => {
    const other = read(samples.holidays);
    expect([other.kind.value, other.tasks.length, other.themes.length]).toEqual(['other', 0, 0]);
  });
  it('a story: the notice it tells of, what it stresses, last year’s figures', () => {
    const story = read(samples.story);
    expect([story.kind.value, story.number?.value, story.issuersClaimed?.value]).toEqual([
      'news',
      '云市监发〔2022〕31号',
      10,
    ]);
    expect(values(story.emphases)).toEqual(['强化质量宣传引导', '守牢质量安全底线', '优化质量技术服务']);
    expect(story.figures.map(({ label, value }) => [label, value])).toEqual([
      ['参加企业', 120],
      ['发放宣传资料', 8000],
      ['惠及群众', 30_000],
    ]);
  });
  it('a story with an annex: the annex gives the tasks', () => {
    const story = read(samples.storyWithAnnex);
    expect(story.kind.value).toBe('news-with-annex');
    expect(list(story.tasks)[0]).toBe('一/一 举办质量论坛');
    expect(story.tasks).toHaveLength(4);
  });
  it('a table with | between its cells: tasks with units and deadlines', () => {
    const table = read(samples.taskTable);
    expect(list(table.tasks)).toEqual(['1 举办启动仪式', '2 校园周边食品安全检查', '3 特种设备隐患排查']);
    expect(units(table.tasks[0])).toEqual(['lead 质量股', 'support 办公室', 'support 各所']);
    expect(table.tasks.map((task) => task.deadlines[0]?.date)).toEqual(['2023-09-05', '2023-09-20', '2023-09-30']);
  });
  it('numbers on lines of their own, bullets, 第一，', () => {
    const notice = read(samples.bareNumbers);
    expect(notice.sections.map(({ title, kind }) => [title, kind])).toEqual([
      ['活动主题', 'theme'],
      ['重点任务', 'tasks'],
      ['有关要求', 'requirements'],
    ]);
    expect(values(notice.themes)).toEqual(['加强质量支撑 建设质量强省']);
    expect(notice.tasks).toHaveLength(3);
    expect(list(notice.requirements)).toEqual(['三/一 加强领导', '三/二 广泛宣传', '三/三 务求实效']);
  });
  it('paragraphs that open with a date are the tasks', () => {
    expect(read(samples.datedParagraphs).tasks).toHaveLength(3);
  });
  it('bold sentences without a number are the tasks', () => {
    const text = '一、“质量月”重点任务\n开展质量问诊。\n请专家进企业。\n组织技能比武。\n请企业报名。';
    const blocks = text.split('\n').map((line, index) => {
      const from = text.indexOf(line);
      return { from, to: from + line.length, kind: 'paragraph' as const, bold: index % 2 === 1 };
    });
    expect(understand(text, blocks).structure.tasks.map(({ title }) => title)).toEqual([
      '开展质量问诊',
      '组织技能比武',
    ]);
  });
  it('quoted phrases stand in for tasks, with a doubt for the reviewer', () => {
    const text =
      '一、活动内容\n全县统一开展“质量大讲堂”“计量进万家”“电梯安全周”等活动。\n二、工作要求\n（一）加强质量领导。\n（二）注重质量实效。';
    const { structure, doubts } = understand(text, []);
    expect(structure.tasks.map(({ title }) => title)).toEqual(['质量大讲堂', '计量进万家', '电梯安全周']);
    expect(doubts.filter(({ kind }) => kind === 'low-confidence')).toHaveLength(3);
  });
  it('a plan behind its notice: inherited units hold for later tasks and for no requirement', () => {
    const plan = read(samples.threeYearPlan);
    expect([plan.kind.value, plan.year?.value, plan.yearTo?.value]).toEqual(['action-plan', 2023, 2025]);
    expect(units(plan.tasks[1])).toEqual(['responsible 县工信局', 'responsible 县市场监管局']);
    expect(units(plan.tasks[2])).toEqual(['responsible 县住建局', 'support 各乡镇人民政府 *']);
    expect(plan.requirements.every((item) => item.units.length === 0)).toBe(true);
  });
  it('departments with a colon are activities, slogans come from their annex', () => {
    const notice = read(samples.nationalNotice);
    expect(notice.departmentActivities.map(({ department, claimed }) => [department, claimed])).toEqual([
      ['市场监管总局', 6],
      ['教育部', null],
      ['商务部', null],
    ]);
    expect(notice.tasks).toHaveLength(2);
    expect(values(notice.slogans)).toEqual(['提升质量，强国有我', '质量第一，效益优先']);
    expect(understand(samples.nationalNotice, []).doubts.map(({ kind }) => kind)).toContain('issuer-count');
  });
  it('2.1 nests under 2., and departments that issued a cited paper are not its own', () => {
    const notice = read(samples.decimalNumbers);
    expect(list(notice.tasks)[1]).toBe('2/2.1/1 市局在门户网站开设专栏，各县（市、区）局张贴海报不少于200张');
    expect(notice.issuersClaimed).toBeNull();
  });
});

describe('any text', () => {
  const pieces = Object.values(samples).flatMap((text) => text.split(/(?<=[\n。；])/));
  it('gives a structure that fits the schema and spans inside the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 12 })), { maxLength: 30 }),
        (parts) => {
          const text = parts.join('');
          const { structure, doubts } = understand(text, []);
          parsedCircular.parse(structure);
          const spans = JSON.stringify({ structure, doubts }).match(/"span":\{"from":\d+,"to":\d+\}/g) ?? [];
          for (const span of spans) {
            const [from = 0, to = 0] = (span.match(/\d+/g) ?? []).map(Number);
            expect(from).toBeLessThanOrEqual(to);
            expect(to).toBeLessThanOrEqual(text.length);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
  it('an empty text has no structure', () => {
    expect(read('').tasks).toEqual([]);
    expect(read('').kind.value).toBe('other');
  });
});
