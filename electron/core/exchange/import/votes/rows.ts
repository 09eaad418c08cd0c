import { mostChoices, publicChoiceFields, type ReadVotes } from '../../../../../shared/contract/publicChoice.ts';
import { cellText, saysNothing, shortened } from '../../../../../shared/domain/cellValues.ts';
import { CoreError } from '../../../errors.ts';
import type { Row } from '../../read/index.ts';
import type { Names } from '../names.ts';
import { isSum, parseVotes, productNames, whyNoProduct } from './words.ts';

type VoteRow = ReadVotes['rows'][number];
type Item = ReadVotes['items'][number];
const itemSchema = publicChoiceFields.shape.items.unwrap().element;

/** Where what stands, counted from 0; null: nowhere. */
export interface VoteColumns {
  name: number;
  votes: number;
  group: number | null;
}

interface Judged {
  rows: VoteRow[];
  items: Item[];
  warnings: string[];
}

const plain = (name: string): string => name.normalize('NFKC').replace(/\s+/g, '').toUpperCase();
const withoutBrackets = (name: string): string => name.replace(/[（(][^（()）]*[)）]/g, '');
const grouped = (count: number): string => count.toLocaleString('zh-CN');

/** The product group of a product: by the product's own name, without what is in brackets, or by the column of groups. */
function groupOf(names: Names, product: string, group: string): { id: number | null; remark: string | null } {
  const named = [product, withoutBrackets(product), group].filter((name) => !saysNothing(name));
  const id = named.map((name) => names.find('product_group', name)[0]).find((found) => found !== undefined) ?? null;
  const isUnknown = id === null && !saysNothing(group);
  return { id, remark: isUnknown ? `产品类别“${shortened(group)}”不在名录里，先空着` : null };
}

/**
 * What the rows of one part come to. Equal names are one product, whose votes are added up.
 * @throws CoreError `input` where there are more products than a poll may have.
 */
export function judgeRows(rows: readonly Row[], columns: VoteColumns, names: Names): Judged {
  const textOf = ({ cells }: Row, column: number | null) => (column === null ? '' : cellText(cells[column] ?? null));
  const filled = rows.filter((row) => textOf(row, columns.name) !== '' || textOf(row, columns.votes) !== '');
  const why = filled.map((row) => whyNoProduct(row.cells, textOf(row, columns.name)));
  const products = productNames(
    filled.map((row, index) => (why[index] === null ? textOf(row, columns.name).replace(/\s*\n\s*/g, '') : '')),
  );
  const known = new Map<string, { item: Item; row: number }>();
  const judged = filled.map((row, index): VoteRow => {
    const written = { row: row.number, name: textOf(row, columns.name), votes: textOf(row, columns.votes), group: '' };
    const noProduct = why[index] ?? null;
    if (noProduct !== null) return { ...written, outcome: 'left', reason: noProduct };
    return { ...written, ...judge(row, products[index]!) };
  });

  function judge(row: Row, product: string): Pick<VoteRow, 'name' | 'group' | 'outcome' | 'reason'> {
    const bad = (reason: string) => ({ name: product, group: '', outcome: 'bad' as const, reason });
    if (product === '') return bad('没有产品名称');
    const votes = parseVotes(row.cells[columns.votes] ?? null);
    if ('reason' in votes) return bad(votes.reason);
    const { id, remark } = groupOf(names, product, textOf(row, columns.group));
    const group = names.show('product_group', id);
    const before = known.get(plain(product));
    const total = (before?.item.votes ?? 0) + votes.value;
    const parsed = itemSchema.safeParse({ name: product, productGroupId: id, votes: total });
    if (!parsed.success) return bad(parsed.error.issues[0]?.message ?? '这一行不能用');
    if (before) {
      before.item.votes = total;
      return {
        name: product,
        group,
        outcome: 'merged',
        reason: `与第 ${before.row} 行同名，票数相加，共 ${grouped(total)} 票`,
      };
    }
    known.set(plain(product), { item: parsed.data, row: row.number });
    return { name: product, group, outcome: 'good', reason: remark };
  }

  const items = [...known.values()].map(({ item }) => item);
  if (items.length > mostChoices) {
    throw new CoreError('input', `表里有 ${grouped(items.length)} 种产品，最多 ${mostChoices} 种，没有读取。`);
  }
  return { rows: judged, items, warnings: sumWarnings(filled, columns, items) };
}

/** A line that sums the votes up and says something else than they do. */
function sumWarnings(rows: readonly Row[], { name, votes }: VoteColumns, items: readonly Item[]): string[] {
  const sum = items.reduce((total, item) => total + item.votes, 0);
  return rows.flatMap(({ number, cells }) => {
    const said = isSum(cellText(cells[name] ?? null)) ? parseVotes(cells[votes] ?? null) : { reason: '' };
    return 'value' in said && said.value !== sum
      ? [`第 ${number} 行的合计是 ${grouped(said.value)} 票，各行相加是 ${grouped(sum)} 票，请核对。`]
      : [];
  });
}
