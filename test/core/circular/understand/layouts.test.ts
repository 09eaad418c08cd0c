import { describe, expect, it } from 'vitest';
import { understand } from '../../../../electron/core/circular/understand/index.ts';
import type { ParsedTask } from '../../../../shared/contract/parsedCircular.ts';

const read = (text: string) => understand(text, []).structure;
const list = (tasks: readonly ParsedTask[]) => tasks.map(({ path, title }) => `${path.join('/')} ${title}`);
const names = (task: ParsedTask | undefined) => task?.units.map(({ role, name }) => `${role} ${name}`);
const amounts = (task: ParsedTask | undefined) => task?.quantities.map(({ text }) => text);

const notice = (body: string) => `沙河县市场监督管理局关于开展2024年“质量月”活动的通知
各股室、各所：
现将2024年“质量月”有关事项通知如下：
${body}
沙河县市场监督管理局
2024年8月30日`;
const first = (sentence: string) =>
  read(notice(`一、重点任务\n（一）检查渔港码头\n（1）${sentence}`)).tasks[0]?.children[0];

describe('headings without numbers', () => {
  const three = ['擦亮渔港招牌', '守好冷库大门', '管住海鲜秤盘'];
  const section = (between: string) =>
    list(
      read(notice(`一、活动安排\n${three.map((head) => `${head}${between}对有关单位逐家上门，逐项登记。`).join('\n')}`))
        .tasks,
    );
  const right = three.map((head) => `一 ${head}`);

  it('stand on lines of their own above their paragraphs', () => expect(section('\n')).toEqual(right));
  it('are parted from them by a blank where the line break is lost', () => expect(section('  ')).toEqual(right));

  it('are not seen where one line stands under another without a paragraph', () => {
    expect(list(read(notice('一、活动安排\n擦亮渔港招牌\n守好冷库大门\n逐家上门，逐项登记。')).tasks)).toEqual([]);
  });
});

describe('a table that lost its line breaks', () => {
  const table = '任务名称\t责任单位\t完成期限  查验渔船\t县渔政站\t9月8日前   校准海秤\t县计量所\t9月9日前';
  it('is cut into rows by the number of its column names', () => {
    const { tasks } = read(notice(`一、工作任务\n${table}`));
    expect(tasks.map(({ title, units }) => `${title} ${units.map(({ name }) => name).join()}`)).toEqual([
      '查验渔船 县渔政站',
      '校准海秤 县计量所',
    ]);
    expect(tasks.map(({ deadlines }) => deadlines[0]?.date)).toEqual(['2024-09-08', '2024-09-09']);
  });

  it('is left alone where the cells do not add up', () => {
    expect(read(notice(`一、工作任务\n${table}\t多出一格`)).tasks).toHaveLength(0);
  });
});

describe('who does it', () => {
  it('协助 is help, in a label and in a sentence', () => {
    expect(names(first('由县渔政站牵头，县气象局协助，巡查渔港。'))).toEqual(['lead 县渔政站', 'support 县气象局']);
    expect(names(first('巡查渔港。（牵头单位：县渔政站；协助单位：县气象局）'))).toEqual([
      'lead 县渔政站',
      'support 县气象局',
    ]);
  });

  it('stands behind the last day or between 后 and the work', () => {
    expect(names(first('9月6日前，县渔业中心完成渔船登记。'))).toEqual(['responsible 县渔业中心']);
    expect(names(first('登记渔船，汇总后由县渔政站负责公示。'))).toEqual(['responsible 县渔政站']);
  });

  it('may be every village, but not where only a demand is made of it', () => {
    expect(names(first('各村（社区）张贴海报3张。'))).toEqual(['responsible 各村（社区）']);
    expect(names(first('各村要高度重视。'))).toEqual([]);
  });

  it('is not whoever is only joined', () => {
    expect(names(first('联合县特检院对吊机开展检验。'))).toEqual([]);
  });
});

describe('other forms', () => {
  it('counts persons with 位 and pumps with 枪, but not 位于', () => {
    expect(amounts(first('选出工匠12位，检定86枪。'))).toEqual(['12位', '86枪']);
    expect(amounts(first('检查门牌3位于码头的商户。'))).toEqual([]);
  });

  it('a last clause says where everything before it goes', () => {
    const { reportBack } = read(
      notice('一、工作要求\n（一）抓好反馈。9月9日前报送工作小结，10月9日前报送总结，均报送至县局质量股。'),
    );
    expect(reportBack.map(({ what, to, deadline }) => [what.join(), to, deadline?.date])).toEqual([
      ['工作小结', '县局质量股', '2024-09-09'],
      ['总结', '县局质量股', '2024-10-09'],
    ]);
  });

  it('things to send in may be counted, and an e-mail is no office', () => {
    const { reportBack } = read(
      notice(
        '一、工作要求\n（一）抓好反馈。9月9日前，报送照片6张以上、短视频2条。\n（二）填写报名表，9月5日前发送电子邮件至a@example.cn。',
      ),
    );
    expect(reportBack.map(({ what, to }) => [what, to])).toEqual([
      [['照片', '短视频'], null],
      [['报名表'], null],
    ]);
  });

  it('the numbers of a summary are its sections, whatever their style', () => {
    const { sections, tasks } = read(
      '沙河县2024年“质量月”活动总结\n现总结如下：\n（一）聚力宣传\n发放资料300份。\n（二）聚力监管\n检查商户20家。',
    );
    expect(sections.map(({ title }) => title)).toEqual(['聚力宣传', '聚力监管']);
    expect(tasks).toEqual([]);
  });

  it('a body of the vocabulary signs even under an unusual ending', () => {
    const text = notice('一、主要任务\n（一）开展科普。').replace(
      /沙河县市场监督管理局\n2024/,
      '市场监管总局 中国科协\n2024',
    );
    expect(read(text).issuers.map(({ value }) => value)).toEqual(['市场监管总局', '中国科协']);
  });

  it('a list of slogans may be marked with ◎', () => {
    const { slogans } = read('2024年“质量月”宣传口号\n◎ 渔港有质量，生活有保障\n◎ 秤准心更准，鱼鲜人更亲');
    expect(slogans.map(({ value }) => value)).toEqual(['渔港有质量，生活有保障', '秤准心更准，鱼鲜人更亲']);
  });
});
