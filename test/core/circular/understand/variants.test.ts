import { describe, expect, it } from 'vitest';
import { understand } from '../../../../electron/core/circular/understand/index.ts';
import type { ParsedTask } from '../../../../shared/contract/parsedCircular.ts';

const read = (text: string) => understand(text, []).structure;
const list = (tasks: readonly ParsedTask[]) => tasks.map(({ path, title }) => `${path.join('/')} ${title}`);
const names = (task: ParsedTask | undefined) => task?.units.map(({ role, name }) => `${role} ${name}`);

const notice = (body: string) => `沙河县市场监督管理局关于开展2024年“质量月”活动的通知
各股室、各所：
现将2024年“质量月”有关事项通知如下：
${body}
沙河县市场监督管理局
2024年8月30日`;

describe('who does it', () => {
  const units = (sentence: string) =>
    names(read(notice(`一、重点任务\n（一）检查快递网点。抽查包装用品。${sentence}`)).tasks[0]);

  it('a sentence of its own names the office', () => {
    expect(units('县局质量股具体负责。')).toEqual(['responsible 县局质量股']);
    expect(units('县邮政局、县商务局共同承办。')).toEqual(['organise 县邮政局', 'organise 县商务局']);
  });

  it('由…负责 may go on with what is done', () => {
    expect(units('由县交通运输局负责联系物流企业3家。')).toEqual(['responsible 县交通运输局']);
  });

  it('a person in charge is no office', () => {
    expect(units('由县交通运输局负责人带队。')).toEqual([]);
  });

  it('省直有关部门 keeps its last words', () => {
    expect(units('（县教育局牵头，县直有关部门配合）')).toEqual(['lead 县教育局', 'support 县直有关部门']);
  });
});

describe('tasks without numbers', () => {
  const section = (lines: string) => read(notice(`一、便民行动\n${lines}\n二、工作要求\n（一）加强领导。压实责任。`));

  it('a short sentence heads each paragraph', () => {
    const { tasks } = section(`把课堂搬进车间。组织质量讲师为班组长授课6次，9月18日前完成。
把仪器送到田头。为种植户免费检测农用秤。
把承诺挂上墙头。动员商户公开服务承诺。`);
    expect(list(tasks)).toEqual(['一 把课堂搬进车间', '一 把仪器送到田头', '一 把承诺挂上墙头']);
    expect(tasks[0]?.deadlines.map(({ date }) => date)).toEqual(['2024-09-18']);
  });

  it('paragraphs of plain prose are no list', () => {
    const { tasks } = section(`组织质量讲师为班组长授课，讲解常用方法。另有专场。
为种植户免费检测农用秤，现场出具结果。欢迎参加。
动员商户公开服务承诺，接受监督。`);
    expect(tasks).toEqual([]);
  });

  it('a table under 任务清单 belongs to its section', () => {
    const { tasks } = read(
      notice('二、任务清单\n序号\t牵头部门\t配合部门\t任务内容\t完成时间\n1\t质量股\t\t走访小微企业\t9月6日'),
    );
    expect(list(tasks)).toEqual(['二/1 走访小微企业']);
  });

  it('a department may open the sentence under a heading that promises its activities', () => {
    const body =
      '一、重点任务\n（一）举办启动仪式。9月1日举行。\n二、各部门特色活动\n县教育局组织学生参观展馆。\n县商务局发布诚信商户名单。';
    const { departmentActivities, tasks } = read(notice(body));
    expect(departmentActivities.map(({ department }) => department)).toEqual(['县教育局', '县商务局']);
    expect(list(tasks)).toEqual(['一/一 举办启动仪式']);
  });
});

describe('the frame of a notice', () => {
  it('从…持续到… is a period', () => {
    const { period } = read(notice('一、活动时间\n从9月3日持续到10月12日。'));
    expect(period?.value).toEqual({ from: '2024-09-03', to: '2024-10-12' });
  });

  it('推进机制 says how, not what', () => {
    const { tasks, requirements } = read(
      notice(
        '一、重点任务\n（一）举办讲座。讲解标准。\n二、推进机制\n（一）每周调度。汇总进度。\n（二）分片包干。责任到人。',
      ),
    );
    expect(list(tasks)).toEqual(['一/一 举办讲座']);
    expect(list(requirements)).toEqual(['二/一 每周调度', '二/二 分片包干']);
  });

  it('an addressee may have “质量月” in its name; a sentence with it is none', () => {
    const head = '沙河县市场监督管理局关于做好2024年“质量月”工作的通知\n';
    const end = '\n一、重点任务\n（一）举办讲座。讲解标准。\n沙河县市场监督管理局\n2024年8月30日';
    expect(read(`${head}县“质量月”活动领导小组各成员单位，各所：${end}`).recipients.map(({ value }) => value)).toEqual([
      '县“质量月”活动领导小组各成员单位',
      '各所',
    ]);
    expect(read(`${head}围绕“质量为先”主题，全县各单位要抓好以下工作：${end}`).recipients).toEqual([]);
  });

  it('联系人 in a bracket needs no colon', () => {
    const { contacts } = read(
      notice('一、有关要求\n请将名单报县局质量股（联系人江小鱼，0000-7654321，zlg@example.cn）。'),
    );
    expect(contacts).toMatchObject([{ name: '江小鱼', phones: ['0000-7654321'], emails: ['zlg@example.cn'] }]);
  });

  it('an office with “质量月” in its name is still one', () => {
    const { contacts } = read(
      notice('一、有关要求\n抓好落实。\n联系人：县“质量月”活动办公室 江小鱼；电话：0000-7654321'),
    );
    expect(contacts).toMatchObject([{ organisation: '县“质量月”活动办公室', name: '江小鱼' }]);
  });

  it('a form that is gathered and sent, and how things go, are asked for', () => {
    const { reportBack } = read(
      notice(
        '一、有关要求\n请各所于9月5日前将推荐表汇总后发至县局质量股。\n请各股室9月15日前将工作进展、10月9日前将活动小结报县局质量股。',
      ),
    );
    expect(reportBack.map(({ what, to, deadline }) => [what.join(), to, deadline?.date])).toEqual([
      ['推荐表', '县局质量股', '2024-09-05'],
      ['工作进展', '县局质量股', '2024-09-15'],
      ['活动小结', '县局质量股', '2024-10-09'],
    ]);
  });
});

describe('a plan printed behind its notice', () => {
  const plan = `关于印发《2024年沙河县“质量月”活动方案》的通知
各股室、各所：
现将《2024年沙河县“质量月”活动方案》印发给你们。
沙河县市场监督管理局
2024年8月30日
2024年沙河县“质量月”活动方案
一、总体安排
活动分为“学、查”2大板块，共3项活动。
二、活动布局
（一）学
1．举办讲座。讲解标准。
2．发放手册。送到商户。
（二）查
3．检查秤具。逐台核对。`;

  it('counts groups and activities apart', () => {
    const claims = read(plan).claims.map(({ claimed, agrees }) => [claimed, agrees]);
    expect(claims).toEqual([
      [2, true],
      [3, true],
    ]);
    const wrong = read(plan.replace('共3项', '共4项')).claims.find(({ claimed }) => claimed === 4);
    expect(wrong?.agrees).toBe(false);
  });

  it('ends with a list of annexes whose bodies do not follow', () => {
    const annexes = (end: string) => read(`${plan}\n${end}`).annexes.map(({ title, present }) => [title, present]);
    const listing = '附件：1．讲座报名表\n2．手册样张';
    expect(annexes(listing)).toEqual([
      ['讲座报名表', false],
      ['手册样张', false],
    ]);
    expect(annexes('附件：讲座报名表')).toEqual([['讲座报名表', false]]);
    expect(annexes(`${listing}\n附件1\n讲座报名表\n姓名：\n单位：`)).toEqual([
      ['讲座报名表', true],
      ['手册样张', false],
    ]);
  });
});
