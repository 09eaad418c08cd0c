import type { Steps } from '../edit.ts';
import { doubledPunctuation } from './doubled-punctuation.ts';
import { hardLineBreaks } from './hard-line-breaks.ts';
import { joinedNames } from './joined-names.ts';
import { lineEndings } from './line-endings.ts';
import { lossyEncoding } from './lossy-encoding.ts';
import { pageCounters } from './page-counters.ts';
import { pinyin } from './pinyin.ts';
import { privateUse } from './private-use.ts';
import { punctuationWidth } from './punctuation-width.ts';
import { runOnText } from './run-on-text.ts';
import { simplified } from './simplified.ts';
import { spacedNames } from './spaced-names.ts';
import { spamLines } from './spam-lines.ts';
import { webClutter } from './web-clutter.ts';

/** Every step by its name; `cleaningSteps` of the contract says in which order they run. */
export const steps: Steps = {
  'line-endings': lineEndings,
  'spam-lines': spamLines,
  'web-clutter': webClutter,
  'page-counters': pageCounters,
  pinyin,
  'lossy-encoding': lossyEncoding,
  'private-use': privateUse,
  simplified,
  'punctuation-width': punctuationWidth,
  'spaced-names': spacedNames,
  'joined-names': joinedNames,
  'doubled-punctuation': doubledPunctuation,
  'hard-line-breaks': hardLineBreaks,
  'run-on-text': runOnText,
};
