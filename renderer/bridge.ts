import { type DeskBridge, fileNameHeader, loopbackRoutes } from '../shared/contract/bridge.ts';
import type { CallError, CoreEvent } from '../shared/contract/index.ts';
import { setConnectionLost } from './app/connection.ts';

declare global {
  interface Window {
    /** Set by Electron's preload; missing in a browser. */
    desk?: DeskBridge;
  }
}

const unreachable: CallError = {
  code: 'internal',
  message: '与程序的连接已中断，刚才的操作没有完成。请确认程序仍在运行，然后重试。',
};

/** Asks the loopback host; whatever is not an answer of the core becomes an error in words. */
async function ask<T>(route: string, init: RequestInit): Promise<T | { error: CallError }> {
  try {
    const response = await fetch(route, { method: 'POST', credentials: 'same-origin', ...init });
    setConnectionLost(false);
    return (await response.json()) as T | { error: CallError };
  } catch (failure) {
    // An answer that cannot be read came from somebody all the same.
    if (failure instanceof TypeError) setConnectionLost(true);
    return { error: unreachable };
  }
}

/** The bridge over HTTP, for the system's browser on 127.0.0.1. */
function loopbackBridge(): DeskBridge {
  const listeners = new Set<(event: CoreEvent) => void>();
  let source: EventSource | undefined;
  const listen = () => {
    source ??= new EventSource(loopbackRoutes.events);
    source.onopen = () => setConnectionLost(false);
    source.onerror = () => setConnectionLost(true);
    source.onmessage = (message) => {
      const event = JSON.parse(message.data as string) as CoreEvent;
      for (const listener of listeners) listener(event);
    };
  };
  const fileUrl = (token: string) => `${loopbackRoutes.files}/${encodeURIComponent(token)}`;
  return {
    host: 'loopback',
    call: (name, input, job) =>
      ask(loopbackRoutes.call, {
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(job === undefined ? { name, input } : { name, input, job }),
      }),
    onEvent: (listener) => {
      listeners.add(listener);
      listen();
      return () => listeners.delete(listener);
    },
    offerFile: async (file) =>
      ask(loopbackRoutes.files, {
        headers: { 'content-type': 'application/octet-stream', [fileNameHeader]: encodeURIComponent(file.name) },
        body: file instanceof Blob ? file : await file.arrayBuffer(),
      }),
    deliverFile: async (token, name) => {
      const link = document.createElement('a');
      link.href = `${fileUrl(token)}?download=1`;
      link.download = name;
      link.click();
      return { delivered: true };
    },
    fileUrl,
  };
}

/** The only way out of the page. */
export const desk: DeskBridge = window.desk ?? loopbackBridge();
