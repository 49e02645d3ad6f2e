import { type DragEvent, useState } from 'react';
import type { ChosenFile } from '#state';
import { filesOfDrop } from './dropped-files.ts';

/** Takes files and folders that are dropped anywhere on the page. */
export function useDrop(onFiles: (files: readonly ChosenFile[]) => void) {
  const [isOver, setOver] = useState(false);
  const hasFile = (event: DragEvent) => event.dataTransfer.types.includes('Files');
  return {
    isOver,
    onDragOver: (event: DragEvent) => {
      if (!hasFile(event)) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: (event: DragEvent) => {
      if (event.currentTarget === event.target || event.relatedTarget === null) setOver(false);
    },
    onDrop: (event: DragEvent) => {
      if (!hasFile(event)) return;
      event.preventDefault();
      setOver(false);
      void filesOfDrop(event.dataTransfer).then(onFiles);
    },
  };
}
