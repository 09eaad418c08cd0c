import type { Circular, ReviewForm } from '../../../shared/contract/circular.ts';
import type { ComparedItem, Comparison } from '../../../shared/contract/circularLibrary.ts';
import type { CallOutput } from '../../../shared/contract/index.ts';
import { compareItems, type ItemDifference, type ItemToCompare } from '../../../shared/domain/compareItems.ts';
import { circularLevels } from '../../../shared/domain/labels.ts';
import { plainText } from '../../../shared/domain/similarity.ts';
import { diffText } from '../../../shared/domain/textDiff.ts';
import { type Connection, first } from '../database/index.ts';
import { campaignAfter } from './campaignOf.ts';
import { itemsOf, itemsOfForm, requireCircular, yearOf } from './stored.ts';
import { formBefore } from './update.ts';
import { vanishingTasks } from './vanishing.ts';

/** What two circulars are compared by, beside their items. */
interface Fields {
  title: string;
  number: string | null;
  level: keyof typeof circularLevels;
  issued: string | null;
  theme: string | null;
  issuers: readonly string[];
  periodFrom: string | null;
  periodTo: string | null;
  reportDue: string | null;
  reportTo: string | null;
}
interface Side {
  circularId: number | null;
  year: number | null;
  fields: Fields;
  items: ItemToCompare[];
}

type Period = Pick<Fields, 'periodFrom' | 'periodTo' | 'reportDue' | 'reportTo'>;

/** A stored circular; its period and report are those of its year's campaign. */
function storedSide(db: Connection, id: number): Side & { circular: Circular } {
  const circular = requireCircular(db, id);
  const campaign = first<Period>(
    db,
    `SELECT period_from AS periodFrom, period_to AS periodTo, report_due AS reportDue, report_to AS reportTo
     FROM campaign WHERE id = ?`,
    [circular.campaignId],
  )!;
  const fields = { ...circular, ...campaign };
  return { circular, circularId: id, year: yearOf(db, circular.campaignId), fields, items: itemsOf(db, id) };
}

const formSide = (form: ReviewForm): Side => ({
  circularId: null,
  year: form.year,
  fields: { ...form, title: form.title ?? '' },
  items: itemsOfForm(form),
});

const inWords: readonly [label: string, words: (fields: Fields) => string][] = [
  ['标题', (fields) => fields.title],
  ['级别', (fields) => circularLevels[fields.level]],
  ['文号', (fields) => fields.number ?? ''],
  ['印发日期', (fields) => fields.issued ?? ''],
  ['主题', (fields) => fields.theme ?? ''],
  ['发文单位', (fields) => fields.issuers.filter((issuer) => issuer !== '').join('、')],
  ['活动时间', (fields) => (fields.periodFrom && fields.periodTo ? `${fields.periodFrom} 至 ${fields.periodTo}` : '')],
  ['报送', (fields) => [fields.reportDue && `${fields.reportDue} 前`, fields.reportTo].filter(Boolean).join(' 报 ')],
];

function compareFields(a: Fields, b: Fields): Comparison['fields'] {
  return inWords.flatMap(([label, words]): Comparison['fields'] => {
    const [left, right] = [words(a), words(b)];
    if (left === '' && right === '') return [];
    if (plainText(left) === plainText(right)) {
      return [{ label, change: 'same', segments: [{ text: right, kind: 'same' }] }];
    }
    const change = left === '' ? 'new' : right === '' ? 'gone' : 'changed';
    return [{ label, change, segments: diffText(left, right) }];
  });
}

const sideOf = (item: ItemToCompare | null): ComparedItem['a'] =>
  item && { taskId: item.taskId, numberPath: item.numberPath, title: item.title };
const answered = (row: ItemDifference): ComparedItem => ({ ...row, a: sideOf(row.a), b: sideOf(row.b) });

function compareSides(a: Side, b: Side, corrected: boolean): Comparison {
  const items = compareItems(a.items, b.items, corrected).map(answered);
  const count = (change: ComparedItem['change']) => items.filter((item) => item.change === change).length;
  const named = ({ circularId, year, fields: { title, level } }: Side) => ({ circularId, title, year, level });
  return {
    a: named(a),
    b: named(b),
    fields: compareFields(a.fields, b.fields),
    items,
    counts: { same: count('same'), changed: count('changed'), new: count('new'), gone: count('gone') },
  };
}

/** What is the same, changed, new and gone from one stored circular to the other. @throws CoreError `not-found`. */
export const compareCirculars = (db: Connection, aId: number, bId: number): Comparison =>
  compareSides(storedSide(db, aId), storedSide(db, bId), false);

/** What confirming the form as a corrected version of a stored circular would change. @throws CoreError `not-found`. */
export function compareForm(db: Connection, circularId: number, form: ReviewForm): CallOutput<'circular.compareForm'> {
  const stored = storedSide(db, circularId);
  // What a person has written into the campaign stays, whatever the corrected version says.
  const campaign = campaignAfter({ ...form, ...periodOf(stored.fields) }, formBefore(db, circularId), form);
  const comparison = compareSides(stored, formSide({ ...form, ...periodOf(campaign) }), true);
  const gone = comparison.items.flatMap((item) => (item.change === 'gone' && item.a?.taskId ? [item.a.taskId] : []));
  return { ...comparison, vanishing: vanishingTasks(db, gone) };
}

const periodOf = ({ periodFrom, periodTo, reportDue, reportTo }: Period): Period => ({
  periodFrom,
  periodTo,
  reportDue,
  reportTo,
});
