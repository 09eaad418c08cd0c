import { describe, expect, it } from 'vitest';
import { findClaims } from '../../../../electron/core/circular/understand/claims.ts';
import { findContacts } from '../../../../electron/core/circular/understand/contacts.ts';
import { findNumbers } from '../../../../electron/core/circular/understand/head.ts';
import { understand } from '../../../../electron/core/circular/understand/index.ts';
import { findPeriod } from '../../../../electron/core/circular/understand/period.ts';
import { findProhibitions } from '../../../../electron/core/circular/understand/prohibitions.ts';
import { findReportBack } from '../../../../electron/core/circular/understand/reportBack.ts';
import { claimedIssuers } from '../../../../electron/core/circular/understand/signature.ts';
import { findThemes } from '../../../../electron/core/circular/understand/themes.ts';
import { titleOf } from '../../../../electron/core/circular/understand/titles.ts';

describe('the theme', () => {
  const themes = (text: string) => findThemes(null, [{ text, from: 0 }]).map(({ role, value }) => `${role} ${value}`);
  it.each([
    ['活动主题是“守护质量，点亮生活”。', ['main 守护质量，点亮生活']],
    ['主题为：质量兴县 共建共享。', ['main 质量兴县 共建共享']],
    ['主题确定为《质量铸就未来》，副主题为《人人都是质量官》。', ['main 质量铸就未来', 'sub 人人都是质量官']],
    ['以“质量月里话质量”为主题开展活动', ['main 质量月里话质量']],
    ['主题是“推动“三个提升” 建设质量强县”。', ['main 推动“三个提升” 建设质量强县']],
    ['围绕“铸精品 强县域”主题，组织宣传', ['main 铸精品 强县域']],
  ])('%s', (text, wanted) => expect(themes(text)).toEqual(wanted));
  it.each(['主题另行公布。', '活动主题待定。', '活动主题以省局公布的为准。', '主题为：待省局另行通知。'])(
    'a theme that is left open is none: %s',
    (text) => {
      expect(findThemes({ text, from: 0 }, [])).toEqual([]);
      expect(themes(text)).toEqual([]);
    },
  );
  it('the theme of a forum is not that of the month', () =>
    expect(themes('举办以“公平竞争新格局”为主题的论坛')).toEqual([]));
});

describe('what must be sent back', () => {
  const asked = (text: string) =>
    findReportBack(text, 0, 2023).map(({ what, to, deadline }) => [what, to, deadline?.date ?? null]);
  it.each([
    [
      '请于2023年10月8日前，将活动总结、统计表（电子版）报县局质量股。',
      [[['活动总结', '统计表'], '县局质量股', '2023-10-08']],
    ],
    ['9月30日前，各所将活动总结及统计表上报县局办公室汇总。', [[['活动总结', '统计表'], '县局办公室', '2023-09-30']]],
    ['要在9月28日前向县质量办报送工作总结和不少于3张照片。', [[['工作总结', '照片'], '县质量办', '2023-09-28']]],
    ['总结、有关图片及视频及时报送市局质量科。', [[['总结', '有关图片及视频'], '市局质量科', null]]],
    [
      '请于9月5日前报送活动方案，10月15日前报送活动总结。',
      [
        [['活动方案'], null, '2023-09-05'],
        [['活动总结'], null, '2023-10-15'],
      ],
    ],
    [
      '9月4日前将实施方案、10月11日前将活动总结和统计表报送市局质量科。',
      [
        [['实施方案'], '市局质量科', '2023-09-04'],
        [['活动总结', '统计表'], '市局质量科', '2023-10-11'],
      ],
    ],
    ['各科室于9月28日前将照片及视频资料交质量科。', [[['照片', '视频资料'], '质量科', '2023-09-28']]],
    [
      '各所要认真总结，并于10月12日前报县“质量月”活动领导小组办公室。',
      [[['总结'], '县“质量月”活动领导小组办公室', '2023-10-12']],
    ],
    ['各所9月底前完成检查，10月12日前将情况报县局质量股。', [[['情况'], '县局质量股', '2023-10-12']]],
    ['按要求填写统计表，于9月29日前通过政务邮箱报县质强办。', [[['统计表'], '县质强办', '2023-09-29']]],
    ['涉嫌犯罪的，及时移交公安机关。', []],
    ['接到群众举报情况后，县局派人核实。', []],
    ['（三）及时报送信息。', []],
    ['将落实情况纳入年度考核。', []],
  ])('%s', (text, wanted) => expect(asked(text)).toEqual(wanted));
});

describe('contacts', () => {
  const contacts = (text: string) =>
    findContacts(text, 0).map(({ organisation, name, phones, emails }) => [organisation, name, phones, emails]);
  it.each([
    ['联 系 人：市局质量科  刘某某   电话：0000-12345678', [['市局质量科', '刘某某', ['0000-12345678'], []]]],
    ['联系人：张明、李强；联系电话：0000-8888888', [[null, '张明、李强', ['0000-8888888'], []]]],
    [
      '县局质量股联系人：陈某，电话：0000-123456，邮箱：q@q.com。',
      [['县局质量股', '陈某', ['0000-123456'], ['q@q.com']]],
    ],
    ['联系人：质量股 李 明，电话：0000-123456', [['质量股', '李明', ['0000-123456'], []]]],
    ['发送至邮箱a@b.cn。\n联系人：王某 0000-7654321', [[null, '王某', ['0000-7654321'], ['a@b.cn']]]],
    [
      '联系人：甲某，电话：0000-1111111\n联系人：乙某，电话：0000-2222222',
      [
        [null, '甲某', ['0000-1111111'], []],
        [null, '乙某', ['0000-2222222'], []],
      ],
    ],
    ['电话宣传', []],
  ])('%s', (text, wanted) => expect(contacts(text)).toEqual(wanted));
});

describe('what is forbidden', () => {
  const forbidden = (text: string) => findProhibitions(text, 0).map(({ value }) => value);
  it.each([
    ['各单位不得以任何名义收费，严禁搭车摊派。', ['不得以任何名义收费', '严禁搭车摊派']],
    ['严禁乱收费，或者变相摊派。', ['严禁乱收费，或者变相摊派']],
    ['活动不准扰民', ['不准扰民']],
    ['查处法律禁止生产的产品', []],
    ['每场不得少于50人', []],
    ['不得不说', []],
  ])('%s', (text, wanted) => expect(forbidden(text)).toEqual(wanted));
});

describe('what the text counts of itself', () => {
  const task = {
    path: ['1'],
    title: '',
    text: '',
    category: '',
    units: [],
    quantities: [],
    deadlines: [],
    activityKinds: [],
    productGroups: [],
    confidence: 1,
    reason: '',
    children: [],
  };
  const tasks = [1, 2, 3].map((index) => ({ ...task, span: { from: 900 + index, to: 901 + index } }));
  const claims = (text: string, story = false) =>
    findClaims(
      text,
      { issuers: [], tasks, sections: [], departmentActivities: [], requirements: [] },
      claimedIssuers(text, story, null),
    ).map(({ claimed, found, agrees }) => [claimed, found, agrees]);
  it.each([
    ['全县统一部署以下3项重点任务：', [[3, 3, true]]],
    ['方案共安排12项活动。', [[12, 3, false]]],
    ['县局等十二个部门决定', [[12, null, null]]],
    ['具体实施6项，', [[6, 3, false]]],
    ['坚持问题导向', []],
  ])('%s', (text, wanted) => expect(claims(text)).toEqual(wanted));
  it('departments that issued a cited paper are no claim of a notice, but of a story', () => {
    expect(claims('总局等27个部门联合印发了《关于开展活动的通知》')).toEqual([]);
    expect(claims('总局等27个部门联合印发了《关于开展活动的通知》', true)).toEqual([[27, null, null]]);
  });
  it('the title of a notice that prints a plan counts its own issuers', () => {
    const text = '青禾省市场监管局等7部门关于印发《质量提升方案》的通知';
    expect(claimedIssuers(text, false, { from: 0, to: text.length })?.written).toBe('7');
  });
});

describe('small fields', () => {
  it.each(['各部门：', '县领导小组各成员单位：', '局属各单位、机关各股室：'])('%s is an address', (line) => {
    const { recipients } = understand(`关于开展质量月活动的通知\n${line}\n现通知如下：\n一、活动内容`, []).structure;
    expect(recipients.length).toBeGreaterThan(0);
  });
  it.each([
    ['云市监字[2023]第012号', '云市监字〔2023〕12号'],
    ['云市监发（2023）7号', '云市监发〔2023〕7号'],
    ['根据国市监质发〔2023〕73号文件', '国市监质发〔2023〕73号'],
  ])('the number %s', (text, wanted) => expect(findNumbers(text, 0).map(({ value }) => value)).toEqual([wanted]));
  it.each([
    ['县局定于9月1日至30日开展活动', '2023-09-01', '2023-09-30'],
    ['自9月1日起至9月30日止组织活动', '2023-09-01', '2023-09-30'],
    ['2023年9月是全国“质量月”', '2023-09-01', '2023-09-30'],
    ['定于9月11日至17日举办质量宣传周', '2023-09-11', '2023-09-17'],
    ['对9月份的活动作出安排', '2023-09-01', '2023-09-30'],
    ['9月份在全县开展了“质量月”活动', '2023-09-01', '2023-09-30'],
    ['活动自9月1日开始，至9月30日结束', '2023-09-01', '2023-09-30'],
  ])('the period of %s', (text, from, to) =>
    expect(findPeriod(null, [{ text, from: 0 }], 2023)?.value).toEqual({ from, to }),
  );
  it.each([
    ['加强领导。各所要重视。', '加强领导'],
    ['开展帮扶（牵头单位：质量股）', '开展帮扶'],
    ['宣传发动（8月25日—9月5日）。悬挂横幅。', '宣传发动'],
    ['举办“质量。讲堂”活动；邀请专家。', '举办“质量。讲堂”活动'],
    [
      '教育部门会同县局，在活动期间组织全县中小学生到质量教育基地参加社会实践并撰写一篇质量小作文交流体会。',
      '教育部门会同县局',
    ],
  ])('the heading of %s', (head, wanted) => expect(titleOf(head)).toBe(wanted));
  it('tables that lost their separators still give tasks, under the section they stand in', () => {
    const rows =
      '二、任务分工\n序号 任务内容 牵头单位 完成时限\n1 举办质量讲堂 质量股 9月中旬\n2 开展质量检查 各所 9月底前';
    const { tasks } = understand(`质量活动方案\n一、活动主题\n质量兴县\n${rows}`, []).structure;
    expect(
      tasks.map(({ path, title, units, deadlines }) => [
        path,
        title,
        units[0]?.name,
        deadlines[0]?.date?.slice(5) ?? deadlines[0]?.text,
      ]),
    ).toEqual([
      [['二', '1'], '举办质量讲堂', '质量股', '9月中旬'],
      [['二', '2'], '开展质量检查', '各所', '9月底前'],
    ]);
  });
});
