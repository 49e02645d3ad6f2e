import { extname } from 'node:path';
import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import {
  CITATION_STYLES,
  excerptOfViews,
  FIGURE_FILES,
  FIGURE_GROUNDS,
  FIGURE_INKS,
  FIGURE_PRESETS,
  FIRST_FIGURE_OPTIONS,
  type FigureFile,
  type FigureOptions,
  type FigureSize,
  figureWordsFor,
  LABEL_DENSITIES,
  LEGEND_POSITIONS,
  makeFigure,
  rasterScaleOf,
} from '#core/figure';
import { buildGraph, type Graph } from '#core/graph';
import {
  FIRST_VIEW,
  figureViewOf,
  positionsOfView,
  readViewLink,
  unknownNames,
  type View,
  writeViewLink,
} from '#core/view';
import { formatIssue } from '#schemas';
import { renderFigure } from '../render-figure.ts';
import { addFilterOptions, checkValues, type FilterOptions, filterOf } from './filter-options.ts';
import { readInput } from './read-input.ts';
import { Refused, type World } from './world.ts';
import { writeOutput } from './write-output.ts';

interface Options extends FilterOptions, Partial<Omit<FigureOptions, 'size' | 'scale'>> {
  readonly out: string;
  readonly as?: FigureFile['id'];
  readonly view?: string;
  readonly named?: string;
  readonly size?: FigureSize;
  readonly scale?: number;
  readonly dpi?: number;
  readonly language: string;
  readonly data: boolean;
  readonly date?: string;
  readonly force: boolean;
  readonly from?: string;
}

const FILES = FIGURE_FILES.filter(({ needsBrowser }) => !needsBrowser);

/** `faultlines render FILE --out FIGURE`: the figure that the page would make, without a browser. */
export function renderCommand(world: World): Command {
  const first = FIRST_FIGURE_OPTIONS;
  const command = new Command('render')
    .description('draw a figure with legend, caption and sources, as the page draws it')
    .addArgument(new Argument('<dataset>', 'a file that can be read, a folder, or - for stdin'))
    .requiredOption(
      '-o, --out <file>',
      `the file to write (${listOf(FILES.map(({ extension }) => extension))}), or - for stdout`,
    )
    .addOption(
      new Option('--as <kind>', 'the kind of file; by the ending when left out').choices(
        FILES.map(({ id }) => id),
      ),
    )
    .option('--view <link>', 'a link that was copied from the page, or the part of it after #')
    .option('--named <title>', 'a view that is saved with the dataset')
    .option('--title <text>', 'the title; that of the dataset when left out')
    .option('--subtitle <text>', 'a line under the title')
    .option('--caption <text>', 'the caption; made from the filters when left out')
    .option(
      '--size <size>',
      `width, width x height in pixels, or ${listOf(FIGURE_PRESETS.map(({ id }) => id))}`,
      readSize,
    )
    .option('--scale <factor>', 'pixels of the picture a pixel of the figure, 1 to 8', readScale)
    .option('--dpi <number>', 'pixels an inch of paper, instead of --scale', readDpi)
    .addOption(
      new Option('--legend <place>', 'where the legend stands')
        .choices(LEGEND_POSITIONS)
        .default(first.legend),
    )
    .addOption(
      new Option('--citations <style>', 'how sources are named')
        .choices(CITATION_STYLES)
        .default(first.citations),
    )
    .option('--numbers-at-lines', 'set the numbers of the sources at the lines', false)
    .addOption(
      new Option('--labels <density>', 'how many actors are named')
        .choices(LABEL_DENSITIES)
        .default(first.labels),
    )
    .addOption(
      new Option('--ground <ground>', 'what is behind it')
        .choices(FIGURE_GROUNDS)
        .default(first.ground),
    )
    .addOption(
      new Option('--ink <ink>', 'print-safe is black and white with patterns')
        .choices(FIGURE_INKS)
        .default(first.ink),
    )
    .option('--as-of <day>', 'the day for which it holds')
    .option('--date <day>', 'the day of making that a PDF states; today when left out')
    .addOption(
      new Option('--language <language>', 'of the words in the figure')
        .choices(['en', 'ar', 'fa'])
        .default('en'),
    )
    .option('--no-data', 'leave the data out; the file then does not open again')
    .option('--from <format>', 'read as this format, whatever the content looks like')
    .option('--force', 'replace a file that is there', false);
  return addFilterOptions(command)
    .addHelpText(
      'after',
      '\nExamples:\n  faultlines render mine.faultlines.json --only type=attack,threat --out figure.pdf --size a4-landscape\n  faultlines render mine.faultlines.json --view "#only.type=sanction" --out figure.png --dpi 300\n  faultlines render mine.graphml --out - --as svg | less',
    )
    .action(async (path: string, options: Options) => {
      const kind = kindOf(options);
      const input = await readInput(world, path, options.from);
      const graph = buildGraph(input.dataset);
      const view = viewOf(graph, options, input.view);
      world.progress('Arranging', 0.1);
      const positions = positionsOfView(graph, view);
      world.progress('Drawing', 0.6);
      const language = options.language === 'en' ? undefined : options.language;
      const views = [figureViewOf(graph, view, positions, { language })] as const;
      const words = figureWordsFor(options.language);
      const wanted = optionsOf(options);
      const credit = `${graph.dataset.title}, ${graph.dataset.license}. Made with Faultlines.`;
      const figure = makeFigure(views, wanted, words, credit);
      const file = await renderFigure({
        figure,
        kind,
        views,
        words,
        scale: rasterScaleOf(wanted),
        data: {
          dataset: options.data ? excerptOfViews(views) : null,
          view: writeViewLink(view),
        },
        madeOn: options.date ?? new Date().toISOString().slice(0, 10),
      });
      world.progress('Drawing', 1);
      if (!file.ok) throw new Refused(formatIssue(file.error, options.out));
      await writeOutput(world, options.out, file.value, options);
    });
}

/** The view of a link, of a saved view, of the figure that was read, or the first; then the flags. */
function viewOf(graph: Graph, options: Options, ofFile: string | undefined): View {
  const { view: link, named } = options;
  const saved = graph.dataset.savedViews?.find(({ title }) => title === named);
  if (named !== undefined && !saved) {
    const titles = graph.dataset.savedViews?.map(({ title }) => `"${title}"`) ?? [];
    throw new Refused(
      `No view is called "${named}". ${titles.length > 0 ? `There are: ${titles.join(', ')}` : 'This dataset has no saved views.'}`,
    );
  }
  const text = link?.replace(/^[^#]*#/, '') ?? saved?.link ?? ofFile;
  const read = readViewLink(text ?? '');
  if (!read.ok) {
    throw new Refused(read.error.map((issue) => formatIssue(issue, 'the view')).join('\n'));
  }
  const view = text === undefined ? FIRST_VIEW : read.value;
  const unknown = unknownNames(graph, view);
  if (unknown.length > 0) {
    throw new Refused(
      `The view names what this dataset does not have: ${unknown.slice(0, 5).join(', ')}`,
    );
  }
  const flags = filterOf(options);
  checkValues(graph, flags);
  return {
    ...view,
    filter: {
      ...view.filter,
      ...flags,
      chips: [...view.filter.chips, ...flags.chips],
      isolates: options.isolates ? 'show' : view.filter.isolates,
    },
  };
}

function optionsOf(options: Options): FigureOptions {
  const { title, subtitle, caption, asOf, dpi, size, scale, data } = options;
  const first = FIRST_FIGURE_OPTIONS;
  return {
    legend: options.legend ?? first.legend,
    citations: options.citations ?? first.citations,
    numbersAtLines: options.numbersAtLines ?? first.numbersAtLines,
    labels: options.labels ?? first.labels,
    ground: options.ground ?? first.ground,
    ink: options.ink ?? first.ink,
    size: size ?? first.size,
    scale: scale ?? first.scale,
    carriesData: data,
    ...(title === undefined ? {} : { title }),
    ...(subtitle === undefined ? {} : { subtitle }),
    ...(caption === undefined ? {} : { caption }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(dpi === undefined ? {} : { dotsPerInch: dpi }),
  };
}

function kindOf({ as, out }: Options): FigureFile['id'] {
  if (as !== undefined) return as;
  const ending = extname(out).toLowerCase();
  const file = FIGURE_FILES.find(({ extension }) => extension === ending);
  if (file && !file.needsBrowser) return file.id;
  throw new Refused(
    file
      ? `A figure is written as ${file.id} only by the page in a browser.`
      : `The ending of ${out} names no kind of figure. Choose one with --as: ${listOf(FILES.map(({ id }) => id))}.`,
  );
}

function readSize(text: string): FigureSize {
  const preset = FIGURE_PRESETS.find(({ id }) => id === text);
  if (preset) return { kind: 'preset', id: preset.id };
  const [, width, height] = /^(\d{2,5})(?:x(\d{2,5}))?$/.exec(text) ?? [];
  if (width === undefined)
    throw new InvalidArgumentError('A size is written as 1200, 1200x800 or a4-portrait.');
  return {
    kind: 'pixels',
    width: Number(width),
    ...(height === undefined ? {} : { height: Number(height) }),
  };
}

const readScale = (text: string) => readNumber(text, 1, 8);
const readDpi = (text: string) => readNumber(text, 36, 1200);

function readNumber(text: string, least: number, most: number): number {
  const value = Number(text);
  if (text.trim() !== '' && value >= least && value <= most) return value;
  throw new InvalidArgumentError(`A number from ${least} to ${most}.`);
}

const listOf = (words: readonly string[]) => words.join(', ');
