import type { Cell } from '../read/index.ts';
import type { ColumnFormat } from '../write/index.ts';
import { labelsOf, moneyFields } from './labels.ts';

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);
const isInstant = (text: string): boolean => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(text);
const isDayField = (field: string): boolean => /(On|From|To|Due|deadline|due|issued)$/.test(field);

const two = (value: number): string => String(value).padStart(2, '0');

/** Where the person sits, to the minute. */
function localTime(instant: string): string {
  const date = new Date(instant);
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** What stands for one of several things in a cell. */
function itemText(item: unknown): string {
  if (item === null || typeof item !== 'object') return String(item ?? '');
  const { name, title, text } = item as Record<string, unknown>;
  return String(name ?? title ?? text ?? JSON.stringify(item));
}

function textCell(noun: string, field: string, text: string): Cell {
  if (isDayField(field) && isDay(text)) return { day: text };
  if (isInstant(text)) return { day: localTime(text) };
  return labelsOf(noun, field)?.[text] ?? text;
}

/** A field of a record as a cell: codes in words, money in 元, yes and no, lists joined by 、. */
export function cellOf(noun: string, field: string, record: object): Cell {
  const value = (record as Record<string, unknown>)[field];
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return moneyFields.has(`${noun}.${field}`) ? value / 100 : value;
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'string') return textCell(noun, field, value);
  const labels = labelsOf(noun, field);
  if (Array.isArray(value)) return value.map((item) => labels?.[String(item)] ?? itemText(item)).join('、');
  return itemText(value);
}

/** How a column's numbers and days are shown. */
export function formatOf(noun: string, field: string): ColumnFormat | null {
  if (moneyFields.has(`${noun}.${field}`)) return 'money';
  if (isDayField(field) || /At$/.test(field)) return 'date';
  return /(code|number|phone)$/i.test(field) ? 'text' : null;
}
