export { importedCircular, type StoredCircular } from './circular.ts';
export { circularHandlers } from './handlers.ts';
export { confirmMatches, suggestMatches } from './matches.ts';
export { type CircularFile, type ParseOptions, parseCircular } from './parse.ts';
export { formOfParse } from './reviewForm.ts';
export { storeTasks } from './storeTasks.ts';
