import type { circularLevels } from '../../../../shared/domain/labels.ts';

/** A notice of the example as the text of its file. */
export interface ExampleCircular {
  key: string;
  fileName: string;
  level: keyof typeof circularLevels;
  /** Key of the notice that this one passes on; it stands before this one in the list. */
  relays: string | null;
  text: string;
}
