import type { Figure } from './drawing.ts';
import type { Paper } from './paper.ts';
import type { FigureFontFiles, PdfOptions } from './pdf/write-pdf.ts';

export type { FigureFontFiles, PdfOptions };

/**
 * Writes a figure, or the pages of a paper, as PDF: vectors, the fonts that it uses, title, language
 * and description. The writer is large and is loaded with the first PDF.
 */
export async function writePdf(
  content: Figure | Paper,
  fonts: FigureFontFiles,
  options?: PdfOptions,
): Promise<Uint8Array> {
  const writer = await import('./pdf/write-pdf.ts');
  return writer.writePdf(content, fonts, options);
}
