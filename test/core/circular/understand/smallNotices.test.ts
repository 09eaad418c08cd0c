import { describe, expect, it } from 'vitest';
import { understand } from '../../../../electron/core/circular/understand/index.ts';
import type { ParsedTask } from '../../../../shared/contract/parsedCircular.ts';

const read = (text: string) => understand(text, []).structure;
const list = (tasks: readonly ParsedTask[]) => tasks.map(({ path, title }) => `${path.join('/')} ${title}`);

describe('notices that do one thing differently', () => {
  it('a timetable: items begin with a day, and the day is no part of the title', () => {
    const { tasks } = read(`白河县2024年“质量月”活动安排
各股室：
现将活动安排通知如下：
一、活动日程
9月3日，举办质量知识讲座，培训企业人员60人次，由质量股负责。
9月10日至12日（下午），开展加油机抽查，由计量股、各监管所负责。
9月底，召开总结会。`);
    expect(list(tasks)).toEqual(['一 举办质量知识讲座', '一 开展加油机抽查', '一 召开总结会']);
    expect(tasks[1]?.units.map(({ name }) => name)).toEqual(['计量股', '各监管所']);
  });

  it('a relay that only adds demands has no tasks', () => {
    const { kind, tasks, requirements } = read(`白河县市场监督管理局转发关于开展2024年“质量月”活动文件的通知
各监管所：
现将《某市市场监督管理局关于开展2024年“质量月”活动的通知》转发给你们，现提出如下要求：
一、精心部署。各所要尽快传达，责任到人。
二、扩大影响。要利用各种场合讲好质量故事。
三、按时总结。请于2024年10月8日前将小结报县局质量股。
白河县市场监督管理局
2024年8月30日`);
    expect(kind.value).toBe('relay');
    expect(tasks).toEqual([]);
    expect(list(requirements)).toEqual(['一 精心部署', '二 扩大影响', '三 按时总结']);
  });

  const story = (sentence: string) => `白河市启动2024年“质量月”活动

日前，白河市市场监督管理局印发《关于开展2024年“质量月”活动的通知》。
${sentence}
一是开展放心餐饮行动。检查餐饮单位300家次。
二是开展质量服务行动。帮助企业20家。
去年全市共办结案件300件。`;
  it('a story that lists the tasks of the notice line by line gives them', () => {
    const { kind, tasks, claims } = read(story('通知部署了两项重点任务。'));
    expect(kind.value).toBe('news');
    expect(list(tasks)).toEqual(['一 开展放心餐饮行动', '二 开展质量服务行动']);
    expect(tasks[1]?.quantities.map(({ text }) => text)).toEqual(['20家']);
    expect(claims).toMatchObject([{ claimed: 2, found: 2, agrees: true }]);
  });
  it('a story that counts what was done has none', () =>
    expect(read(story('活动期间，市局做了不少实事。')).tasks).toEqual([]));

  it('slogans with numbers: the line of who issued them is none, though only a month follows', () => {
    const { slogans, issuers } = read(`2024年“质量月”宣传标语
1. 质量强则企业强
2. 用心做好每一件
3. 放心来自每一次检验
白河县质量发展办公室编印，供各单位使用。
白河县市场监督管理局
2024年8月`);
    expect(slogans.map(({ value }) => value)).toEqual(['质量强则企业强', '用心做好每一件', '放心来自每一次检验']);
    expect(issuers.map(({ value }) => value)).toEqual(['白河县市场监督管理局']);
  });

  it('a name with quotation marks signs, and heads a title of two lines', () => {
    const { title, issuers } = read(`白河区“质量月”活动领导小组办公室
关于做好2024年“质量月”工作的通知
各有关部门：
现通知如下：
一、重点工作
（一）开展宣传。
白河区“质量月”活动领导小组办公室
2024年8月30日`);
    expect(title?.value).toBe('白河区“质量月”活动领导小组办公室关于做好2024年“质量月”工作的通知');
    expect(issuers.map(({ value }) => value)).toEqual(['白河区“质量月”活动领导小组办公室']);
  });

  it('a body without title: level and year from its first sentence', () => {
    const { level, year } =
      read(`2024年9月，白河市市场监督管理局、白河市教育局、白河市公安局、白河市商务局等将一起开展活动，提高质量。
（一）弘扬质量文化。印发读本。
（二）守住质量底线。开展抽查。`);
    expect([level?.value, year?.value]).toEqual(['city', 2024]);
  });

  it('units for all later tasks fall to the tasks, not to the headings above them', () => {
    const { tasks } = read(`质量提升行动方案
一、重点任务
（一）夯实质量基础
1.完善质量标准。（县市场监管局负责。以下任务均须各乡镇人民政府落实，不再列出）
（二）提升服务
1.优化检测。（县工信局负责）`);
    const units = (task: ParsedTask | undefined) => task?.units.map(({ name, inherited }) => `${name} ${inherited}`);
    expect(units(tasks[1])).toEqual([]);
    expect(units(tasks[1]?.children[0])).toEqual(['县工信局 false', '各乡镇人民政府 true']);
  });
});
