import type { ReadDocument } from '../../readDocument.ts';
import { childNamed, childrenNamed, newNodeBudget, parseXml, type XmlElement } from '../container/xml.ts';
import type { Zip } from '../container/zip.ts';
import { DocumentBuilder } from '../documentBuilder.ts';
import { damaged } from '../readError.ts';
import { BodyReader, noteElements } from './body.ts';
import { readNumbering } from './numbering.ts';
import { readStyles } from './styles.ts';

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

/** Resolves a relationship target (ECMA-376 part 2): rooted, or relative to the folder of its part. */
const resolveTarget = (folder: string, target: string): string => {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') {
      path.pop();
    } else if (step !== '' && step !== '.') {
      path.push(step);
    }
  }
  return path.join('/');
};

/** Reads a Word document (OOXML, transitional or strict). Throws ReadError. */
export const readDocx = (zip: Zip): ReadDocument => {
  const budget = newNodeBudget();
  const part = (name: string): XmlElement | null => {
    const bytes = zip.read(name);
    return bytes ? parseXml(bytes, budget) : null;
  };
  const target = (relationships: string, folder: string, type: string): string | null => {
    const root = part(relationships);
    const found = (root ? childrenNamed(root, 'Relationship') : []).find(
      (item) => item.attributes.Type?.endsWith(`/${type}`) && item.attributes.TargetMode !== 'External',
    );
    return found?.attributes.Target === undefined ? null : resolveTarget(folder, found.attributes.Target);
  };
  const documentPath = target('_rels/.rels', '', 'officeDocument') ?? 'word/document.xml';
  const document = part(documentPath);
  const body = childNamed(document, 'body');
  if (!body) {
    throw damaged('找不到正文');
  }
  const folder = folderOf(documentPath);
  const relationships = `${folder}_rels/${documentPath.slice(folder.length)}.rels`;
  const relatedPart = (type: string): XmlElement | null =>
    part(target(relationships, folder, type) ?? `${folder}${type}.xml`);

  const styles = readStyles(relatedPart('styles'));
  const reader = new BodyReader(styles, readNumbering(relatedPart('numbering'), styles));
  const builder = new DocumentBuilder();
  reader.blocks(body, (line) => builder.add(line));
  reader.end((line) => builder.add(line));
  for (const [type, name] of [
    ['footnotes', 'footnote'],
    ['endnotes', 'endnote'],
  ] as const) {
    for (const note of noteElements(relatedPart(type), name)) {
      reader.blocks(note, (line) => builder.add(line));
    }
  }
  if (reader.pictures > 0) {
    builder.note(`文件中有 ${reader.pictures} 处图片或图形，其中的文字没有读取。`);
  }
  if (reader.foreignParts > 0) {
    builder.note('文件中嵌入了其他格式的内容，没有读取。');
  }
  return builder.finish('docx');
};
