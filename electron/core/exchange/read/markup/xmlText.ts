const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const entity = (whole: string, name: string): string => {
  if (!name.startsWith('#')) return named[name] ?? whole;
  const isHexadecimal = name[1] === 'x' || name[1] === 'X';
  const code = Number.parseInt(name.slice(isHexadecimal ? 2 : 1), isHexadecimal ? 16 : 10);
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
};

/** Resolves the five entities of XML and numbered characters, and makes every line end a line feed. */
export const unescapeXml = (raw: string): string => {
  const lines = raw.includes('\r') ? raw.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : raw;
  return lines.includes('&') ? lines.replace(/&(#[0-9]{1,8}|#[xX][0-9a-fA-F]{1,6}|[a-z]{2,4});/g, entity) : lines;
};

const isBlank = (code: number): boolean => code === 32 || code === 10 || code === 9 || code === 13;

/**
 * The value of one attribute, named without its prefix, out of a tag's attributes as written; null where there is
 * none. Nothing is allocated on the way: a sheet asks this three times a cell.
 */
export const attributeOf = (attributes: string, name: string): string | null => {
  let at = 0;
  while (at < attributes.length) {
    while (isBlank(attributes.charCodeAt(at))) at += 1;
    let nameFrom = at;
    while (at < attributes.length && attributes.charCodeAt(at) !== 61) {
      if (attributes.charCodeAt(at) === 58) nameFrom = at + 1;
      at += 1;
    }
    let nameTo = at;
    while (nameTo > nameFrom && isBlank(attributes.charCodeAt(nameTo - 1))) nameTo -= 1;
    at += 1;
    while (isBlank(attributes.charCodeAt(at))) at += 1;
    const quote = attributes.charCodeAt(at);
    if (quote !== 34 && quote !== 39) return null;
    const end = attributes.indexOf(quote === 34 ? '"' : "'", at + 1);
    if (end < 0) return null;
    if (nameTo - nameFrom === name.length && attributes.startsWith(name, nameFrom))
      return unescapeXml(attributes.slice(at + 1, end));
    at = end + 1;
  }
  return null;
};

/** `_x000D_` as workbooks write characters that XML has none for; `_x005F_` stands for the underscore itself. */
export const unescapeWorkbook = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9a-fA-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
