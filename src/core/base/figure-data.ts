/**
 * What a figure carries inside so that it opens again: the shown part of the dataset as Faultlines
 * JSON and the view as the part of a link after `#`. The same text stands in PNG, SVG, PDF and HTML.
 */
export interface FigureData {
  /** A dataset as `parseDataset` takes it; `null` when the figure was made without its data. */
  readonly dataset: unknown;
  readonly view: string;
}

/** Id of the element that holds the data in SVG and HTML. */
export const FIGURE_DATA_ID = 'faultlines-figure';
/** Keyword of the text chunk that holds the data in PNG. */
export const FIGURE_DATA_KEYWORD = 'Faultlines';
/** Name of the file that is attached to a PDF. */
export const FIGURE_DATA_FILE = 'faultlines-figure.json';

const FORMAT = 'faultlines-figure';
const VERSION = 1;
const NOTE_WITHOUT_DATA = 'This figure was exported without its data.';

/** The data as JSON in one line; a figure without data says so. */
export function writeFigureData({ dataset, view }: FigureData): string {
  const text = JSON.stringify({
    format: FORMAT,
    version: VERSION,
    ...(dataset === null && { note: NOTE_WITHOUT_DATA }),
    view,
    dataset,
  });
  return text.replace(
    UNSAFE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/**
 * What markup could stumble over: angle brackets and ampersands, controls that XML does not allow,
 * ends of lines of scripts, and marks that turn the direction of text. In JSON all of them can only
 * stand inside strings, where they may be written as numbers.
 */
const UNSAFE = /[<>&\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufffe\uffff]/g;

/** Reads what `writeFigureData` wrote; `undefined` for anything else. The dataset is not checked. */
export function readFigureData(text: string): FigureData | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const { format, version, view, dataset } = value as Readonly<Record<string, unknown>>;
  const isOurs = format === FORMAT && version === VERSION && dataset !== undefined;
  return isOurs ? { dataset, view: typeof view === 'string' ? view : '' } : undefined;
}
