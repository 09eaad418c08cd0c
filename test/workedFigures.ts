/*
 * The worked example of workedSampling.ts, by hand (today is 14 September 2026):
 *
 *                      stationery  toys   all
 *   batches                    61    49   110
 *   passed by the laboratory   48    40    88
 *   overturned by a retest      1     1     2   → passed                49   41    90
 *   failed, undisputed          5     6    11
 *   objection rejected          1           1
 *   retest upheld the fail      1           1
 *   contradiction, decided      1           1   → failed                 8    6    14
 *   retest under way            1           1
 *   contradiction, undecided    1           1
 *   refused, received           2           2
 *   sampled, submitted                2     2   → open                   4    2     6
 *
 *   rate: 49 ÷ 57 = 85.96 %, 41 ÷ 47 = 87.23 %, together 90 ÷ 104 = 86.54 %; open batches are in no denominator.
 *   stage: campus 30 + 13 = 43 (31 passed, 8 failed, 4 open), circulation 18 + 34 = 52 (44, 6, 2), online 15 (15, 0, 0);
 *   rates 31 ÷ 39 = 79.49 %, 44 ÷ 50 = 88.00 %, 15 ÷ 15 = 100.00 %. All stationery is of one shop in 东山镇, all toys of
 *   one in 西河镇; all batches went to one laboratory and were sampled on 10 August, a Monday.
 *   failed items of failed batches: lead 2 + 2 + 1 + 1 + 1 = 7, plasticiser 6, marking 2, cap 1: 16, of which 7 are
 *   43.75 %, 13 are 81.25 %, 15 are 93.75 %.
 *   black list: 14 failed and 1 disputed = 15; held back: 2 + 2 told on 10 September (objection until the 25th), 1 decided
 *   against the laboratory's words, 1 disputed = 6; so 9 may be published. Red list: 90, all of them may.
 *
 * Every figure below is written down from this sheet; none is reckoned by the product or from another one.
 */

export const figures = (batches: number, passed: number, failed: number, open: number) => ({
  batches,
  passed,
  failed,
  open,
});

/** One line of a table: what it counts, and its rate with the denominator. */
const line = (label: string, counted: ReturnType<typeof figures>, rate: string, denominator: string) => ({
  label,
  figures: counted,
  rate,
  denominator,
});
export type WorkedLine = ReturnType<typeof line>;

/** 86.54%（90/104） */
export const rateOf = ({ rate, denominator }: WorkedLine): string => `${rate}（${denominator}）`;

/** Lines in the order of the screen. */
export const worked = {
  total: line('合计', figures(110, 90, 14, 6), '86.54%', '90/104'),
  groups: [
    line('学生文具', figures(61, 49, 8, 4), '85.96%', '49/57'),
    line('儿童玩具', figures(49, 41, 6, 2), '87.23%', '41/47'),
  ],
  stages: [
    line('流通', figures(52, 44, 6, 2), '88.00%', '44/50'),
    line('校园周边', figures(43, 31, 8, 4), '79.49%', '31/39'),
    line('网络', figures(15, 15, 0, 0), '100.00%', '15/15'),
  ],
  townships: [
    line('东山镇', figures(61, 49, 8, 4), '85.96%', '49/57'),
    line('西河镇', figures(49, 41, 6, 2), '87.23%', '41/47'),
  ],
  laboratories: [line('云溪市产品质量检验所', figures(110, 90, 14, 6), '86.54%', '90/104')],
  subjects: [
    line('云溪县青禾文具店', figures(61, 49, 8, 4), '85.96%', '49/57'),
    line('云溪县乐童玩具城', figures(49, 41, 6, 2), '87.23%', '41/47'),
  ],
  weeks: [line('08-10 – 08-16', figures(110, 90, 14, 6), '86.54%', '90/104')],
  /** Failed items of failed batches, with the running share of all. */
  failedItems: [
    { name: '可迁移元素（铅）', items: 7, batches: 7, cumulative: '43.75%' },
    { name: '邻苯二甲酸酯', items: 6, batches: 6, cumulative: '81.25%' },
    { name: '使用说明', items: 2, batches: 2, cumulative: '93.75%' },
    { name: '笔帽通气量', items: 1, batches: 1, cumulative: '100.00%' },
  ],
  black: { rows: 15, publishable: 9, held: 6 },
  red: { rows: 90, publishable: 90, held: 0 },
} as const;
