import { describe, expect, it } from 'vitest';
import { clean, cleanBy } from './support.ts';

describe('spam', () => {
  it('goes as a line at the head, and the removal is shown', () => {
    const { cleaned, changes } = clean('成人视频,国产精品一区二区,免费观看\n\n关于开展“质量月”活动的通知');
    expect(cleaned).toBe('关于开展“质量月”活动的通知');
    expect(changes).toMatchObject([{ step: 'spam-lines', note: '垃圾关键词行已删去' }, { step: 'line-endings' }]);
  });
  it('inside a sentence goes, but the reviewer is asked, and may take it back', () => {
    const text = '各单位要认真组织，澳门威尼斯人娱乐城力求办出特色。';
    const { cleaned, doubts } = clean(text);
    expect(cleaned).toBe('各单位要认真组织，力求办出特色。');
    expect(doubts).toMatchObject([{ kind: 'noise-removed', span: { from: 9, to: 9 } }]);
    const kept = doubts[0]?.candidates[1]?.text ?? '';
    expect(clean(text, { chosen: { [doubts[0]!.key]: kept } }).cleaned).toBe(text);
  });
  it('is not what a notice says about gambling, pornography or films', () => {
    const text = '严厉打击网络赌博、博彩和投注行为，查处色情视频。\n组织在线观看免费视频公开课，宣传彩票知识。';
    expect(clean(text).cleaned).toBe(text);
  });
});

describe('the frame of a web page', () => {
  const one = (text: string) => cleanBy('web-clutter', text);
  const body =
    '关于开展“质量月”活动的通知\n各市场监管所：\n请认真组织，做好宣传，按时报送活动总结和影像资料，确保取得实效。\n2023年9月1日';
  it('goes above and below', () => {
    const page = `首页>政务公开>通知\n当前位置：首页 > 通知\n字号：[大] [中] [小]\n浏览次数：123次\n${body}\n【打印】【关闭】\n上一篇：会议\n责任编辑：某某\n版权所有 某局`;
    expect(one(page)).toBe(body);
  });
  it('takes the titles behind 相关稿件 along', () => {
    expect(one(`${body}\n相关稿件\n我市召开会议\n我县开展检查`)).toBe(body);
  });
  it('asks the reviewer where much stands behind', () => {
    const { cleaned, doubts } = clean(`${body.repeat(8)}\n相关阅读\n${'另一篇文章的正文，'.repeat(40)}`);
    expect(cleaned.endsWith('2023年9月1日')).toBe(true);
    expect(doubts.map((doubt) => doubt.kind)).toEqual(['noise-removed']);
  });
  it('takes along another article that stands behind the name of the editor', () => {
    const { cleaned, doubts } = clean(
      `${body.repeat(8)}\n责任编辑：某某\n某市召开会议\n${'会议强调，要抓好落实。'.repeat(30)}`,
    );
    expect(cleaned).not.toContain('会议强调');
    expect(doubts).toHaveLength(1);
    const [{ key, candidates } = { key: '', candidates: [] }] = doubts;
    expect(
      clean(`${body.repeat(8)}\n责任编辑：某某\n某市召开会议\n${'会议强调，要抓好落实。'.repeat(30)}`, {
        chosen: { [key]: candidates[1]!.text },
      }).cleaned,
    ).toContain('会议强调');
  });
  it('never takes an annex along', () => {
    expect(one(`${body}\n相关链接\n某某网站\n附件1\n活动统计表`)).toBe(`${body}\n附件1\n活动统计表`);
  });
  it('is what the reader of the file marked', () => {
    const text = `导航栏\n${body}`;
    expect(cleanBy('web-clutter', text, [{ from: 0, to: 3, kind: 'clutter' }])).toBe(body);
  });
  it('is not a line of the notice that begins alike', () => {
    const text =
      '分享经验做法，推广先进典型。\n主办单位：某某局 承办单位：某某所\n时间：2023年9月1日至30日\n来源于群众的意见要认真办理';
    expect(one(text)).toBe(text);
  });
});

describe('page numbers', () => {
  const one = (text: string) => cleanBy('page-counters', text);
  it('go as lines of their own and inside the text', () => {
    expect(one('第一段\n- 3 -\n第二段第3页共12页\n第4页 共12页\n第三段')).toBe('第一段\n第二段\n第三段');
  });
  it('go from the middle of words where a document site counted on', () => {
    expect(one('要严格落实责1、任，加强监督检2、查。')).toBe('要严格落实责任，加强监督检查。');
  });
  it('are not the numbers of a list', () => {
    const text = '附件1、附件2、附件3\n工作安排如下：1、宣传2、检查\n第1、2项\n9月1、2日';
    expect(one(text)).toBe(text);
  });
});

describe('names', () => {
  it('lose the blanks inside them', () => {
    expect(
      cleanBy('spaced-names', '市场监管总局 科 技 部\n公 安 部 生 态 环 境 部\n电 话：1\n2 0 2 3 年 9 月 1 日'),
    ).toBe('市场监管总局 科技部\n公安部 生态环境部\n电话：1\n2023年9月1日');
  });
  it('keep blanks that part them', () => {
    const text = '王 伟 李 强\n联系人：穆 青';
    expect(cleanBy('spaced-names', text)).toBe(text);
  });
  it('are parted where they ran together in a signature', () => {
    expect(cleanBy('joined-names', '交通运输部农业农村部 商务部\n某省市场监督管理局某省教育厅')).toBe(
      '交通运输部 农业农村部 商务部\n某省市场监督管理局 某省教育厅',
    );
  });
  it('are left alone in a sentence', () => {
    const text = '（教育部、公安部按职责分工负责）由交通运输部农业农村部共同负责。';
    expect(cleanBy('joined-names', text)).toBe(text);
  });
});

describe('broken lines', () => {
  const one = (text: string) => cleanBy('hard-line-breaks', text);
  it('are joined in the middle of a sentence', () => {
    expect(one('为深入开展质量提升行动。各单位要认真组\n织，力求办出特色。')).toBe(
      '为深入开展质量提升行动。各单位要认真组织，力求办出特色。',
    );
  });
  it('are joined in the middle of a title', () => {
    expect(one('市场监管总局等16部门\n关于开展2023年全国“质量月”\n活动的通知\n各省：')).toBe(
      '市场监管总局等16部门关于开展2023年全国“质量月”活动的通知\n各省：',
    );
  });
  it('stay before headings, items, labels, the signature and the date', () => {
    const text =
      '关于开展“质量月”活动的通知\n各市场监管所：\n一、活动主题\n质量惠民生\n二、活动内容\n（一）加强宣传，营造氛围\n组织开展宣传活动。\n1.进企业\n2.进校园\n联系人：某某\n附件：1.统计表\n某县市场监督管理局\n2023年9月1日';
    expect(one(text)).toBe(text);
  });
  it('stay before the number of the document, though the title fills its line', () => {
    const text = [
      '白河县教育局关于组织参加本年度“质',
      '量月”活动和宣传教育工作的有关通知',
      '白教体字〔2024〕40号',
    ].join('\n');
    expect(one(text).split('\n').at(-1)).toBe('白教体字〔2024〕40号');
  });
  it('are joined inside a row of a table, but not between rows', () => {
    const text = [
      '现将任务分解如下，请各有关单位认真抓好落',
      '实，确保取得实效，并按时上报完成情况和照',
      '片资料。',
      '序号 | 任务 | 单位',
      '1 | 开展船舶企业特种设备隐患排查行动 |',
      '市局',
      '2 | 检查 | 县局',
    ].join('\n');
    expect(one(text).split('\n').slice(-3)).toEqual([
      '序号 | 任务 | 单位',
      '1 | 开展船舶企业特种设备隐患排查行动 |市局',
      '2 | 检查 | 县局',
    ]);
  });
  it('stay in a list of slogans of one length', () => {
    const text = [
      '抓质量就是抓发展，讲诚信就是讲未来',
      '把好源头质量关口，守住安全生产底线',
      '人人关心产品质量，处处感受美好生活',
    ].join('\n');
    expect(one(text)).toBe(text);
  });
});

describe('text on one line', () => {
  it('gets its paragraphs back', () => {
    const paragraphs = [
      '关于开展2023年“质量月”活动的通知',
      '各市场监管所：',
      '为提升质量意识，现将有关事项通知如下：',
      '一、活动主题',
      '质量惠民生',
      '二、活动内容',
      '（一）加强宣传。组织开展宣传活动，发放宣传资料，悬挂横幅标语，接受群众咨询，营造人人关心质量的氛围。',
      '（二）严格监管。检查市场主体，抽检重点产品，查处违法行为。',
      '附件：1. 活动统计表',
      '2. 活动安排表',
      '某县市场监督管理局',
      '2023年9月1日',
    ];
    expect(cleanBy('run-on-text', paragraphs.join(' '))).toBe(paragraphs.join('\n'));
  });
  it('gets them back without a blank to go by where headings count up', () => {
    const line = `${'各单位要高度重视，认真组织，广泛动员。'.repeat(12)}一、活动主题。略。二、活动内容。略。三、活动要求。略。`;
    expect(cleanBy('run-on-text', line).split('\n').slice(1)).toEqual([
      '一、活动主题。略。',
      '二、活动内容。略。',
      '三、活动要求。略。',
    ]);
  });
  it('gets the rows of a flattened table back, and the paragraph behind the last one', () => {
    const lines = [
      '现将活动任务分解如下，请各单位认真落实，确保各项任务按时完成，取得实实在在的效果。',
      '序号 | 任务 | 责任单位 | 时限',
      '1 | 举办质量讲堂 | 质量股 | 9月5日前',
      '2 | 抽检文具20批次 | 产品股 | 9月18日前',
      '3 | 检查电梯 | 特设股 | 9月25日前',
      '说明：各单位要按时上报完成情况，由质量股汇总后统一报送县政府办公室。',
    ];
    expect(clean(lines.join('  ')).cleaned).toBe(lines.join('\n'));
  });
  it('gets items back that were taken for the cells of a table', () => {
    const items = ['二、活动内容', '（一）加强宣传。发放资料。', '（二）严格监管。抽检产品。', '三、活动要求'];
    expect(cleanBy('run-on-text', items.join(' |  | '))).toBe(items.join('\n'));
  });
  it('parts labels from the paragraph they were joined to', () => {
    expect(cleanBy('run-on-text', '（一）质量集市 | 主办单位：县局 | 承办单位：质协')).toBe(
      '（一）质量集市\n主办单位：县局\n承办单位：质协',
    );
  });
  it('is not a long paragraph that names its points', () => {
    const text = `${'各单位要高度重视，认真组织，广泛动员。'.repeat(14)}主要包括（一）宣传；（二）检查；（三）总结三个方面，主题为“质量强国 你我同行”。`;
    expect(cleanBy('run-on-text', text)).toBe(text);
  });
});
