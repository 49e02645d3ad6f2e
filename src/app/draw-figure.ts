import { createFigureDrawer } from '../workers/figure-client.ts';
import { readFigureFonts } from './figure-fonts.ts';
import { startWorker } from './start-worker.ts';

/** The one drawer of figures, loaded with the first figure. */
export const { makeFigure, drawFigure, writeFile } = createFigureDrawer({
  startWorker,
  loadFonts: readFigureFonts,
});
