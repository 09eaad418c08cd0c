import type { CallAnswer, CallError, CallInput, CallName, CoreEvent } from './index.ts';

/** What the page needs of a picked, dropped or pasted file. */
export interface OfferedFile {
  name: string;
  size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/**
 * The only way out of the page. Electron's preload exposes it as `window.desk`;
 * on the loopback host the page makes its own over HTTP. Files are tokens on both, never paths.
 */
export interface DeskBridge {
  host: 'electron' | 'loopback';
  call<N extends CallName>(name: N, input: CallInput<N>, job?: string): Promise<CallAnswer<N>>;
  /** @returns a function that stops listening. */
  onEvent(listener: (event: CoreEvent) => void): () => void;
  /** Hands a file over to the host; the core reads it by the token. */
  offerFile(file: OfferedFile): Promise<{ token: string } | { error: CallError }>;
  /** Lets the person save a file of the outbox: save dialog or download. */
  deliverFile(token: string, name: string): Promise<{ delivered: boolean } | { error: CallError }>;
  /** Where the page shows a file from, for `<img src>`. */
  fileUrl(token: string): string;
}

/** HTTP routes of the loopback host, used by its server and by the page's bridge alike. */
export const loopbackRoutes = { call: '/call', events: '/events', files: '/files' } as const;
/** Carries the file's name, percent-encoded, when a file is offered over HTTP. */
export const fileNameHeader = 'x-file-name';
