import { useSyncExternalStore } from 'react';

/** Whether the program behind the page is gone. Only a browser's page outlives it; Electron's window goes with it. */
let lost = false;
const watchers = new Set<() => void>();

export function setConnectionLost(now: boolean): void {
  if (lost === now) return;
  lost = now;
  for (const watcher of watchers) watcher();
}

/** @returns a function that stops watching. */
export function watchConnection(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => void watchers.delete(watcher);
}

export const isConnectionLost = (): boolean => lost;

export const useConnectionLost = (): boolean => useSyncExternalStore(watchConnection, isConnectionLost);
