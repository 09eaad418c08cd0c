export { importedCircular, type StoredCircular } from './circular.ts';
export { storeTasks } from './confirm.ts';
export { circularHandlers } from './handlers.ts';
export { type CircularFile, type ParseOptions, parseCircular } from './parse.ts';
export { formOfParse } from './reviewForm.ts';
