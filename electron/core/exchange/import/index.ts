import type { Handlers } from '../../context.ts';
import { carryOutImport } from './carryOut.ts';
import { checkImport } from './check.ts';
import { previewImport } from './preview.ts';
import { importTemplate } from './template.ts';
import { importsDone, undoImport } from './undo.ts';
import { readVotes } from './votes/index.ts';

export const importHandlers: Handlers<
  | 'import.preview'
  | 'import.check'
  | 'import.carryOut'
  | 'import.list'
  | 'import.undo'
  | 'import.template'
  | 'public-choice.readVotes'
> = {
  'import.preview': previewImport,
  'import.check': checkImport,
  'import.carryOut': carryOutImport,
  'import.list': (context) => importsDone(context),
  'import.undo': (context, { id }) => undoImport(context, id),
  'import.template': (context, { noun }) => importTemplate(context, noun),
  'public-choice.readVotes': readVotes,
};
