import type { ReadDocument } from '../../readDocument.ts';
import {
  childNamed,
  childrenNamed,
  elementsOf,
  newNodeBudget,
  parseXml,
  textOf,
  type XmlElement,
} from '../container/xml.ts';
import type { Zip } from '../container/zip.ts';
import { DocumentBuilder } from '../documentBuilder.ts';
import { layoutParagraphs } from '../layout/paragraphs.ts';
import type { PlacedPage, PlacedText } from '../layout/placedText.ts';
import { limits } from '../limits.ts';
import { damaged, encrypted, noText, tooLarge } from '../readError.ts';
import { type Matrix, numbers, placedGlyphs } from './glyphs.ts';

const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** A location is relative to the folder of the file that names it, or rooted (GB/T 33190 7.1). */
const resolve = (from: string, location: string): string => {
  const path = location.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of location.trim().split('/')) {
    if (step === '..') {
      path.pop();
    } else if (step !== '' && step !== '.') {
      path.push(step);
    }
  }
  return path.join('/');
};

class OfdReader {
  pictures = 0;
  /** Characters on all pages: one long template on many pages must not fill the memory. */
  #glyphs = 0;
  readonly #zip: Zip;
  readonly #budget = newNodeBudget();
  readonly #templates = new Map<string, PlacedText[]>();

  constructor(zip: Zip) {
    this.#zip = zip;
  }

  part(path: string): XmlElement | null {
    const bytes = this.#zip.read(path);
    return bytes ? parseXml(bytes, this.#budget) : null;
  }

  /** All pages of one document, in the order in which it names them. */
  pages(documentPath: string): PlacedPage[] {
    const document = this.part(documentPath);
    if (!document) {
      throw damaged('找不到文档内容');
    }
    const common = childNamed(document, 'CommonData');
    const area = childNamed(common, 'PageArea');
    for (const template of common ? childrenNamed(common, 'TemplatePage') : []) {
      const content = this.part(resolve(documentPath, template.attributes.BaseLoc ?? ''));
      this.#templates.set(template.attributes.ID ?? '', content ? this.#texts(content) : []);
    }
    const pages = childNamed(document, 'Pages');
    const named = pages ? childrenNamed(pages, 'Page') : [];
    if (named.length > limits.pages) {
      throw tooLarge(`${named.length} 页`);
    }
    return named.map((page) => {
      const content = this.part(resolve(documentPath, page.attributes.BaseLoc ?? ''));
      if (!content) {
        throw damaged('缺少其中一页');
      }
      return this.#page(content, area);
    });
  }

  #page(content: XmlElement, commonArea: XmlElement | undefined): PlacedPage {
    const area = childNamed(content, 'Area') ?? commonArea;
    const box = numbers(childNamed(area, 'PhysicalBox') ? textOf(childNamed(area, 'PhysicalBox') as XmlElement) : '');
    const templates = childrenNamed(content, 'Template').flatMap(
      (template) => this.#templates.get(template.attributes.TemplateID ?? '') ?? [],
    );
    const texts = [...templates, ...this.#texts(content)];
    this.#glyphs += texts.length;
    if (this.#glyphs > limits.nodes) {
      throw tooLarge('文字过多');
    }
    return { width: box[2] ?? 210, height: box[3] ?? 297, texts };
  }

  #texts(page: XmlElement): PlacedText[] {
    const result: PlacedText[] = [];
    const visit = (element: XmlElement, matrix: Matrix): void => {
      for (const child of elementsOf(element)) {
        if (child.attributes.Visible === 'false') {
          continue;
        }
        if (child.name === 'TextObject') {
          for (const glyph of placedGlyphs(child, matrix)) {
            result.push(glyph);
          }
        } else if (child.name === 'ImageObject') {
          this.pictures += 1;
        } else {
          visit(child, matrix);
        }
        if (result.length > limits.nodes) {
          throw tooLarge('文字过多');
        }
      }
    };
    const content = childNamed(page, 'Content');
    if (content) {
      visit(content, identity);
    }
    return result;
  }
}

/** Reads an OFD document (GB/T 33190-2016) with its templates; annotations and seals are left out. Throws ReadError. */
export const readOfd = (zip: Zip): ReadDocument => {
  if (zip.has('Encryptions.xml')) {
    throw encrypted();
  }
  const reader = new OfdReader(zip);
  const root = reader.part('OFD.xml');
  const paths = (root ? childrenNamed(root, 'DocBody') : []).flatMap((body) => {
    const place = childNamed(body, 'DocRoot');
    return place ? [resolve('', textOf(place))] : [];
  });
  if (paths.length === 0) {
    throw damaged('找不到文档内容');
  }
  const builder = new DocumentBuilder();
  for (const path of paths) {
    for (const line of layoutParagraphs(reader.pages(path))) {
      builder.add(line);
    }
  }
  if (reader.pictures > 0) {
    builder.note(`文件中有 ${reader.pictures} 处图片，其中的文字没有读取。`);
  }
  const document = builder.finish('ofd');
  if (document.text === '') {
    throw noText('这个 OFD 文件');
  }
  return document;
};
