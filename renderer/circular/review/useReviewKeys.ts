import { useEffect, useRef } from 'react';
import { isTyping } from '../../app/keys.ts';

/** What has a meaning of its own for Enter. */
const takesEnter = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('button, a, input, [role="treeitem"], [role="combobox"]') !== null;

const popupIsOpen = (): boolean =>
  document.querySelector(
    '.ant-modal-wrap:not([style*="display: none"]), .ant-dropdown:not(.ant-dropdown-hidden), ' +
      '.ant-select-dropdown:not(.ant-select-dropdown-hidden), .ant-popover:not(.ant-popover-hidden)',
  ) !== null;

export interface ReviewKeys {
  digit: (digit: number) => void;
  accept: () => void;
  step: (step: 1 | -1) => void;
  undo: () => void;
  redo: () => void;
}

/** The single keys of the review: digits, Enter, N, P for doubts, Ctrl+Z and Ctrl+Y for edits. */
export function useReviewKeys(keys: ReviewKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented || isTyping(event.target) || popupIsOpen()) return;
      if (answer(event, latest.current)) event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

/** @returns whether the key meant something here. */
function answer(event: KeyboardEvent, keys: ReviewKeys): boolean {
  const key = event.key.toLowerCase();
  if (event.ctrlKey || event.metaKey) {
    const back = key === 'z' && !event.shiftKey;
    const forth = key === 'y' || (key === 'z' && event.shiftKey);
    if (back) keys.undo();
    if (forth) keys.redo();
    return back || forth;
  }
  if (event.altKey) return false;
  if (/^\d$/.test(key)) keys.digit(Number(key));
  else if (key === 'n') keys.step(1);
  else if (key === 'p') keys.step(-1);
  else if (key === 'enter' && !takesEnter(event.target)) keys.accept();
  else return false;
  return true;
}
