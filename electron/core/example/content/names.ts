import { creditCodeCheck } from '../../../../shared/domain/creditCode.ts';
import type { subjectKinds } from '../../../../shared/domain/labels.ts';
import type { Chance } from '../random.ts';

/*
 * Everything here is invented: a county that is on no map, and names that begin with it belong to nobody.
 */

export const townships: readonly string[] = [
  '城关街道',
  '望江街道',
  '青石镇',
  '柳河镇',
  '白鹭镇',
  '沙湾镇',
  '石桥镇',
  '枫林镇',
  '梅岭乡',
  '古渡乡',
  '龙泉乡',
  '松坪乡',
];

const roads = [
  '云溪大道',
  '文昌路',
  '滨河路',
  '人民路',
  '学府路',
  '工业一路',
  '工业二路',
  '新市街',
  '老粮站巷',
  '迎宾路',
  '茶场路',
  '东门街',
];
const surnames = [...'程沈陆宋韩唐贺邱卢段纪莫祝柏桑尹温乔阮裴邵舒管聂简戚闻辜'];
const givenFirst = [...'知砚予书怀景若清明远以思承云子嘉文安竹希亦松闻溪'];
const givenSecond = [...'秋宁川言舟禾澄和岚衡然初行白桐屿歌朗野青微'];

/** A person's name of two or three characters. */
export const personName = (chance: Chance): string =>
  chance.pick(surnames) + (chance.happens(0.75) ? chance.pick(givenFirst) : '') + chance.pick(givenSecond);

/** Different persons' names. */
export function personNames(chance: Chance, count: number): string[] {
  const names = new Set<string>();
  while (names.size < count) names.add(personName(chance));
  return [...names];
}

/** A telephone number of an area code that is not given out. */
export const phoneNumber = (chance: Chance): string => `0999-555${String(chance.between(0, 9999)).padStart(4, '0')}`;

export type SubjectKind = keyof typeof subjectKinds;

interface Trade {
  words: readonly string[];
  forms: readonly string[];
  /** Whether such places are companies (register 91) or sole traders (92). */
  company: boolean;
}

const trades: Record<SubjectKind, Trade> = {
  production: {
    words: [
      '食品',
      '电器',
      '线缆',
      '文具制造',
      '服饰',
      '玩具',
      '肥业',
      '粮油',
      '饮品',
      '塑料制品',
      '五金',
      '竹木制品',
      '茶业',
      '包装材料',
    ],
    forms: ['有限公司', '有限责任公司', '厂'],
    company: true,
  },
  circulation: {
    // The commonest stand several times.
    words: [
      '文具店',
      '文具店',
      '文具店',
      '超市',
      '超市',
      '便利店',
      '便利店',
      '母婴用品店',
      '母婴用品店',
      '百货商店',
      '农资经营部',
      '农资经营部',
      '农资经营部',
      '五金店',
      '五金店',
      '家电商场',
      '粮油店',
      '粮油店',
      '电动车行',
      '灯具店',
      '加油站',
      '加油站',
    ],
    forms: [''],
    company: false,
  },
  catering: {
    words: ['小吃店', '餐馆', '烘焙坊', '早餐店', '火锅店', '米粉店', '农家菜馆', '茶饮店'],
    forms: [''],
    company: false,
  },
  'special-equipment': {
    words: ['物业服务', '商贸广场', '纺织', '燃气', '热力', '建材'],
    forms: ['有限公司'],
    company: true,
  },
  testing: { words: ['检测技术', '机动车检测', '计量校准'], forms: ['有限公司'], company: true },
  online: { words: ['电子商务', '网络科技', '优选商贸'], forms: ['有限公司', '中心'], company: true },
  market: { words: ['农贸市场', '集贸市场', '副食品批发市场'], forms: [''], company: true },
  canteen: { words: ['小学食堂', '中学食堂', '幼儿园食堂', '职业学校食堂'], forms: [''], company: true },
  other: { words: ['广告服务', '干洗店', '理发店', '眼镜店', '打印店'], forms: [''], company: false },
};

const markFirst = [...'瑞恒晨禾星澜启泽庆源茂嘉和昌兴盛悦宏润德福朗景永裕金'];
const markSecond = [...'丰达远林霖辰宜佳康和诚泰然博文宁川乐友联信成顺发安'];

const mark = (chance: Chance): string =>
  chance.pick(markFirst) + chance.pick(markSecond) + (chance.happens(0.25) ? chance.pick(markFirst) : '');

/** The name of a producer, mostly of other places of the invented province. */
export const inventMaker = (chance: Chance, trade: string): string =>
  `${chance.pick(['云溪县', '溪州市', '溪州市', '云岭'])}${mark(chance)}${trade}${chance.pick(['有限公司', '有限公司', '厂'])}`;

export interface InventedSubject {
  name: string;
  creditCode: string;
  kind: SubjectKind;
  township: string;
  address: string;
}

const codeAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** A valid code (GB 32100-2015) whose administrative division 99 03 21 does not exist. */
function creditCode(chance: Chance, company: boolean): string {
  let body = '';
  for (let place = 0; place < 9; place += 1) body += codeAlphabet.charAt(chance.between(0, codeAlphabet.length - 1));
  const first17 = `${company ? '91' : '92'}990321${body}`;
  return first17 + creditCodeCheck(first17)!;
}

/** A subject with an invented name, address and code; the caller sees to it that none comes twice. */
export function inventSubject(chance: Chance, kind: SubjectKind): InventedSubject {
  const trade = trades[kind];
  const township = chance.pick(townships);
  const place = trade.company ? '云溪县' : `云溪县${township.replace(/(街道|镇|乡)$/, '')}`;
  return {
    name: `${place}${mark(chance)}${chance.pick(trade.words)}${chance.pick(trade.forms)}`,
    creditCode: creditCode(chance, trade.company),
    kind,
    township,
    address: `云溪县${township}${chance.pick(roads)}${chance.between(1, 288)}号`,
  };
}
