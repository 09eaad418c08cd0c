import { describe, expect, it } from 'vitest';
import { understand } from '../../../../electron/core/circular/understand/index.ts';

const read = (text: string) => understand(text, []).structure;
const plan = (items: string) =>
  read(
    `某市质量提升行动计划（2025—2027年）\n为提升产品质量，制定本计划。\n${items}\n某市市场监督管理局\n2025年6月30日`,
  );

describe('how plans may put it', () => {
  it('numbers actions 行动一, 行动二, with items that count on below them', () => {
    const { tasks } = plan(
      '第一部分 重点行动\n行动一 标准领跑\n1.完善标准体系。制定标准20项。\n行动二 可靠性攻关\n2.突破关键工艺。补助最高100万元。',
    );
    expect(tasks.map(({ path, title }) => [path.join('/'), title])).toEqual([
      ['一/一', '标准领跑'],
      ['一/二', '可靠性攻关'],
    ]);
    const last = tasks[1]?.children[0];
    expect(last?.path).toEqual(['一', '二', '2']);
    expect(last?.quantities).toMatchObject([{ text: '最高100万元', values: [1_000_000], comparison: 'at-most' }]);
  });

  it('names bodies with a bracket in them behind a label', () => {
    const { tasks } = plan(
      '一、重点任务\n（一）实施对标达标。每年组织企业比对。\n牵头单位：市市场监管局\n配合单位：各县（市、区）人民政府、市贸促会\n（二）评选小组。市总工会、团市委联合选树小组60个。\n（三）抽检公示。抽检600批次。市市场监管局监督科牵头，市质检院承担检验。',
    );
    const units = (at: number) => tasks[at]?.units.map(({ role, name }) => `${role} ${name}`);
    expect(units(0)).toEqual(['lead 市市场监管局', 'support 各县（市、区）人民政府', 'support 市贸促会']);
    expect(units(1)).toEqual(['responsible 市总工会', 'responsible 团市委']);
    expect(units(2)).toEqual(['lead 市市场监管局监督科']);
  });

  it('asks for something every year, which has no one date', () => {
    const { reportBack } = plan(
      '一、重点任务\n（一）开展对标。\n二、保障措施\n各地于每年12月10日前将进展情况报送市质强办。',
    );
    expect(reportBack).toMatchObject([
      { what: ['进展情况'], to: '市质强办', deadline: { text: '每年12月10日前', date: null, precision: 'vague' } },
    ]);
  });

  it('says at the end of the sentence where everything goes', () => {
    const { reportBack, contacts } = plan(
      '一、重点任务\n（一）开展对标。\n二、工作要求\n各县请于2025年9月5日前报送活动安排，10月12日前报送活动总结，材料发送至市局质量科邮箱zlk@example.cn。\n联系人：苗青，电话：0000-5556201',
    );
    expect(reportBack.map(({ to, deadline }) => [to, deadline?.date])).toEqual([
      ['市局质量科', '2025-09-05'],
      ['市局质量科', '2025-10-12'],
    ]);
    expect(contacts).toMatchObject([{ organisation: null, name: '苗青', emails: ['zlk@example.cn'] }]);
  });

  it('makes slogans known by a 公告, a group a bracket', () => {
    const lines = [
      '差一毫米不出厂，少一道工序不放行',
      '产品会说话，质量是语言',
      '人人都是质量监督员',
      '标准高一寸，品牌高一丈',
      '质量是干出来的',
    ];
    const text = `关于发布2026年“质量月”宣传标语的公告\n经评审，现予公布，请各单位使用。\n【面向企业】\n${lines.join('\n')}\n某市市场监督管理局\n2026年8月30日`;
    const { kind, slogans } = read(text);
    expect(kind.value).toBe('slogans');
    expect(slogans.map(({ value }) => value)).toEqual(lines);
  });
});
