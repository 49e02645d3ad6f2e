import { FIGURE_FILES, FIRST_FIGURE_OPTIONS, type FigureOptions } from '#core/figure';
import type { Graph, Visible } from '#core/graph';
import type { Positions } from '#core/layout';
import { FIRST_VIEW } from '#core/view';
import { createFigurePorts } from '../../src/app/figure-ports.ts';
import { writeFigure } from '../../src/ui/panels/export/write-figure.ts';

/** The marks alone, without legend, sources or data, as the other libraries give them. */
const MARKS_ONLY: FigureOptions = {
  ...FIRST_FIGURE_OPTIONS,
  size: { kind: 'pixels', width: 1280, height: 800 },
  legend: 'none',
  citations: 'none',
  labels: 'none',
  carriesData: false,
};

interface Shown {
  readonly graph: Graph;
  readonly visible: Visible;
  readonly positions: Positions;
  /** Pixels of the picture a pixel of the figure. */
  readonly scale: number;
  /** With legend, names and sources, as the app makes it when nothing is chosen. */
  readonly isWhole?: boolean;
}

const PNG = FIGURE_FILES.find(({ id }) => id === 'png')!;
const PORTS = { figures: createFigurePorts() };

/** A picture as the app makes it when it is saved, off the main thread but for the handing over. */
export async function makePicture(shown: Shown): Promise<Blob> {
  const { graph, visible, positions, scale, isWhole = false } = shown;
  const options = isWhole ? FIRST_FIGURE_OPTIONS : MARKS_ONLY;
  const wanted = {
    graph,
    request: {
      parts: [{ view: FIRST_VIEW, shown: visible, positions }],
      options: { ...options, scale },
      language: 'en',
    },
    isTiled: false,
    madeOn: '2020-01-01',
    tileName: () => '',
    signal: new AbortController().signal,
  } as const;
  const written = await writeFigure(PORTS, wanted, PNG);
  if (!written.ok) throw new Error(written.error.message);
  return written.value.content;
}
