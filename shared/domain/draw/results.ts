/* What comes out of a draw. Subjects and inspectors are named by their uids. */

/** Something that cannot be drawn; the message is Chinese, for a person. */
export class DrawError extends Error {
  readonly code: 'not-drawn' | 'no-reserve' | 'no-inspector' | 'no-reason';

  constructor(code: DrawError['code'], message: string) {
    super(message);
    this.name = 'DrawError';
    this.code = code;
  }
}

/** One drawn subject with its inspectors; the first is the one that chance put first. */
export interface DrawnVisit {
  subject: string;
  inspectors: string[];
}

/** What came out of one stratum: `take` of `population` subjects, in the order of the draw. */
export interface DrawnStratum {
  name: string;
  population: number;
  take: number;
  drawn: string[];
}

export interface DrawResult {
  strata: DrawnStratum[];
  /** One for every drawn subject, strata and draws in their order. */
  visits: DrawnVisit[];
}

/** What somebody wants replaced: a drawn subject, or one inspector of its visit (of fixed teams: that whole team). */
export interface DrawReplacementRequest {
  kind: 'subject' | 'inspector';
  /** The subject whose visit it is about. */
  subject: string;
  /** '' where the subject itself is replaced. */
  inspector: string;
  reason: string;
}

/** A replacement as it came out. */
export interface DrawReplacement extends DrawReplacementRequest {
  /** 1, 2, … in the order in which they were made. */
  number: number;
  /** The visit that stands now in place of the one to `subject`. */
  visit: DrawnVisit;
}
