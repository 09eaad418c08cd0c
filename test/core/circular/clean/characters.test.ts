import { describe, expect, it } from 'vitest';
import { clean, cleanBy } from './support.ts';

describe('line ends and blanks', () => {
  it('become plain ones', () => {
    expect(cleanBy('line-endings', '\ufeff　　第一段。\r\n\r\n\r\n　　第\u200b二段。  \u2028第三\u00a0段。\n')).toBe(
      '第一段。\n\n第二段。\n第三 段。',
    );
  });
  it('leave the tabs between the cells of a table alone', () => {
    expect(cleanBy('line-endings', '序号\t项目\t\n\t抽检\t9月')).toBe('序号\t项目\t\n\t抽检\t9月');
  });
});

describe('pinyin', () => {
  const one = (text: string) => cleanBy('pinyin', text);
  it('goes with its tone marks, its blanks and its brackets of either width', () => {
    expect(one('質(zhì)量 (liàng)強(qiáng )國（guó）')).toBe('質量強國');
  });
  it('goes without tone marks where it is repeated', () => {
    expect(one('标(zhi)(zhi)准和(he)(he)(he)(he)质量')).toBe('标准和质量');
  });
  it('goes where a lost byte took its opening bracket along', () => {
    expect(one('因?yàn)榫邆')).toBe('因?榫邆');
  });
  it('takes neutral syllables along only in a text that is full of it', () => {
    expect(one('我們(men)的工(gōng)作(zuò)很(hěn)好')).toBe('我們的工作很好');
    expect(one('他们(men)')).toBe('他们(men)');
  });
  it('is never the English that stands in brackets', () => {
    const text = '强制性产品认证(CCC)、质量管理小组(QC)、国内生产总值(GDP)、人工智能(AI)、云(cloud)、（can）';
    expect(one(text)).toBe(text);
  });
});

describe('private-use characters', () => {
  it('become bullets at the head of a line and go elsewhere, with a note', () => {
    expect(cleanBy('private-use', '\uf0b7宣传\ue123活动')).toBe('●宣传活动');
    expect(clean('宣传\ue123活动').changes[0]?.note).toContain('U+E123');
  });
});

describe('traditional characters', () => {
  const one = (text: string) => cleanBy('simplified', text);
  it('become simplified ones by phrases', () => {
    expect(one('為著力提升產品質量，聯合開展監督檢查，后續顯著改善')).toBe(
      '为着力提升产品质量，联合开展监督检查，后续显著改善',
    );
  });
  it('come back from careless conversion, too', () => {
    expect(one('健全機製，全麵提升')).toBe('健全机制，全面提升');
    expect(one('健全机製，全麵提升质量，开展检查')).toBe('健全机制，全面提升质量，开展检查');
  });
  it('make 品質月 the keyword only where it is the name of the month', () => {
    expect(one('開展全國“品質月”活動，提升農產品品質')).toBe('开展全国“质量月”活动，提升农产品品质');
  });
  it('do not touch text that is simplified already', () => {
    const text =
      '乾隆年间的著作，瞭望员，发扬光大，台账，里程，余下，征求意见，像章，覆盖，黄山谷，关于开展质量提升行动';
    expect(one(text)).toBe(text);
  });
  it('are found in a single line of a simplified document', () => {
    expect(one('关于开展质量月活动的通知，请认真贯彻执行。\n聯繫電話')).toContain('联系电话');
  });
  it('are reported in runs that a person can read', () => {
    const { changes } = clean('國家質量監督');
    expect(changes.map((change) => [change.before, change.after])).toEqual([['國家質量監', '国家质量监']]);
  });
  it('are put right where 深入 was misread as 深人', () => {
    expect(one('深人开展质量提升行动，水深人静')).toBe('深入开展质量提升行动，水深人静');
    expect(one('深人产业园区走访')).toBe('深入产业园区走访');
  });
});

describe('half-width punctuation', () => {
  const one = (text: string) => cleanBy('punctuation-width', text);
  it('becomes full-width between Chinese', () => {
    expect(one('(一)加强宣传,营造氛围;各局(厅、委):好!对吗?')).toBe(
      '（一）加强宣传，营造氛围；各局（厅、委）：好！对吗？',
    );
    expect(one('运用ISO9001、GMP等方式,促进管理')).toBe('运用ISO9001、GMP等方式，促进管理');
    expect(one('合格率100%,9月底前完成')).toBe('合格率100%，9月底前完成');
  });
  it('becomes full-width between a telephone number and an address of mail', () => {
    expect(one('（联系人江小鱼，0000-7654321,zlg@example.cn）')).toBe('（联系人江小鱼，0000-7654321，zlg@example.cn）');
  });

  it('becomes full-width around the number of an item that begins with a date', () => {
    expect(one('(3)9月5日前完成。')).toBe('（3）9月5日前完成。');
    expect(one('(3)2024年9月完成。\n(4)15年')).toBe('（3）2024年9月完成。\n（4）15年');
    expect(one('长(3)5 cm')).toBe('长（3）5 cm');
    expect(one('(3)5 cm')).toBe('(3)5 cm');
  });

  it('stays inside numbers, times, addresses and Latin text', () => {
    for (const text of ['1,609个', '9:30-11:00', 'http://a.example/x?y=1,2', 'a@b.example', 'Hello, world (2023)!']) {
      expect(one(text)).toBe(text);
    }
  });
  it('widens the colon before a telephone number but nothing in it', () => {
    expect(one('电话:010-1234,5678(传真)')).toBe('电话：010-1234,5678（传真）');
  });
});

describe('doubled punctuation', () => {
  const one = (text: string) => cleanBy('doubled-punctuation', text);
  it('is single again', () => {
    expect(one('加强宣传，，营造氛围，。完成任务。。')).toBe('加强宣传，营造氛围。完成任务。');
  });
  it('is not the ellipsis nor the dash', () => {
    expect(one('等等……——全文')).toBe('等等……——全文');
  });
  it('is a line of dots between a heading and its text', () => {
    expect(one('二、活动内容\n……\n（一）开展宣传。')).toBe('二、活动内容\n（一）开展宣传。');
  });
});

describe('one step', () => {
  it('can be switched off while the others run', () => {
    const { cleaned, changes } = clean('質量(liàng),好', { disabled: ['simplified'] });
    expect(cleaned).toBe('質量，好');
    expect(new Set(changes.map((change) => change.step))).toEqual(new Set(['pinyin', 'punctuation-width']));
  });
});
