export { type CircularFile, type ParseOptions, parseCircular } from './parse.ts';
