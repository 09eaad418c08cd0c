export { importedCircular, type StoredCircular } from './circular.ts';
export { circularHandlers } from './handlers.ts';
export { type CircularFile, type ParseOptions, parseCircular } from './parse.ts';
export { formOfParse } from './reviewForm.ts';
export { storeTasks } from './storeTasks.ts';
