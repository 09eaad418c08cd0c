import type { Cell } from '../table.ts';
import { detached } from '../workbook/detached.ts';

/** `="0012"`: how programs (ours too) keep Excel from making a number out of a text in a CSV. */
const wrapped = /^="((?:[^"]|"")*)"$/s;

/** A field as a cell: always a text; what it means is for the importer to say. */
export const cellOfField = (field: string): Cell => {
  if (field === '') return null;
  if (field.startsWith('=')) {
    const match = wrapped.exec(field);
    if (match) return detached(match[1]!.replaceAll('""', '"')) || null;
  }
  // A tab before a sign keeps a spreadsheet from reading a formula; our own CSV writes one before long texts.
  return detached(/^\t+[=+\-@]/.test(field) ? field.slice(1) : field);
};
