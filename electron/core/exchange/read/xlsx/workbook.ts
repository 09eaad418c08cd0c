import type { ZipFile } from '../container/zipFile.ts';
import { limits } from '../limits.ts';
import { onePiece, scanXml } from '../markup/decodeXml.ts';
import { attributeOf } from '../markup/xmlText.ts';
import { damagedTable, tooLargeTable, unknownTable } from '../refusals.ts';
import type { SheetInfo } from '../table.ts';
import { type Relation, readRelations } from './relations.ts';

/** What the workbook part tells; sheets that hold no cells (charts, macros of old) are left out. */
export interface Workbook {
  sheets: (SheetInfo & { part: string })[];
  is1904: boolean;
  sharedStrings: string | null;
  styles: string | null;
  warnings: string[];
}

const isTrue = (value: string | null): boolean => value === '1' || value === 'true' || value === 'on';

const workbookPart = async (zip: ZipFile): Promise<string> => {
  const relations = await readRelations(zip, '');
  const named = relations.find(({ type, isExternal }) => type === 'officeDocument' && !isExternal)?.target;
  const part = named !== undefined && zip.has(named) ? named : 'xl/workbook.xml';
  if (/\.bin$/i.test(part)) throw unknownTable('是 xlsb 二进制工作簿');
  if (!zip.has(part)) throw damagedTable('缺少工作簿部件');
  return part;
};

const warningsOf = (zip: ZipFile, relations: Relation[]): string[] => {
  const has = (type: string): boolean => relations.some((relation) => relation.type === type);
  const warnings: string[] = [];
  if (has('vbaProject') || has('xlMacrosheet') || zip.has('xl/vbaProject.bin'))
    warnings.push('文件里有宏，没有运行，只读取了单元格的内容。');
  if (has('externalLink')) warnings.push('文件里有指向其他文件的链接，没有打开，只读取了上次保存的结果。');
  return warnings;
};

/** Finds the workbook of a package and reads what it consists of. @throws CoreError. */
export const readWorkbook = async (zip: ZipFile): Promise<Workbook> => {
  const part = await workbookPart(zip);
  const relations = await readRelations(zip, part);
  const byId = new Map(relations.map((relation) => [relation.id, relation]));
  const targetOf = (type: string): string | null =>
    relations.find((relation) => relation.type === type && !relation.isExternal && zip.has(relation.target))?.target ??
    null;
  const sheets: Workbook['sheets'] = [];
  let is1904 = false;
  let isWorkbook = false;
  await scanXml(onePiece((await zip.read(part))!), {
    open: (name, attributes) => {
      if (name === 'workbook') isWorkbook = true;
      if (name === 'workbookPr') is1904 = isTrue(attributeOf(attributes, 'date1904'));
      if (name !== 'sheet') return;
      const relation = byId.get(attributeOf(attributes, 'id') ?? '');
      if (relation?.type !== 'worksheet' || relation.isExternal) return;
      const hidden = /^(hidden|veryHidden)$/.test(attributeOf(attributes, 'state') ?? '');
      sheets.push({ name: attributeOf(attributes, 'name') ?? '', hidden, part: relation.target });
      if (sheets.length > limits.sheets) throw tooLargeTable(`工作表超过 ${limits.sheets} 个`);
    },
    close: () => {},
    text: () => {},
  });
  if (!isWorkbook) throw damagedTable('缺少工作簿部件');
  if (sheets.length === 0) throw damagedTable('没有工作表');
  return {
    sheets,
    is1904,
    sharedStrings: targetOf('sharedStrings'),
    styles: targetOf('styles'),
    warnings: warningsOf(zip, relations),
  };
};
