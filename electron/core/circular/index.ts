export { circularHandlers } from './handlers.ts';
export { type CircularFile, type ParseOptions, parseCircular } from './parse.ts';
