import type { ParsedTask } from '../../../../shared/contract/parsedCircular.ts';
import { parseNumber } from './numbers.ts';

export type Quantity = ParsedTask['quantities'][number];

const units =
  '个?批次|批次|人[/／]?次|人（次）|（?人次）?|名次|家次|户次|件次|台次|台件|台（件）|台（套）|台/件|台套|辆次|艘次|场次|场|期|份|家|户|台|条|幅|块|件|起|万元|亿元|元|个百分点|％|%|小时|分钟|次|人|名|篇|处|个|项|组|册|本|张|枚|吨|公斤|千克|公里|平方米|辆|部|套|类|种|所|支|队|面|宗|例|批|只|瓶|袋|桶|座|对|天|间|栋|幢|艘|架|则|集|封|节|款|课时|学时|盏|盒|箱|双|趟|亩|头|枪|位|点';
/** After these nouns a number with 个 or 项 counts parts of the text and not something to be reached. */
const notCounted =
  /^(?:方面|部门|环节|关键|阶段|百分百|确保|坚决|不放过|规范|严禁|一律|第一|月|工作日|自然日|小时内|学期|季度|统一|最严|提升|聚焦|转变|基本|重点领域|重点任务|重点工作|任务|措施|举措|制度)/;

const arabic = '\\d+(?:[,，]\\d{3})*(?:\\.\\d+)?[百千万亿]*';
const chinese = '[一二两三四五六七八九十百千万]+';
const many = '(?:余|多|来)?';
const before =
  '(至少|不少于|不低于|不得少于|不得低于|不小于|达到|超过|突破|多于|高于|不超过|不多于|不高于|控制在|少于|低于|最多|最高|近|约|大约|将近|累计|共|各)?';
const verb =
  '((?:组织|集中)?(?:开展|举办|组织|召开|发放|制作|张贴|悬挂|抽检|抽查|检查|培训|走访|帮扶|提高|提升|达|播放|发布|推送|完成|解决|服务|曝光|公布|设立|设置|培育|选树|推荐|报送|上报|安排|建立|打造)?(?:了|到)?)';
const form = new RegExp(
  `(?:${before}${verb}|(分别)[^，。；\\d]{0,8})((?:${arabic}|${chinese})${many}(?:(?:[、和至到~～-]|—{1,2})${arabic}${many}){0,6})\\s*(余|多|来)?\\s*(${units})(?:（次）|（件）|（套）)?(以上|以内|以下|左右|之内)?`,
  'g',
);

const atLeast = /至少|不少于|不低于|不得少于|不得低于|不小于|达到|以上/;
const moreThan = /超过|突破|多于|高于|余|多(?!于)/;
const atMost = /不超过|不多于|不高于|控制在|最多|最高|以内|以下|之内/;
const lessThan = /少于|低于/;
const about = /近|约|左右/;

function comparisonOf(text: string): Quantity['comparison'] {
  if (atMost.test(text)) return 'at-most';
  if (atLeast.test(text)) return 'at-least';
  if (lessThan.test(text)) return 'less-than';
  if (moreThan.test(text)) return 'more-than';
  return about.test(text) ? 'about' : 'exactly';
}

/**
 * Amounts with their unit: 不少于3场, 1000余份, 百余次, 50人/次, 提高60%以上, 分别提高到80、250小时以上.
 * Years, dates, ordinals, 12315, spans of days and the parts a text counts of itself (7个方面) are none.
 */
export function findQuantities(text: string, offset: number): Quantity[] {
  const found: Quantity[] = [];
  form.lastIndex = 0;
  for (let match = form.exec(text); match; match = form.exec(text)) {
    const quantity = read(match, text, offset);
    if (quantity) found.push(quantity);
    else form.lastIndex = match.index + Math.max(1, match[0].search(/[\d一二两三四五六七八九十百千万]/) + 1);
  }
  return found;
}

function read(match: RegExpExecArray, text: string, offset: number): Quantity | null {
  const [whole, prefix = '', action = '', each = '', written = '', more = '', unitWritten = '', suffix = ''] = match;
  const previous = text.charAt(match.index - 1);
  const end = match.index + whole.length;
  const next = text.slice(end, end + 4);
  const marked =
    /至少|不|达到|超过|突破|多于|高于|控制|少于|低于|最多|最高|近|约/.test(prefix) ||
    /余|多/.test(written + more) ||
    suffix !== '';
  if (/[第\d.\-—“年]/.test(previous) && prefix + action + each === '') return null;
  if (/第$/.test(text.slice(Math.max(0, match.index - 1), match.index)) || quoted(text, match.index)) return null;
  if (prefix === '共' && unitWritten === '项') return null;
  if (/等$/.test(text.slice(Math.max(0, match.index - 1), match.index)) && unitWritten === '项') return null;
  if (!/\d/.test(written) && !chineseCounts(written, unitWritten, marked, previous, action)) return null;
  if (/^(?:个|项|类|种)$/.test(unitWritten) && notCounted.test(next)) return null;
  if (/^(?:周年|年头|月份|工作日|期间)/.test(next) || (unitWritten === '部' && /^(?:门|委|分)/.test(next))) return null;
  if (/^(?:所|点|个|家|本|场|名)$/.test(unitWritten) && !/\d/.test(written) && !marked) return null;
  if (unitWritten === '点' || (unitWritten === '人' && /^(?:民|员|群|均|才|人)/.test(next))) return null;
  if (/^(?:小时|天)$/.test(unitWritten) && (/^(?:内|前|后|之内|以内)/.test(next) || suffix.endsWith('内'))) return null;
  if (unitWritten === '位' && /^(?:[居列于置次]|以[上内])/.test(next)) return null;
  if (unitWritten === '次' && /^(?:日|年|月)/.test(next)) return null;
  const values = written
    .split(/[、和至到~～—-]+/)
    .map((part) => parseNumber(part.replace(/[余多来]/g, '')) ?? Number.NaN);
  if (values.some(Number.isNaN)) return null;
  const scale = /^万元$/.test(unitWritten) ? 10_000 : /^亿元$/.test(unitWritten) ? 100_000_000 : 1;
  const lead =
    prefix === '共' || prefix === '累计' || (prefix === '' && each === '' && !/提高|提升/.test(action))
      ? (prefix + action).length
      : 0;
  const from = match.index + lead;
  return {
    text: text.slice(from, end),
    values: values.map((value) => value * scale),
    unit: normalUnit(unitWritten),
    comparison: comparisonOf(prefix + written + more + suffix),
    span: { from: offset + from, to: offset + end },
  };
}

/** Names of activities hold numbers of their own: “安全消费知识100例”. */
function quoted(text: string, at: number): boolean {
  const near = text.slice(Math.max(0, at - 40), at);
  return near.lastIndexOf('“') > near.lastIndexOf('”');
}

/** 两次, 三场 count; 一批, 一个月, 四个最严, 一人一档 do not, unless compared: 至少一次. */
function chineseCounts(written: string, unit: string, marked: boolean, previous: string, action: string): boolean {
  if (/^[万千亿]$/.test(written)) return false;
  if (marked) return !/^(?:点|部|项|批|面|类|种)$/.test(unit) || /余|多|以上/.test(written) || written.length > 1;
  if (/[一-鿿]/.test(previous) && /[第“]/.test(previous)) return false;
  return written !== '一' && /^(?:次|场|期|场次|批次|个批次|家次|人次)$/.test(unit) && action !== '';
}

function normalUnit(unit: string): string {
  if (unit === '个批次') return '批次';
  if (unit === '％') return '%';
  if (unit === '万元' || unit === '亿元') return '元';
  return unit.replace('／', '/');
}
