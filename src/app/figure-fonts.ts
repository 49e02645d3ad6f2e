import latinExtAddress from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-ext-wght-normal.woff2?url';
import latinAddress from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url';
import arabicAddress from '@fontsource-variable/vazirmatn/files/vazirmatn-arabic-wght-normal.woff2?url';
import type { EmbeddedFont } from '#core/figure';

const FONTS = [
  { address: latinAddress, family: 'Source Sans 3', range: 'U+0000-00FF,U+2000-206F,U+20AC' },
  { address: latinExtAddress, family: 'Source Sans 3', range: 'U+0100-02BA,U+1E00-1E9F' },
  { address: arabicAddress, family: 'Vazirmatn', range: 'U+0600-06FF,U+0750-077F,U+FB50-FDFF' },
];

let loaded: Promise<readonly EmbeddedFont[]> | undefined;

/** The fonts of the page as text; asked for once. */
export function readFigureFonts(): Promise<readonly EmbeddedFont[]> {
  loaded ??= Promise.all(
    FONTS.map(async ({ address, family, range }) => {
      const answer = await fetch(address);
      if (!answer.ok) throw new Error(`A font could not be loaded (${answer.status}).`);
      const woff2 = toBase64(new Uint8Array(await answer.arrayBuffer()));
      return { family, range, weight: 'variable', woff2 } as const;
    }),
  ).catch((failure: unknown) => {
    loaded = undefined;
    throw failure;
  });
  return loaded;
}

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
