import { posix } from 'node:path';
import type { ZipFile } from '../container/zipFile.ts';
import { onePiece, scanXml } from '../markup/decodeXml.ts';
import { attributeOf } from '../markup/xmlText.ts';

/** What one part of a package points to. */
export interface Relation {
  id: string;
  /** The last word of the relation's type: `worksheet`, `sharedStrings` …; the same in strict workbooks. */
  type: string;
  /** The name of the part in the ZIP; of something outside, its address, which nothing here ever opens. */
  target: string;
  isExternal: boolean;
}

const nameOfRelations = (part: string): string =>
  posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);

/** Targets are relative to the part, or rooted at the package. */
const resolved = (part: string, target: string): string =>
  target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(part), target.replaceAll('\\', '/'));

/** The relations of a part; of the package itself with `''`. None where it names none. @throws CoreError. */
export const readRelations = async (zip: ZipFile, part: string): Promise<Relation[]> => {
  const bytes = await zip.read(part === '' ? '_rels/.rels' : nameOfRelations(part));
  const relations: Relation[] = [];
  if (bytes === null) return relations;
  await scanXml(onePiece(bytes), {
    open: (name, attributes) => {
      if (name !== 'Relationship') return;
      const target = attributeOf(attributes, 'Target') ?? '';
      const isExternal = attributeOf(attributes, 'TargetMode') === 'External';
      relations.push({
        id: attributeOf(attributes, 'Id') ?? '',
        type: (attributeOf(attributes, 'Type') ?? '').split('/').at(-1) ?? '',
        target: isExternal ? target : resolved(part, target),
        isExternal,
      });
    },
    close: () => {},
    text: () => {},
  });
  return relations;
};
