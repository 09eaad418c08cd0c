import { useEffect, useRef } from 'react';
import { keysOf } from './keys.ts';

export { keysOf };

interface Shortcut {
  keys: string;
  run: () => void;
}

/** Shortcuts in the order they were mounted; the innermost part of the screen comes last and wins. */
const mounted: Shortcut[] = [];

/** An open list, calendar or dialog takes Esc for itself. */
const popupIsOpen = () =>
  document.querySelector(
    '.ant-select-dropdown:not(.ant-select-dropdown-hidden), .ant-picker-dropdown:not(.ant-picker-dropdown-hidden), ' +
      '.ant-dropdown:not(.ant-dropdown-hidden), .ant-popover:not(.ant-popover-hidden), ' +
      '.ant-modal-wrap:not([style*="display: none"]), .ant-image-preview:not([style*="display: none"])',
  ) !== null;

function answer(event: KeyboardEvent) {
  if (event.isComposing) return;
  const keys = keysOf(event);
  const shortcut = mounted.findLast((candidate) => candidate.keys === keys);
  // Esc in the search box of the top bar is meant for the search.
  const searching = event.target instanceof Element && event.target.closest('header') !== null;
  if (!shortcut || (keys === 'escape' && (searching || popupIsOpen()))) return;
  if (document.querySelector('.ant-modal-wrap:not([style*="display: none"])')) return;
  event.preventDefault();
  shortcut.run();
}

// While capturing: the popup that Esc is going to close is still open then.
window.addEventListener('keydown', answer, { capture: true });

/** Runs while this part of the screen is mounted and enabled. `keys` as `keysOf` writes them. */
export function useShortcut(keys: string, run: () => void, enabled = true): void {
  const latest = useRef(run);
  latest.current = run;
  useEffect(() => {
    if (!enabled) return;
    const shortcut = { keys, run: () => latest.current() };
    mounted.push(shortcut);
    return () => void mounted.splice(mounted.indexOf(shortcut), 1);
  }, [keys, enabled]);
}
