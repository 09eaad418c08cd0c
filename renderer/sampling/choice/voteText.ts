import type { z } from 'zod';
import { publicChoiceFields } from '../../../shared/contract/publicChoice.ts';
import { readCells } from '../../components/pastedCells.ts';

export type Choice = z.infer<typeof publicChoiceFields>['items'][number];
const choice = publicChoiceFields.shape.items.unwrap().element;

/** One pasted row: the product with its votes, or why it makes none. */
export interface PastedVotes {
  /** Counted from 1, as pasted. */
  line: number;
  cells: string[];
  choice: Choice | null;
  refusal: string | null;
}

const countOf = (words: string): number | null => {
  const digits = words.replace(/[,，\s]|票$/g, '');
  return /^\d{1,9}$/.test(digits) ? Number(digits) : null;
};

/** Where the product and where its votes stand: by the heading row, else the first text and the first number after it. */
function columnsOf(rows: string[][]): { name: number; votes: number; hasHeading: boolean } {
  const first = rows[0] ?? [];
  const votes = first.findIndex((cell) => /票|数量|次数|人数/.test(cell) && countOf(cell) === null);
  if (votes >= 0) {
    const name = first.findIndex((cell, index) => index !== votes && /产品|食品|品种|名称|选项|项目/.test(cell));
    return { name: name >= 0 ? name : votes === 0 ? 1 : 0, votes, hasHeading: true };
  }
  const numbered = rows.length > 0 && rows.every((row, index) => row.length > 2 && row[0] === String(index + 1));
  return numbered ? { name: 1, votes: 2, hasHeading: false } : { name: 0, votes: 1, hasHeading: false };
}

/**
 * Votes of rows copied from a spreadsheet or from the page of a poll: 产品, 票数; a heading row may give another order.
 * A product that has the name of a product group belongs to it.
 */
export function readVotes(text: string, groups: readonly { id: number; name: string }[] = []): PastedVotes[] {
  const rows = readCells(text)
    .map((cells, index) => ({ cells, line: index + 1 }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const groupOf = (product: string): number | null => groups.find((group) => group.name === product)?.id ?? null;
  const { name, votes, hasHeading } = columnsOf(rows.map(({ cells }) => cells));
  return rows
    .slice(hasHeading ? 1 : 0)
    .filter(({ cells }) => !cells.some((cell) => /^(合计|总计)$/.test(cell.replace(/\s/g, ''))))
    .map(({ cells, line }) => {
      const count = countOf(cells[votes] ?? '');
      if (count === null) {
        return { line, cells, choice: null, refusal: `「票数」应为整数，写的是“${cells[votes] ?? ''}”` };
      }
      const parsed = choice.safeParse({
        name: cells[name] ?? '',
        productGroupId: groupOf(cells[name] ?? ''),
        votes: count,
      });
      return parsed.success
        ? { line, cells, choice: parsed.data, refusal: null }
        : { line, cells, choice: null, refusal: parsed.error.issues[0]?.message ?? '这一行不能用' };
    });
}

/** Puts pasted votes to those at hand: votes of the same product are added up, as from two channels of one poll. */
export function addVotes(choices: readonly Choice[], pasted: readonly Choice[]): Choice[] {
  const sum = [...choices];
  for (const one of pasted) {
    const index = sum.findIndex(({ name }) => name === one.name);
    const before = sum[index];
    if (before) sum[index] = { ...before, votes: before.votes + one.votes };
    else sum.push(one);
  }
  return sum;
}

/** Puts what a file says in the place of what is at hand; a group that a person chose for a product stays. */
export function replaceVotes(choices: readonly Choice[], read: readonly Choice[]): Choice[] {
  const groups = new Map(choices.map(({ name, productGroupId }) => [name, productGroupId]));
  return read.map((one) => ({ ...one, productGroupId: one.productGroupId ?? groups.get(one.name) ?? null }));
}
