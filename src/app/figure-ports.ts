import type { FigurePorts } from '#state';

/** What figures need from the browser; each part is loaded with its first use. */
export const createFigurePorts = (): FigurePorts => ({
  make: async (...figure) => (await import('./draw-figure.ts')).makeFigure(...figure),
  draw: async (...figure) => (await import('./draw-figure.ts')).drawFigure(...figure),
  writeFile: async (...figure) => (await import('./draw-figure.ts')).writeFile(...figure),
  renderPng: async (...picture) => (await import('./render-png.ts')).renderPng(...picture),
  warmUpPng: async () => (await import('./render-png.ts')).warmUp(),
  writePdf: async (...figure) => (await import('./write-pdf.ts')).writePdf(...figure),
  encode: async (...picture) => (await import('./encode-picture.ts')).encodePicture(...picture),
  copyPicture: async (png) => {
    try {
      // The picture may come later: what counts is that a person has just asked for it.
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
      return true;
    } catch {
      return false;
    }
  },
});
