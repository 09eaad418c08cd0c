import { type DragEvent, useState } from 'react';

/** What makes an element a place that files are dropped on. @param take is told of what was dropped. @returns whether something is held over it, and its handlers. */
export function useDropZone(take: (files: FileList) => unknown) {
  const [over, setOver] = useState(false);
  const drop = {
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      void take(event.dataTransfer.files);
    },
  };
  return { over, drop };
}
