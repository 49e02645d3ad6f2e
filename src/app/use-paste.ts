import { useEffect } from 'react';
import type { ChosenFile } from '#state';

/** Where a paste belongs to what has the focus. */
const OWN_PASTE = 'input, textarea, select, [contenteditable=true], [role=dialog]';

/**
 * Takes files and text that are pasted anywhere but into a field. A few words are no data: they
 * are told to `onTooLittle` and otherwise left alone.
 */
export function usePaste(
  textName: string,
  onFiles: (files: readonly ChosenFile[]) => void,
  onTooLittle: () => void,
) {
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      if (event.target instanceof Element && event.target.closest(OWN_PASTE)) return;
      const files = [...(event.clipboardData?.files ?? [])];
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (files.length === 0 && text === '') return;
      event.preventDefault();
      if (files.length > 0) onFiles(files);
      else if (/\S[\r\n]+\S/.test(text) || /^\s*[{[<]/.test(text))
        onFiles([fileOf(text, textName)]);
      else onTooLittle();
    };
    window.addEventListener('paste', onPaste);
    return () => window.removeEventListener('paste', onPaste);
  }, [textName, onFiles, onTooLittle]);
}

function fileOf(text: string, name: string): ChosenFile {
  const blob = new Blob([text]);
  return { name, size: blob.size, arrayBuffer: () => blob.arrayBuffer() };
}
