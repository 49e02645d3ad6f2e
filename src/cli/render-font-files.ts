import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { EmbeddedFont, FigureFontFiles } from '#core/figure';

const find = createRequire(import.meta.url).resolve;

/** Paths of the fonts of the figures, the same files that the page draws with. */
export const FONT_PATHS = {
  regular: find('@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf'),
  semibold: find('@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf'),
  arabic: find('@expo-google-fonts/vazirmatn/400Regular/Vazirmatn_400Regular.ttf'),
};

const bytesOf = (path: string): Uint8Array => new Uint8Array(readFileSync(path));

/** The fonts for PDF. */
export const readFontFiles = (): FigureFontFiles => ({
  regular: bytesOf(FONT_PATHS.regular),
  semibold: bytesOf(FONT_PATHS.semibold),
  arabic: bytesOf(FONT_PATHS.arabic),
});

const WEB_FONTS = [
  {
    path: '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
    family: 'Source Sans 3',
    range: 'U+0000-00FF,U+2000-206F,U+20AC',
  },
  {
    path: '@fontsource-variable/source-sans-3/files/source-sans-3-latin-ext-wght-normal.woff2',
    family: 'Source Sans 3',
    range: 'U+0100-02BA,U+1E00-1E9F',
  },
  {
    path: '@fontsource-variable/vazirmatn/files/vazirmatn-arabic-wght-normal.woff2',
    family: 'Vazirmatn',
    range: 'U+0600-06FF,U+0750-077F,U+FB50-FDFF',
  },
];

/** The fonts that travel inside SVG and HTML. */
export const readWebFonts = (): readonly EmbeddedFont[] =>
  WEB_FONTS.map(({ path, family, range }) => ({
    family,
    range,
    weight: 'variable',
    woff2: readFileSync(find(path)).toString('base64'),
  }));
