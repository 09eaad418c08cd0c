const snakeCase = new Map<string, string>();
const camelCase = new Map<string, string>();

/** `reportDue` → `report_due`. */
export function columnName(field: string): string {
  let column = snakeCase.get(field);
  if (column === undefined) {
    column = field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    snakeCase.set(field, column);
  }
  return column;
}

function fieldName(column: string): string {
  let field = camelCase.get(column);
  if (field === undefined) {
    field = column.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
    camelCase.set(column, field);
  }
  return field;
}

/**
 * A row of SQLite as a record: columns become fields; those named in `json` are parsed, those in `flags` become booleans.
 */
export function fromRow<R>(row: object, kinds: { json?: readonly string[]; flags?: readonly string[] } = {}): R {
  const record: Record<string, unknown> = {};
  for (const [column, value] of Object.entries(row)) record[fieldName(column)] = value;
  for (const field of kinds.json ?? []) record[field] = JSON.parse(String(record[field]));
  for (const field of kinds.flags ?? []) record[field] = record[field] === 1;
  return record as R;
}

/** Field values as column values: arrays and objects as JSON, booleans as 0 and 1. */
export function toColumns(values: Record<string, unknown>, fields: readonly string[]): Record<string, unknown> {
  const columns: Record<string, unknown> = {};
  for (const field of fields) {
    const value = values[field];
    columns[columnName(field)] =
      typeof value === 'boolean'
        ? Number(value)
        : value !== null && typeof value === 'object'
          ? JSON.stringify(value)
          : (value ?? null);
  }
  return columns;
}
