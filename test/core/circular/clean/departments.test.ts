import { describe, expect, it } from 'vitest';
import { departments, findDepartments } from '../../../../electron/core/circular/vocabulary/departments.ts';

const seen = (text: string) => findDepartments(text).map((found) => text.slice(found.from, found.to));

describe('names of departments', () => {
  it('are found one after another where no blank parts them', () => {
    expect(seen('交通运输部农业农村部')).toEqual(['交通运输部', '农业农村部']);
    expect(findDepartments('住建部').map((found) => found.name)).toEqual(['住房和城乡建设部']);
  });
  it('are matched in their longest form', () => {
    expect(seen('国家新闻出版广电总局')).toEqual(['国家新闻出版广电总局']);
    expect(seen('国家市场监督管理总局和市场监管总局')).toEqual(['国家市场监督管理总局', '市场监管总局']);
  });
  it('are not found in a word that only begins like one', () => {
    expect(seen('商务部门和教育部门')).toEqual([]);
  });
  it('are found for a county too', () => {
    expect(seen('某县市场监管局、县教体局、县住建局')).toEqual(['市场监管局', '教体局', '住建局']);
  });
  it('have no two departments with one official name', () => {
    expect(new Set(departments.map((department) => department.name)).size).toBe(departments.length);
  });
});
