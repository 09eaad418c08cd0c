/** ■生产 □流通: the choices of a sheet as boxes, the chosen one filled. These two signs are in every Chinese font. */
export const boxes = <T extends string>(labels: Record<T, string>, chosen: T | null): string =>
  Object.entries<string>(labels)
    .map(([code, label]) => `${code === chosen ? '■' : '□'}${label}`)
    .join('　');

export const yesOrNoBoxes = (value: boolean | null): string =>
  boxes({ yes: '是', no: '否' }, value === null ? null : value ? 'yes' : 'no');

/** 2026年9月4日, without padding, as documents write it (GB/T 9704-2012); to be written in where it is not known. */
export const dayInWords = (day: string | null): string =>
  day === null ? '　　年　　月　　日' : `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;

/** 240 盒; empty where nothing is known. */
export const amount = (count: number | null, unit: string | null): string =>
  count === null ? '' : `${count} ${unit ?? ''}`.trim();
