import { useState } from 'react';
import type { ImportNoun } from '../../shared/contract/exchange.ts';
import type { CallOutput } from '../../shared/contract/index.ts';
import { call, importFile } from '../client.ts';
import { useJob } from '../components/useJob.ts';
import {
  type Check,
  foundOut,
  inputOf,
  type Preview,
  type Reading,
  type Shown,
  settled,
  type TableSource,
} from './reading.ts';

export type Work = 'preview' | 'check' | 'carryOut';
export type Result = CallOutput<'import.carryOut'>;

interface State {
  source: TableSource | null;
  reading: Reading;
  preview: Preview | null;
  checked: { show: Shown; result: Check } | null;
  result: Result | null;
  failure: string | null;
}
const start: State = { source: null, reading: foundOut, preview: null, checked: null, result: null, failure: null };

/** One import from the file to its result. Every step can be cancelled; a newer step takes the place of a running one. */
export function useImport(noun: ImportNoun, campaignId: number | null) {
  const [state, setState] = useState(start);
  const change = (patch: Partial<State>) => setState((before) => ({ ...before, ...patch }));
  const { running, progress, stop, run } = useJob<Work>((failure) => change({ failure }));

  const preview = async (source: TableSource, reading: Reading) => {
    change({ source, reading, checked: null, result: null });
    const answer = await run('preview', (job) =>
      call('import.preview', inputOf(noun, campaignId, source, reading), job),
    );
    if (answer) change({ preview: answer });
  };
  const offer = async (offered: File | string) => {
    setState(start);
    if (typeof offered === 'string') {
      return preview({ token: null, pasted: offered, fileName: '粘贴的表格' }, foundOut);
    }
    const token = await run('preview', () => importFile(offered));
    if (token !== null) await preview({ token, pasted: null, fileName: offered.name.slice(-200) }, foundOut);
  };
  /** As it is shown, so that what is carried out is what was looked at. */
  const input = () => inputOf(noun, campaignId, state.source!, settled(state.preview!));
  return {
    ...state,
    running,
    progress,
    stop,
    offer,
    reset: () => {
      stop();
      setState(start);
    },
    read: (reading: Reading) => void (state.source && preview(state.source, reading)),
    backToColumns: () => change({ checked: null, failure: null }),
    check: async (show: Shown) => {
      const result = await run('check', (job) => call('import.check', { ...input(), show }, job));
      if (result) change({ checked: { show, result } });
    },
    carryOut: async () => {
      const result = await run('carryOut', (job) => call('import.carryOut', input(), job));
      if (result) change({ result });
      return result;
    },
  };
}
export type Import = ReturnType<typeof useImport>;
