export {
  appendHistory,
  findBrokenLink,
  type HistoryEntry,
  historyAppender,
  lastWrite,
  listHistory,
} from './history.ts';
