import { describe, expect, it } from 'vitest';
import { wrapOf } from '../../../../electron/core/circular/clean/wrapWidth.ts';
import { cleanBy } from './support.ts';

/** Breaks every line after so many characters. */
const wrapped = (text: string, width: number): string =>
  text
    .split('\n')
    .map((line) => line.match(new RegExp(`.{1,${width}}`, 'gu'))?.join('\n') ?? '')
    .join('\n');

describe('a copy that is broken at a width', () => {
  const one = (text: string) => cleanBy('hard-line-breaks', text);
  const paragraphs = [
    '各市场监管所要在辖区内选择两到三家企业，请行业专家到现场为员工讲解生产工艺和检验方法，并解答员工提出的问题。',
    '县局各股室要按照职责分工抓好落实，遇到困难及时与质量股联系，共同把活动办出实效，办出特色，办出影响来，让群众满意。',
    '活动结束以后，各单位要认真回顾整个过程，找出做得好的和做得不够的地方，写成材料一并交给质量股，作为来年的参考。',
  ].join('\n');

  it('gets the rows of its table back, wherever they were broken', () => {
    const table = [
      '序号\t任务名称\t责任单位\t完成时限',
      '1\t开展计量器具免费检定进集市活动，检定二百台\t计量股、各市场监管所\t9月12日前',
      '2\t组织电梯困人应急救援演练并邀请居民代表观摩\t特种设备股\t9月20日前',
      '3\t举办实验室开放日\t县检验检测中心\t9月25日前',
    ].join('\n');
    const text = `${paragraphs}\n${table}\n${paragraphs}`;
    for (const width of [25, 28, 31, 34]) expect(one(wrapped(text, width))).toBe(text);
  });

  it('gets the rows back whose cells are parted by bars', () => {
    const table = [
      '序号 | 任务名称 | 牵头单位 | 配合单位 | 完成时限',
      '1 | 开展计量器具免费检定进集市 | 计量股 | 各市场监管所 | 9月12日前',
      '2 | 组织电梯困人应急救援演练 | 特种设备股 | 县消防救援大队 | 9月20日前',
    ].join('\n');
    const words = (text: string) => text.replace(/ ?\| ?/g, '|');
    for (const width of [26, 29, 32])
      expect(words(one(wrapped(`${paragraphs}\n${table}`, width)))).toBe(words(`${paragraphs}\n${table}`));
  });

  it('keeps a table whose rows do not add up as it is', () => {
    const rows = '甲\t乙\t丙\n子\t丑\n天\t地\t玄\t黄';
    expect(one(`${wrapped(paragraphs, 30)}\n${rows}`).endsWith(rows)).toBe(true);
  });

  it('gets the value of a label back that began a line', () => {
    const text = '本次活动由县市场监管局牵头组织实施，活动主题：\n品质惠民，近悦远来。';
    expect(one(`${wrapped(paragraphs, 23)}\n${text}`).endsWith(text.replace('\n', ''))).toBe(true);
  });

  it('gets a telephone number and an address of mail back', () => {
    expect(one('联系人：季云帆，传真：00\n00-5550607')).toBe('联系人：季云帆，传真：0000-5550607');
    const text = `${paragraphs}\n联系人：方小圆，邮箱：fgxh@example.cn`;
    expect(one(wrapped(text, 17 + 2))).toBe(text);
  });

  it('keeps a heading that ends in the bracket of its units from the paragraph below', () => {
    const text = `${paragraphs}\n（三）巾帼质量行（县妇女联合会牵头，县市场监管局配合）\n组织消费者走进企业。`;
    expect(one(wrapped(text, 27))).toBe(text);
  });

  it('is not a list of names or slogans of one length', () => {
    expect(
      wrapOf(Array.from({ length: 9 }, (_, at) => `全面加强质量管理共同建设质量强国之${'一二三四五六七八九'[at]}`)),
    ).toBeNull();
  });
});

describe('a copy on one line', () => {
  const one = (text: string) => cleanBy('run-on-text', text).split('\n');
  const story =
    '这是全县“质量月”活动的一个缩影。 今年以来，该县把服务送到田间地头，检查商户350户。 据介绍，活动还将持续到月底。';

  it('gives a story its headline back, before a sentence as before a dateline', () => {
    expect(one(`松坪县：“质量月”进山村   9月8日上午，志愿者在文化广场讲解如何辨别标志。 ${story}`)[0]).toBe(
      '松坪县：“质量月”进山村',
    );
    expect(
      one(`百余个难题得到解决 全县收获满满  某某新闻网10月3日讯（记者 某某）走进园区，机器轰鸣。 ${story}`)[0],
    ).toBe('百余个难题得到解决 全县收获满满');
  });

  it('parts the number of the document from a title of any kind', () => {
    const text = `某县市场监督管理局关于张挂宣传标语的函  某市监函〔2026〕41号  县直各单位： 请结合实际选用。 请于9月6日前反馈。 ${story}`;
    expect(one(text).slice(0, 3)).toEqual([
      '某县市场监督管理局关于张挂宣传标语的函',
      '某市监函〔2026〕41号',
      '县直各单位：',
    ]);
  });

  it('keeps the two halves of a theme together', () => {
    expect(one(`一、总体考虑 ${story} （一）主题：匠心某某 质行天下。  （二）时间：9月。`)).toContain(
      '（一）主题：匠心某某 质行天下。',
    );
  });

  it('parts the last slogan of a list from the sentence behind it', () => {
    const list = ['1. 质量连着你我他', '2. 抓质量就是抓发展', '3. 从严做起保安全'];
    const text = `2025年“质量月”活动宣传口号 ${list.join('  ')}  某县质量强县办公室编印，供各单位张贴、悬挂使用。`;
    expect(one(text).slice(1)).toEqual([...list, '某县质量强县办公室编印，供各单位张贴、悬挂使用。']);
  });

  it('finds the signature of a body that no list knows, and a date in Chinese figures', () => {
    const text = `关于举办研修班的通知 各有关企业： ${story} 附件：报名回执  某省标准化研究院 二〇二六年五月十一日`;
    expect(one(text).slice(-3)).toEqual(['附件：报名回执', '某省标准化研究院', '二〇二六年五月十一日']);
  });

  it('gets a list of slogans back that numbers none, with the names of its groups', () => {
    const first = [
      '差一毫米不出厂，少一道工序不放行',
      '产品会说话，质量是语言',
      '人人都是质量监督员',
      '标准高一寸，品牌高一丈',
    ];
    const second = ['书包虽小，质量事大', '玩具安全，快乐童年', '从小懂质量，长大做工匠', '看清日期，留好小票'];
    const lines = ['关于发布标语的公告', '经评审，现予公布。', '【企业】', ...first, '【校园】', ...second];
    expect(one(lines.join('  '))).toEqual(lines);
  });

  it('parts a table from its title', () => {
    const row = '1\t抽检茶叶八十批次\t县市场监管局\t9月20日前';
    const table = `序号\t任务\t责任单位\t完成时限 ${row}`;
    expect(one(`${story} 附件1  某县任务分解表   ${table}`)).toContain('某县任务分解表');
  });

  it('gets parts and 行动一 back as headings', () => {
    const lines = [
      '第一部分 总体目标',
      '到2027年，合格率稳定在95%以上。',
      '第二部分 重点行动',
      '行动一 标准领跑行动',
      '1.完善体系。制定标准20项。',
    ];
    expect(one(`${story} ${lines.join('  ')}`).slice(-5)).toEqual(lines);
  });
});

describe('names that ran together in a signature', () => {
  it('are parted where the place begins anew, though no list knows the second', () => {
    expect(cleanBy('joined-names', '某岫省市场监督管理局某岫省质量强省工作推进委员会办公室')).toBe(
      '某岫省市场监督管理局 某岫省质量强省工作推进委员会办公室',
    );
    expect(cleanBy('joined-names', '某市市场监督管理局某市分局')).toBe('某市市场监督管理局某市分局');
  });
});
