import type { Figure } from './drawing.ts';
import type { FigureFontFiles, PdfOptions } from './pdf/write-pdf.ts';

export type { FigureFontFiles, PdfOptions };

/**
 * Writes a figure as PDF: one page with vectors, the fonts that it uses, title, language and
 * description. The writer is large and is loaded with the first PDF.
 */
export async function writePdf(
  figure: Figure,
  fonts: FigureFontFiles,
  options?: PdfOptions,
): Promise<Uint8Array> {
  const writer = await import('./pdf/write-pdf.ts');
  return writer.writePdf(figure, fonts, options);
}
