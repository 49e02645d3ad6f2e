import { addToPng, FIGURE_DATA_ID, FIGURE_DATA_KEYWORD, writeFigureData } from '#core/base';
import type { FileWords } from './hostile-words.ts';
import { plainDataset } from './plain-dataset.ts';
import type { SmallFile } from './small-file.ts';

const figure = (words: FileWords): string =>
  writeFigureData({ dataset: plainDataset(words), view: `of=${encodeLink(words.title)}` });
const encodeLink = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));

/** A picture of one white point. */
const PNG = Uint8Array.from([
  137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0,
  0, 58, 126, 155, 85, 0, 0, 0, 10, 73, 68, 65, 84, 120, 156, 99, 248, 15, 0, 1, 1, 1, 0, 177, 56,
  246, 20, 0, 0, 0, 0, 73, 69, 78, 68, 174, 66, 96, 130,
]);

const writePng = (text: string): Uint8Array =>
  addToPng(PNG, [{ keyword: FIGURE_DATA_KEYWORD, text }]);
const writeSvg = (text: string): string =>
  `<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"><metadata id="${FIGURE_DATA_ID}">${text}</metadata></svg>`;
const writeHtml = (text: string): string =>
  `<!doctype html><script type="application/json" id="${FIGURE_DATA_ID}">${text}</script>`;
const writePdf = (text: string): Uint8Array => {
  const content = new TextEncoder().encode(text);
  const before = `%PDF-1.7\n1 0 obj\n<< /Type /EmbeddedFile /Length ${content.length} >>\nstream\n`;
  return Uint8Array.from([
    ...new TextEncoder().encode(before),
    ...content,
    ...new TextEncoder().encode('\nendstream\nendobj\n%%EOF\n'),
  ]);
};

/** Each kind of figure around any text in place of its data. */
export const FIGURES: readonly {
  readonly format: string;
  readonly name: string;
  readonly carry: (text: string) => string | Uint8Array;
}[] = [
  { format: 'figure-png', name: 'figure.png', carry: writePng },
  { format: 'figure-svg', name: 'figure.svg', carry: writeSvg },
  { format: 'figure-html', name: 'figure.html', carry: writeHtml },
  { format: 'figure-pdf', name: 'figure.pdf', carry: writePdf },
];

/** A small figure of each kind with a dataset in it. */
export const FIGURE_FILES: readonly SmallFile[] = FIGURES.map(({ carry, ...file }) => ({
  ...file,
  write: (words) => carry(figure(words)),
}));
