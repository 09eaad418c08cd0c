import type { Inspection } from '../../../shared/contract/inspection.ts';

/** 2026年9月4日 of `YYYY-MM-DD`, without padding, as documents write it (GB/T 9704-2012). */
export const dayInWords = (day: string): string =>
  `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;

const timeInWords = (time: string | null): string =>
  time === null ? '　　时　　分' : `${Number(time.slice(0, 2))}时${time.slice(3)}分`;

/** 9时30分至10时15分; what is not known is left to be written in. */
export const timesInWords = ({ arrivedAt, leftAt }: Pick<Inspection, 'arrivedAt' | 'leftAt'>): string =>
  `${timeInWords(arrivedAt)}至${timeInWords(leftAt)}`;

/** 赵一（执法证号 3501），李二（执法证号 3502）. */
export const peopleInWords = ({
  inspectorNames,
  inspectorCertificates,
}: Pick<Inspection, 'inspectorNames' | 'inspectorCertificates'>): string =>
  inspectorNames
    .map((name, index) => {
      const number = inspectorCertificates[index];
      return number ? `${name}（执法证号 ${number}）` : name;
    })
    .join('，');
