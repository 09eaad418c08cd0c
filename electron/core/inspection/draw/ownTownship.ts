/** 城关镇 → 城关: stations are named after their township, mostly without its kind. */
const withoutKind = (township: string): string =>
  township.replace(/(?:街道办事处|街道|地区|民族乡|苏木|镇|乡)$/, '') || township;

/**
 * The townships that a station (所) oversees, told by its name: 城关市场监督管理所 oversees 城关镇. Where several names
 * fit, the longest does: 城关东所 oversees 城关东街道, not 城关镇.
 */
export function townshipsOf(station: string, townships: readonly string[]): string[] {
  const fitting = townships.filter((township) => station.includes(withoutKind(township)));
  const longest = Math.max(0, ...fitting.map((township) => withoutKind(township).length));
  return fitting.filter((township) => withoutKind(township).length === longest);
}
