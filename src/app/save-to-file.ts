import { downloadFile } from './download-file.ts';

/** As far as TypeScript's DOM does not know it yet (File System Access, WICG). */
interface FilePickers {
  showSaveFilePicker?(options: {
    suggestedName: string;
    types: readonly { accept: Readonly<Record<string, readonly string[]>> }[];
  }): Promise<{
    createWritable(): Promise<{ write(content: string): Promise<void>; close(): Promise<void> }>;
  }>;
}

/**
 * Writes to a file that the user chooses. The browser writes beside the old file and renames, so
 * that a failure leaves that as it was. Where there is no such thing, it becomes a download.
 */
export async function saveToFile(
  name: string,
  mediaType: string,
  content: string,
): Promise<'saved' | 'given up'> {
  const { showSaveFilePicker } = globalThis as FilePickers;
  if (!showSaveFilePicker) {
    downloadFile(name, mediaType, content);
    return 'saved';
  }
  const types = [{ accept: { [mediaType]: ['.json'] } }];
  try {
    const file = await showSaveFilePicker.call(globalThis, { suggestedName: name, types });
    const writer = await file.createWritable();
    await writer.write(content);
    await writer.close();
    return 'saved';
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === 'AbortError') return 'given up';
    // A folder that may not be written to: the work must get out all the same.
    downloadFile(name, mediaType, content);
    return 'saved';
  }
}
