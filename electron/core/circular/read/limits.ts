/**
 * What one file may cost. A circular has some ten pages; these bounds are far above any real one and keep a
 * hostile or broken file from filling the memory (600 MB) or the minute (5 s).
 */
const megabyte = 1024 * 1024;

export const limits = {
  /** The file itself, in bytes. */
  fileBytes: 50 * megabyte,
  /** Pages of a PDF or OFD. */
  pages: 2_000,
  /** All that is inflated out of one container, in bytes. */
  inflatedBytes: 200 * megabyte,
  /** One inflated entry of a container, in bytes. */
  entryBytes: 32 * megabyte,
  /** Entries named by a container's directory. */
  entries: 20_000,
  /** Elements inside elements; also bounds the recursion of everything that walks a tree. */
  depth: 256,
  /** Elements and texts in all XML trees of one file: a tree takes some 150 bytes a node. */
  nodes: 800_000,
  /** Paragraphs and cells of one file. */
  lines: 400_000,
  /** Control words of an RTF file. */
  controlWords: 6_000_000,
  /** UTF-16 code units of the answer. */
  textLength: 16_000_000,
} as const;
