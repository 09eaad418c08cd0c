/*
 * What is left of a subject's name or address when everything is taken away that two clerks write differently.
 * Two subjects with the same keys are probably one; the keys are for comparing, never for showing.
 */

const signs = '[\\p{White_Space}\\p{Punctuation}\\p{Symbol}]+';
const betweenDigits = new RegExp(`(?<=\\d)${signs}(?=\\d)`, 'gu');
const elsewhere = new RegExp(signs, 'gu');

/** Nearly all names: Chinese, one run of capitals or digits at most, brackets. Nothing of it has two forms but the brackets. */
const common = /^[\u4e00-\u9fff（）()]*[A-Z0-9]*[\u4e00-\u9fff（）()]*$/;
const brackets = /[（）()]+/g;

/**
 * Full-width letters, digits and brackets become half-width; case, spaces and punctuation go. Between two digits a hyphen
 * stays: 1-2号 is not 12号.
 */
const plain = (text: string): string =>
  common.test(text)
    ? text.replace(brackets, '')
    : text
        .normalize('NFKC')
        .toUpperCase()
        .replace(betweenDigits, '\uE000')
        .replace(elsewhere, '')
        .replaceAll('\uE000', '-');

/** Since 2022 the registration writes it behind the names of sole traders; older lists do not have it. */
const soleTrader = /个体工商户$/;
const companyForms: readonly (readonly [RegExp, string])[] = [
  [/有限责任公司/g, '有限公司'],
  [/股份有限公司/g, '股份公司'],
];

/**
 * The key of a name: 云溪县青禾（集团）有限责任公司 and 云溪县青禾(集团) 有限公司 have the same.
 * @returns never an empty text for a name that is none: one that is all punctuation stays as it is.
 */
export function subjectNameKey(name: string): string {
  let key = plain(name);
  for (const [written, short] of companyForms) key = key.replace(written, short);
  return key.replace(soleTrader, '') || key || name;
}

/*
 * Province, city and county in front of an address, each of which may be missing. Not every 市, 县 or 区 ends the name of a
 * place: 农贸市场, 县城, 开发区大道 and 小区 do not, and no name of a place has a road, a village or a number in it.
 */
const letter = '(?![场路街道村镇乡号栋楼店])[\\u4e00-\\u9fff]';
const places: readonly RegExp[] = [
  /^(?:中国)?(?:[\u4e00-\u9fff]{2,3}省|(?:内蒙古|广西壮族|西藏|宁夏回族|新疆维吾尔)自治区|(?:北京|天津|上海|重庆)市)/u,
  new RegExp(`^(?:(?:${letter}){2,11}?自治州|(?:${letter}){2,4}?(?:地区|盟|市(?![场政民])))`, 'u'),
  new RegExp(
    `^(?:(?:${letter}){2,13}?自治县|(?:${letter}){1,5}?(?:县(?!城(?!关)|[医道])|(?<![小社园校院厂景发])区(?![域政])|旗|市(?![场政民])))`,
    'u',
  ),
];

/** The key of an address: without province, city and county in front, spaces and punctuation. @returns null where there is none. */
export function subjectAddressKey(address: string | null): string | null {
  if (address === null) return null;
  const text = plain(address);
  const local = places.reduce((rest, place) => rest.replace(place, ''), text);
  return local || text || null;
}
