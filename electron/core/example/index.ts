import type { Handlers } from '../context.ts';
import { loadExample } from './load.ts';
import { removeExample } from './remove.ts';

export const exampleHandlers: Handlers<'example.load' | 'example.remove'> = {
  'example.load': (context) => loadExample(context),
  'example.remove': (context) => removeExample(context),
};
