import { describe, expect, it } from 'vitest';
import { fittingColumns } from '../../../renderer/components/fitColumns.ts';

const columns = [
  { key: 'number', title: '编号', width: 112 },
  { key: 'name', title: '名称' },
  { key: 'kind', title: '类型', width: 82 },
  { key: 'day', title: '日期', width: 72 },
  { key: 'state', title: '状态', width: 80 },
];
const keys = (room: number | null, chosen: Record<string, boolean> = {}, stepBack: string[] = []) =>
  fittingColumns(columns, room, chosen, stepBack).map((column) => column.key);

describe('a list that becomes narrow', () => {
  it('keeps every column while there is room, and before anything is measured', () => {
    expect(keys(512)).toHaveLength(5);
    expect(keys(null)).toHaveLength(5);
  });

  it('lets the columns go first that the screen names, and only as many as it must', () => {
    expect(keys(511, {}, ['kind', 'number'])).toEqual(['number', 'name', 'day', 'state']);
    expect(keys(390, {}, ['kind', 'number'])).toEqual(['name', 'day', 'state']);
  });

  it('then lets the rightmost go, never the one that takes what is left', () => {
    expect(keys(440)).toEqual(['number', 'name', 'kind', 'day']);
    expect(keys(0, {}, ['kind'])).toEqual(['name']);
  });

  it('leaves what the person has switched on', () => {
    expect(keys(0, { kind: true, name: true }, ['kind'])).toEqual(['name', 'kind']);
  });
});
