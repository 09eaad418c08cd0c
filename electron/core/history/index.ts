export { withoutIdNumbers } from './hidden.ts';
export {
  appendHistory,
  findBrokenLink,
  type HistoryEntry,
  historyAppender,
  lastWrite,
  listHistory,
} from './history.ts';
