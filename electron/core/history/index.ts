export { appendHistory, findBrokenLink, type HistoryEntry, lastWrite, listHistory } from './history.ts';
