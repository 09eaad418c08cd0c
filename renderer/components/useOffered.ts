import { useEffect, useRef, useState } from 'react';
import { isTyping } from '../app/keys.ts';

export interface Offered {
  /** Left out: files are not taken here, and what is dropped goes its usual way. */
  files?: (files: File[]) => void;
  /** Answers false where the text is nothing for this page; pasting then goes its usual way. */
  text: (text: string) => unknown;
}

/** Takes what is dropped anywhere onto the page or pasted outside a field. @returns whether a file hovers over the page. */
export function useOffered(offered: Offered, enabled = true): boolean {
  const [over, setOver] = useState(false);
  const latest = useRef(offered);
  latest.current = offered;
  useEffect(() => {
    if (!enabled) return;
    const hover = (event: DragEvent) => {
      if (!latest.current.files || !event.dataTransfer?.types.includes('Files')) return;
      // A part of the page, such as the photos of a record, takes the file for itself.
      if (event.defaultPrevented) return setOver(false);
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => event.relatedTarget === null && setOver(false);
    const drop = (event: DragEvent) => {
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0 || !latest.current.files || event.defaultPrevented) return;
      event.preventDefault();
      latest.current.files(files);
    };
    const paste = (event: ClipboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target)) return;
      if (takePasted(event.clipboardData, latest.current)) event.preventDefault();
    };
    window.addEventListener('dragover', hover);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    window.addEventListener('paste', paste);
    return () => {
      setOver(false);
      window.removeEventListener('dragover', hover);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
      window.removeEventListener('paste', paste);
    };
  }, [enabled]);
  return over;
}

/** @returns whether something was taken. WPS and Excel put a picture of the cells beside their text: there the text counts. */
function takePasted(clipboard: DataTransfer | null, offered: Offered): boolean {
  const text = (clipboard?.getData('text/plain') ?? '').trim() === '' ? '' : clipboard!.getData('text/plain');
  const files = [...(clipboard?.files ?? [])];
  const onlyPictures = files.every((file) => file.type.startsWith('image/'));
  if (offered.files && files.length > 0 && !(text !== '' && onlyPictures)) offered.files(files);
  else if (text !== '') return offered.text(text) !== false;
  else return false;
  return true;
}
