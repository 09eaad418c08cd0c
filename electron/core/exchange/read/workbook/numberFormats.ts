/**
 * Built-in formats that show a day or a time: 14–22 everywhere, 27–36 and 50–58 in Chinese, Japanese and Korean
 * workbooks (ECMA-376 part 1, 18.8.30).
 */
export const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** The part of a format that is for positive numbers, without what is shown as it stands and without conditions. */
const bare = (code: string): string =>
  code
    .replace(/"[^"]*("|$)/g, '')
    .replace(/[\\_*]./g, '')
    .split(';', 1)[0]!
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');

/** Whether a number format shows its number as a day or a time of day; elapsed times (`[h]:mm`) are numbers. */
export const isDateFormat = (code: string): boolean => {
  const reserved = /^reserved-0x([0-9a-f]{1,2})$/i.exec(code);
  if (reserved) return isBuiltInDate(Number.parseInt(reserved[1]!, 16));
  const letters = bare(code).replace(/general|g\/通用格式/gi, '');
  if (/\[[hms]+\]/i.test(letters) || /[0#?]/.test(letters.replace(/\.0+/g, ''))) return false;
  // Minutes with seconds alone are a length of time.
  return /[ydh]|上午/i.test(letters) || (/m/i.test(letters) && !/s/i.test(letters));
};
