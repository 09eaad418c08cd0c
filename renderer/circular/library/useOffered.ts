import { useEffect, useRef, useState } from 'react';
import { isTyping } from '../review/useReviewKeys.ts';

export interface Offered {
  files: (files: File[]) => void;
  text: (text: string) => void;
}

/** Takes what is dropped anywhere onto the page or pasted outside a field. @returns whether a file hovers over the page. */
export function useOffered(offered: Offered): boolean {
  const [over, setOver] = useState(false);
  const latest = useRef(offered);
  latest.current = offered;
  useEffect(() => {
    const hover = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => event.relatedTarget === null && setOver(false);
    const drop = (event: DragEvent) => {
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      latest.current.files(files);
    };
    const paste = (event: ClipboardEvent) => {
      if (isTyping(event.target)) return;
      const files = [...(event.clipboardData?.files ?? [])];
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (files.length > 0) latest.current.files(files);
      else if (text.trim() !== '') latest.current.text(text);
      else return;
      event.preventDefault();
    };
    window.addEventListener('dragover', hover);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    window.addEventListener('paste', paste);
    return () => {
      window.removeEventListener('dragover', hover);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
      window.removeEventListener('paste', paste);
    };
  }, []);
  return over;
}
