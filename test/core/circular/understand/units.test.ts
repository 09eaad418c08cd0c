import { describe, expect, it } from 'vitest';
import { inheritedUnits } from '../../../../electron/core/circular/understand/inheritedUnits.ts';
import { findUnits, stripClosingBracket } from '../../../../electron/core/circular/understand/units.ts';

const units = (text: string) => findUnits(text, 0, 0).map(({ role, name }) => `${role} ${name}`);

describe('who does it', () => {
  it('a closing bracket 按职责分工负责', () => {
    expect(units('提高服务水平。（文化和旅游部、商务部等按职责分工负责）')).toEqual([
      'responsible 文化和旅游部',
      'responsible 商务部',
    ]);
  });
  it('甲牵头，乙、丙配合 in a bracket', () => {
    expect(units('推进创建。（县商务局牵头，县财政局、县供销社配合）')).toEqual([
      'lead 县商务局',
      'support 县财政局',
      'support 县供销社',
    ]);
  });
  it('labels in a bracket and on lines of their own', () => {
    const wanted = ['lead 质量股', 'support 办公室', 'support 各所'];
    expect(units('办好开放日。（牵头单位：质量股；配合单位：办公室、各所）')).toEqual(wanted);
    expect(units('办好开放日。\n牵头单位：质量股\n配合单位：办公室、各所')).toEqual(wanted);
    expect(units('主办单位：县政府\n承办单位：县局\n协办单位：县质协会')).toEqual([
      'host 县政府',
      'organise 县局',
      'co-organise 县质协会',
    ]);
  });
  it('a bracket of nothing but names, but no bracket of other words', () => {
    expect(units('开展巡查。（食品股、各所）')).toEqual(['responsible 食品股', 'responsible 各所']);
    expect(units('报送材料（图片、视频）。')).toEqual([]);
  });
  it('running text 由甲牵头，乙配合', () => {
    expect(units('排查电梯。由特设股牵头，各所配合。')).toEqual(['lead 特设股', 'support 各所']);
  });
  it('an item that opens with its department', () => {
    expect(units('教育部门会同县市场监管局，组织研学。')).toEqual(['responsible 教育部门', 'responsible 县市场监管局']);
  });
  it('an item that opens with several departments, each by name', () => {
    const wanted = ['responsible 市教育局', 'responsible 团市委'];
    expect(units('市教育局、团市委联合开展“质量伴成长”活动。')).toEqual(wanted);
    expect(units('由县教育局会同县公安局负责落实。')).toEqual(['responsible 县教育局', 'responsible 县公安局']);
    expect(units('质量股、各所：开展走访。')).toEqual(['responsible 质量股', 'responsible 各所']);
  });
  it('a list of places is one name, and 部门 stays with its word', () => {
    expect(units('（市商务局、各市、县人民政府负责）')).toEqual([
      'responsible 市商务局',
      'responsible 各市、县人民政府',
    ]);
    expect(units('（各县（市、区）人民政府配合）')).toEqual(['support 各县（市、区）人民政府']);
    expect(units('（农业农村部门负责）')).toEqual(['responsible 农业农村部门']);
  });
  it('及 before 地方 parts two names, 和 inside 工业和信息化部 does not', () => {
    expect(units('（工业和信息化部等部门及地方各级人民政府负责）')).toEqual([
      'responsible 工业和信息化部',
      'responsible 地方各级人民政府',
    ]);
  });
  it('以下…不再列出 gives its units to all later items', () => {
    const clause = '以下任务均需各乡镇政府配合，不再列出';
    expect(inheritedUnits(clause, 0)).toMatchObject([{ name: '各乡镇政府', role: 'support', inherited: true }]);
    expect(inheritedUnits('以下工作均由各单位负责', 0)).toEqual([]);
  });
  it.each([
    ['下列任务均须各县（市、区）人民政府落实，不再列出', ['各县（市、区）人民政府']],
    ['以下各项工作均由各市、县、区政府负责组织实施，不再逐项标注', ['各市、县、区政府']],
    ['后续措施都要由各所和有关部门按职责落实，不另列明', ['各所', '有关部门']],
  ])('%s', (clause, wanted) => expect(inheritedUnits(clause, 0).map(({ name }) => name)).toEqual(wanted));
  it('takes the bracket of units off a heading and leaves others', () => {
    expect(stripClosingBracket('开展帮扶（责任单位：质量股）')).toBe('开展帮扶');
    expect(stripClosingBracket('开展帮扶（第一期）')).toBe('开展帮扶（第一期）');
  });
});
