import { tidyText } from '../../../../shared/domain/cellValues.ts';

/** A title without what stands around its name: （必填）, *, blanks, line breaks; case and width do not count. */
export const plainTitle = (title: string): string =>
  tidyText(title)
    .normalize('NFKC')
    .replace(/[（(【[［][^）)】\]］]*[）)】\]］]/g, '')
    .replace(/[\s*＊:：_\-—、，,。.·"“”'‘’/\\|]+/g, '')
    .toLowerCase();

/** The column of reasons in a file of rejected rows; it is read over when the file comes back. */
export const reasonTitle = '原因';
/** The column by which a list that was exported finds each of its records again, whatever was changed in it. */
export const uidTitle = '系统编号';
