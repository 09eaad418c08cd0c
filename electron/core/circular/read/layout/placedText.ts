/** A run of text on a page. Lengths in any one unit; y grows downwards and is the baseline. */
export interface PlacedText {
  text: string;
  x: number;
  y: number;
  width: number;
  /** Height of the font. */
  size: number;
}

export interface PlacedPage {
  width: number;
  height: number;
  texts: PlacedText[];
}

/** What stands on one line without a wide gap. */
export interface Segment {
  text: string;
  left: number;
  right: number;
  y: number;
  size: number;
}

/** A line of a page or of one of its columns. */
export interface PageLine extends Segment {
  /** Segments with wide gaps between them: cells of a table, or spaced names. */
  cells: string[];
  /** Margins of the column that the line stands in. */
  marginLeft: number;
  marginRight: number;
  page: number;
  column: number;
}
