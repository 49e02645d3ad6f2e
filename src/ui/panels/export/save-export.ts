import { FIGURE_FILES, type FigureFile, largestScale, rasterScaleOf } from '#core/figure';
import type { Format } from '#core/formats';
import type { Graph } from '#core/graph';
import { type Dataset, err, type Issue, ok, type Result } from '#schemas';
import type { FigureRequest, Ports } from '#state';
import { endingsOf } from './data-files.ts';
import type { FigureChoices } from './figure-choices.ts';
import { createNamer } from './file-name.ts';
import type { Work } from './use-save.ts';
import { writeFigure } from './write-figure.ts';

type ExportPorts = Pick<Ports, 'download' | 'figures' | 'windowShape'>;

interface FigureToSave {
  readonly ports: ExportPorts;
  readonly graph: Graph;
  readonly request: FigureRequest;
  readonly choices: FigureChoices;
  /** Name of the file without its ending. */
  readonly stem: string;
  readonly madeOn: string;
}

/** For as long as the page is open, so that no file is given the name of another. */
const nameFiles = createNamer();

/** Writes the figure, with its data where it can carry them, and hands it over; gives its name. */
export async function saveFigure(
  { ports, graph, request, choices, stem, madeOn }: FigureToSave,
  file: FigureFile,
  { signal, onProgress }: Work,
): Promise<Result<readonly string[], Issue>> {
  const hasData = request.options.carriesData && file.canCarryData;
  const written = await writeFigure(
    ports,
    {
      graph,
      request,
      ...(hasData && { dataFor: ports.windowShape() }),
      isTiled: choices.isTiled,
      madeOn,
      tileName: (row, column) => `${stem}-row-${row}-column-${column}`,
      signal,
      onProgress,
    },
    file,
  );
  if (!written.ok) return written;
  signal.throwIfAborted();
  const { content, ending } = written.value;
  const names = nameFiles(stem, [ending]);
  ports.download(names[0]!, content.type, content);
  return ok(names);
}

/** Writes a dataset in a format and hands the files over; gives their names. */
export async function saveData(
  ports: Pick<Ports, 'download'>,
  format: Format,
  dataset: Dataset,
  stem: string,
): Promise<Result<readonly string[], Issue>> {
  const files = (await format.write?.(dataset)) ?? [];
  if (files.every(({ content }) => content.length === 0)) {
    return err({
      code: 'file-empty',
      severity: 'error',
      path: [],
      message: 'The file came out empty, so it was not written.',
    });
  }
  const endings = endingsOf(
    files.map(({ name }) => name),
    format.extensions,
  );
  const names = nameFiles(stem, endings);
  for (const [index, file] of files.entries()) {
    ports.download(names[index]!, format.mediaType, file.content);
  }
  return ok(names);
}

type Copied =
  | { readonly is: 'copied' }
  | { readonly is: 'refused' }
  | { readonly is: 'failed'; readonly message: string };

/** Puts the figure into the clipboard as PNG, as large as asked for or as can be. */
export async function copyPicture(
  { ports, graph, request, madeOn }: FigureToSave,
  { signal }: Work,
): Promise<Copied> {
  const file = FIGURE_FILES.find(({ id }) => id === 'png')!;
  const picture = async (): Promise<Blob> => {
    const sized = await withinLimits(ports, graph, request, signal);
    const written = await writeFigure(
      ports,
      {
        graph,
        request: sized,
        isTiled: false,
        madeOn,
        tileName: () => '',
        signal,
      },
      file,
    );
    if (!written.ok) throw new Error(written.error.message);
    return written.value.content;
  };
  const making = picture();
  if (await ports.figures.copyPicture(making)) return { is: 'copied' };
  // Either there was no picture, or the browser has not taken it.
  return making.then(
    () => ({ is: 'refused' }) as const,
    (failure: unknown) => ({ is: 'failed', message: String(failure) }) as const,
  );
}

async function withinLimits(
  ports: ExportPorts,
  graph: Graph,
  request: FigureRequest,
  signal: AbortSignal,
): Promise<FigureRequest> {
  const made = await ports.figures.make(graph.dataset, request, signal);
  if (!made.ok) throw new Error(made.error.message);
  const { width, height } = made.value;
  const { dotsPerInch: _, ...options } = request.options;
  const scale = Math.min(rasterScaleOf(request.options), largestScale(width, height) ?? 1);
  return { ...request, options: { ...options, scale } };
}
