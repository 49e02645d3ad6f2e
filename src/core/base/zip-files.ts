import { zipSync } from 'fflate';

/** The first day that a ZIP can name, so that the same files always give the same bytes. */
const NO_DATE = new Date(1980, 0, 1);

/** Several files as one ZIP, stored as they are: pictures cannot be made smaller. */
export function zipFiles(
  files: readonly { readonly name: string; readonly content: Uint8Array }[],
): Uint8Array<ArrayBuffer> {
  return zipSync(Object.fromEntries(files.map(({ name, content }) => [name, content])), {
    level: 0,
    mtime: NO_DATE,
  });
}
