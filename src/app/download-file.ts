/** Hands a file to the user as a download. */
export function downloadFile(
  name: string,
  mediaType: string,
  content: string | Uint8Array | Blob,
): void {
  const address = URL.createObjectURL(
    new Blob([content as Uint8Array<ArrayBuffer>], { type: mediaType }),
  );
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken hold of the content by the next turn; a minute is for slow disks.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
