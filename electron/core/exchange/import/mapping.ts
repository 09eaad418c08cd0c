import { createHash } from 'node:crypto';
import { cellText } from '../../../../shared/domain/cellValues.ts';
import { type Connection, first, run } from '../../database/index.ts';
import type { Row } from '../read/index.ts';
import type { ImportField } from './definition.ts';
import { plainTitle, reasonTitle } from './titles.ts';

export type MappedBy = 'title' | 'content' | 'remembered' | 'chosen';
/** Column, counted from 0 → its field. */
export type Mapping = Map<number, { field: string; by: MappedBy }>;

type Field = Pick<ImportField<never>, 'field' | 'title' | 'aliases' | 'looksLike' | 'wholeTitle'>;

const namesOfField = (field: Field): string[] => [field.title, ...(field.aliases ?? [])].map(plainTitle);

/** All names that a column of one of the fields may have. */
export const knownTitles = (fields: readonly Field[]): Set<string> => new Set(fields.flatMap(namesOfField));

/** What a header is remembered by: the titles in their order, written alike. */
const headerKey = (titles: readonly string[]): string =>
  createHash('sha256')
    .update(JSON.stringify(titles.map(plainTitle)))
    .digest('hex');

/** How a person mapped the same header the last time; null where nobody did. Fields that are gone are left out. */
export function rememberedMapping(
  db: Connection,
  noun: string,
  titles: readonly string[],
  fields: readonly Field[],
): Mapping | null {
  const row = first<{ mapping: string }>(db, 'SELECT mapping FROM import_mapping WHERE noun = ? AND header = ?', [
    noun,
    headerKey(titles),
  ]);
  if (!row) return null;
  const there = new Set(fields.map(({ field }) => field));
  const known = Object.entries(JSON.parse(row.mapping) as Record<string, string>).filter(([, field]) =>
    there.has(field),
  );
  return new Map(known.map(([column, field]) => [Number(column), { field, by: 'remembered' as const }]));
}

/** Keeps the mapping for the next file with the same titles. */
export function rememberMapping(
  db: Connection,
  noun: string,
  titles: readonly string[],
  mapping: ReadonlyMap<number, { field: string }>,
  at: string,
): void {
  if (titles.every((title) => title === '')) return;
  const plain = Object.fromEntries([...mapping].map(([column, { field }]) => [column, field]));
  run(
    db,
    `INSERT INTO import_mapping (noun, header, mapping, used_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (noun, header) DO UPDATE SET mapping = excluded.mapping, used_at = excluded.used_at`,
    [noun, headerKey(titles), JSON.stringify(plain), at],
  );
}

/** How much a title says for a field: the very name, or a longer title that ends with it or holds it. */
function titleScore(titles: readonly string[], names: readonly string[], whole = false): number {
  let best = 0;
  for (const [place, title] of titles.entries()) {
    if (title === '') continue;
    for (const [rank, name] of names.entries()) {
      if (title === name) best = Math.max(best, 1000 - place * 100 - rank);
      else if (whole) continue;
      else if (name.length >= 2 && title.endsWith(name)) best = Math.max(best, 300 + name.length - place * 100);
      else if (name.length >= 3 && title.includes(name)) best = Math.max(best, 200 + name.length - place * 100);
    }
  }
  return best;
}

/** Of a title over two rows (联系方式 电话) the whole counts first, then what stands lowest. */
function formsOf(title: string): string[] {
  const parts = title.split(' ').filter((part) => part !== '');
  return [...new Set([plainTitle(title), plainTitle(parts.at(-1) ?? '')])];
}

/** Columns whose title nobody may take for a field: reasons of an earlier import, running numbers. */
const neverMapped = new Set([plainTitle(reasonTitle)]);

const share = (texts: readonly string[], looksLike: (text: string) => boolean): number =>
  texts.length < 2 ? 0 : texts.filter(looksLike).length / texts.length;

/** Maps each field to at most one column: by the titles first, best first, then by what stands in the columns. */
export function findMapping(titles: readonly string[], sample: readonly Row[], fields: readonly Field[]): Mapping {
  const columns = titles.map((title, column) => ({
    column,
    title,
    texts: sample.map((row) => cellText(row.cells[column] ?? null)).filter((text) => text !== ''),
  }));
  const mapping: Mapping = new Map();
  const taken = new Set<string>();
  const take = (candidates: { column: number; field: string; score: number; by: MappedBy }[]): void => {
    for (const { column, field, by } of candidates.toSorted((a, b) => b.score - a.score || a.column - b.column)) {
      if (mapping.has(column) || taken.has(field)) continue;
      mapping.set(column, { field, by });
      taken.add(field);
    }
  };
  const open = columns.filter(({ title }) => !neverMapped.has(plainTitle(title)));
  const byTitle = open.flatMap(({ column, title, texts }) =>
    fields.map((field) => ({
      column,
      field: field.field,
      // Of two columns of one name the one that has something in it.
      score:
        titleScore(formsOf(title), namesOfField(field), field.wholeTitle) -
        (texts.length === 0 && sample.length > 0 ? 0.5 : 0),
      by: 'title' as const,
    })),
  );
  take(byTitle.filter(({ score }) => score > 50));
  const byContent = open.flatMap(({ column, texts }) =>
    fields.flatMap((field) => {
      const score = field.looksLike ? share(texts, field.looksLike) : 0;
      return score >= 0.7 ? [{ column, field: field.field, score, by: 'content' as const }] : [];
    }),
  );
  take(byContent);
  return mapping;
}
