import { escapeText } from './xmlEscape.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const relationTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const contentTypes = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const partOfSheet = (index: number): string => `xl/worksheets/sheet${index + 1}.xml`;

/** The parts of a workbook beside its sheets and formats. */
export const packageParts = (sheetNames: string[]): [name: string, xml: string][] => {
  const sheets = sheetNames
    .map((name, index) => `<sheet name="${escapeText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
    .join('');
  const relations = sheetNames
    .map(
      (_, index) =>
        `<Relationship Id="rId${index + 1}" Type="${relationTypes}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
    )
    .join('');
  const overrides = sheetNames
    .map((_, index) => `<Override PartName="/${partOfSheet(index)}" ContentType="${contentTypes}.worksheet+xml"/>`)
    .join('');
  return [
    [
      '[Content_Types].xml',
      `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${contentTypes}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${contentTypes}.styles+xml"/>${overrides}</Types>`,
    ],
    [
      '_rels/.rels',
      `${declaration}<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relationTypes}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `${declaration}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${relationTypes}"><bookViews><workbookView/></bookViews><sheets>${sheets}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${declaration}<Relationships xmlns="${packageRelations}">${relations}<Relationship Id="rId${sheetNames.length + 1}" Type="${relationTypes}/styles" Target="styles.xml"/></Relationships>`,
    ],
  ];
};

export const withDeclaration = (xml: string): string => declaration + xml;
