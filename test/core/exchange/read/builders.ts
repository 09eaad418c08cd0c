import { strToU8, zipSync } from 'fflate';

/* Workbooks out of their XML, as small as a test needs them. */

export const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook out of the XML inside its parts. */
export interface WorkbookParts {
  /** What stands inside of each sheet's `sheetData`, or a whole sheet part. */
  sheets: (string | { name?: string; state?: string; data?: string; part?: string; behind?: string })[];
  /** What stands inside of `sst`. */
  shared?: string;
  /** Number formats: id → code. */
  formats?: Record<number, string>;
  /** Number formats of the cell formats, by their place. */
  styles?: number[];
  properties?: string;
  more?: Record<string, string>;
  moreRelations?: string;
  /** Changes the bytes of each part before it is packed. */
  change?: (data: Uint8Array) => Uint8Array;
}

const sheetPart = (sheet: WorkbookParts['sheets'][number]): string => {
  if (typeof sheet === 'string') return `<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`;
  return (
    sheet.part ??
    `<worksheet xmlns="${main}"><sheetData>${sheet.data ?? ''}</sheetData>${sheet.behind ?? ''}</worksheet>`
  );
};

const stylesPart = (formats: Record<number, string>, styles: number[]): string =>
  `<styleSheet xmlns="${main}"><numFmts>${Object.entries(formats)
    .map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code.replaceAll('"', '&quot;')}"/>`)
    .join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${styles
    .map((id) => `<xf numFmtId="${id}"/>`)
    .join('')}</cellXfs></styleSheet>`;

export const workbookParts = (parts: WorkbookParts): Record<string, string> => {
  const sheets = parts.sheets.map((sheet) => (typeof sheet === 'string' ? {} : sheet));
  return {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}">${parts.properties ?? ''}<sheets>${sheets
      .map(
        ({ name, state }, at) =>
          `<sheet name="${name ?? `表${at + 1}`}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="s${at + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${sheets
      .map(
        (_, at) => `<Relationship Id="s${at + 1}" Type="${office}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
      )
      .join(
        '',
      )}<Relationship Id="ss" Type="${office}/sharedStrings" Target="/xl/sharedStrings.xml"/><Relationship Id="st" Type="${office}/styles" Target="styles.xml"/>${parts.moreRelations ?? ''}</Relationships>`,
    ...Object.fromEntries(parts.sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetPart(sheet)])),
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${parts.shared ?? ''}</sst>`,
    'xl/styles.xml': stylesPart(parts.formats ?? {}, parts.styles ?? [0]),
    ...parts.more,
  };
};

export const zipOf = (parts: Record<string, string | Uint8Array>, change?: WorkbookParts['change']): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, data]) => {
        const bytes = typeof data === 'string' ? strToU8(data) : data;
        return [name, change ? change(bytes) : bytes];
      }),
    ),
  );

export const workbook = (parts: WorkbookParts): Uint8Array => zipOf(workbookParts(parts), parts.change);

/** A row of numbers and inline texts, as a workbook writes them. */
export const rowXml = (number: number, cells: (string | number)[]): string =>
  `<row r="${number}">${cells
    .map((cell, at) => {
      const place = `${String.fromCharCode(65 + at)}${number}`;
      return typeof cell === 'number'
        ? `<c r="${place}"><v>${cell}</v></c>`
        : `<c r="${place}" t="inlineStr"><is><t>${cell}</t></is></c>`;
    })
    .join('')}</row>`;

/** A sheet of OpenDocument out of what stands inside its body. */
export const ods = (
  inside: string,
  {
    styles = '',
    more = {},
    change,
  }: { styles?: string; more?: Record<string, string>; change?: WorkbookParts['change'] } = {},
): Uint8Array =>
  zipOf(
    {
      mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
      'content.xml': `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="t" xmlns:text="x" xmlns:style="s"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${inside}</office:spreadsheet></office:body></office:document-content>`,
      ...more,
    },
    change,
  );
