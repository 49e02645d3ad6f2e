/** Everything that can be chosen about a figure. The dialogue and the command line read these lists. */
export const LEGEND_POSITIONS = ['right', 'below', 'none'] as const;
export const CITATION_STYLES = ['full', 'short', 'none'] as const;
export const LABEL_DENSITIES = ['few', 'usual', 'many', 'none'] as const;
export const FIGURE_GROUNDS = ['paper', 'dark', 'transparent'] as const;
export const FIGURE_INKS = ['colour', 'print-safe'] as const;
export const FIGURE_SCALES = [1, 2, 3, 4, 6, 8] as const;

export interface FigureOptions {
  /** Absent: the title of the dataset. */
  readonly title?: string;
  readonly subtitle?: string;
  /** Absent: one sentence made from the filters. */
  readonly caption?: string;
  readonly legend: (typeof LEGEND_POSITIONS)[number];
  readonly citations: (typeof CITATION_STYLES)[number];
  /** Whether the numbers of the sources stand at the lines too, where there is room. */
  readonly numbersAtLines: boolean;
  /** Day for which the figure holds, as an ISO date. */
  readonly asOf?: string;
  readonly labels: (typeof LABEL_DENSITIES)[number];
  readonly size: FigureSize;
  /** Pixels of the picture a pixel of the figure, from 1 to 8; `dotsPerInch` goes before it. */
  readonly scale: number;
  readonly dotsPerInch?: number;
  readonly ground: (typeof FIGURE_GROUNDS)[number];
  readonly ink: (typeof FIGURE_INKS)[number];
  /** Whether the file carries the shown part of the data, so that it opens again as a view. */
  readonly carriesData: boolean;
}

/** A size by name, or in pixels; without a height the figure is as high as its content. */
export type FigureSize =
  | { readonly kind: 'preset'; readonly id: FigurePresetId }
  | { readonly kind: 'pixels'; readonly width: number; readonly height?: number };

export const FIRST_FIGURE_OPTIONS: FigureOptions = {
  legend: 'below',
  citations: 'full',
  numbersAtLines: false,
  labels: 'usual',
  size: { kind: 'pixels', width: 1200 },
  scale: 2,
  ground: 'paper',
  ink: 'colour',
  carriesData: true,
};

export type FigurePresetId =
  | 'slide'
  | 'social'
  | 'journal-single'
  | 'journal-double'
  | `${'a4' | 'a5' | 'letter'}-${'portrait' | 'landscape'}`;

/** A size that is often asked for: in pixels, or in millimetres of paper. */
export interface FigurePreset {
  readonly id: FigurePresetId;
  /** Its name in plain English; the interface translates it by its id. */
  readonly label: string;
  /** Measures of the sheet; without a height it is as high as its content. */
  readonly width: number;
  readonly height?: number;
  readonly margin?: number;
  readonly unit: 'pixels' | 'millimetres';
}

const paper = (
  id: 'a4' | 'a5' | 'letter',
  label: string,
  width: number,
  height: number,
  margin: number,
): readonly FigurePreset[] => [
  { id: `${id}-portrait`, label: `${label}, portrait`, width, height, margin, unit: 'millimetres' },
  {
    id: `${id}-landscape`,
    label: `${label}, landscape`,
    width: height,
    height: width,
    margin,
    unit: 'millimetres',
  },
];

export const FIGURE_PRESETS: readonly FigurePreset[] = [
  { id: 'slide', label: 'Slide 16:9', width: 1280, height: 720, unit: 'pixels' },
  { id: 'social', label: 'Social card', width: 1200, height: 630, unit: 'pixels' },
  {
    id: 'journal-single',
    label: 'Journal, one column (85 mm)',
    width: 85,
    margin: 1,
    unit: 'millimetres',
  },
  {
    id: 'journal-double',
    label: 'Journal, full width (174 mm)',
    width: 174,
    margin: 1,
    unit: 'millimetres',
  },
  ...paper('a4', 'A4', 210, 297, 18),
  ...paper('a5', 'A5', 148, 210, 14),
  ...paper('letter', 'US Letter', 215.9, 279.4, 18),
];

/** A figure's pixel is a CSS pixel: 96 to an inch of paper. */
export const PIXELS_PER_INCH = 96;
const PIXELS_PER_MILLIMETRE = PIXELS_PER_INCH / 25.4;

export interface SheetSize {
  /** In pixels of the figure. */
  readonly width: number;
  readonly height?: number;
  readonly margin?: number;
}

const toHundredths = (value: number): number => Math.round(value * 100) / 100;

/** The sheet that a size asks for, in pixels. */
export function sheetSizeOf(size: FigureSize): SheetSize {
  if (size.kind === 'pixels') {
    return { width: size.width, ...(size.height !== undefined && { height: size.height }) };
  }
  const preset = FIGURE_PRESETS.find(({ id }) => id === size.id);
  if (preset === undefined) throw new Error(`There is no size ${size.id}`);
  const factor = preset.unit === 'pixels' ? 1 : PIXELS_PER_MILLIMETRE;
  return {
    width: toHundredths(preset.width * factor),
    ...(preset.height !== undefined && { height: toHundredths(preset.height * factor) }),
    ...(preset.margin !== undefined && { margin: toHundredths(preset.margin * factor) }),
  };
}

/** Pixels of the picture a pixel of the figure. */
export const rasterScaleOf = ({
  scale,
  dotsPerInch,
}: Pick<FigureOptions, 'scale' | 'dotsPerInch'>): number =>
  dotsPerInch === undefined ? scale : dotsPerInch / PIXELS_PER_INCH;

/** A kind of file that a figure can be written as. */
export interface FigureFile {
  readonly id: 'png' | 'jpeg' | 'webp' | 'svg' | 'pdf' | 'html';
  readonly label: string;
  readonly extension: string;
  readonly mediaType: string;
  /** Only a browser has an encoder for it; the command line does not offer it. */
  readonly needsBrowser: boolean;
  /** Whether the file can carry its data and be opened again. */
  readonly canCarryData: boolean;
  /** Whether the scale decides how many pixels it has. */
  readonly hasPixels: boolean;
}

const file = (
  id: FigureFile['id'],
  label: string,
  mediaType: string,
  facts: Partial<
    Pick<FigureFile, 'extension' | 'needsBrowser' | 'canCarryData' | 'hasPixels'>
  > = {},
): FigureFile => ({
  id,
  label,
  extension: `.${id}`,
  mediaType,
  needsBrowser: false,
  canCarryData: true,
  hasPixels: false,
  ...facts,
});

export const FIGURE_FILES: readonly FigureFile[] = [
  file('png', 'PNG', 'image/png', { hasPixels: true }),
  file('svg', 'SVG', 'image/svg+xml'),
  file('pdf', 'PDF', 'application/pdf'),
  file('html', 'Interactive page (HTML)', 'text/html'),
  file('jpeg', 'JPEG', 'image/jpeg', {
    extension: '.jpg',
    needsBrowser: true,
    canCarryData: false,
    hasPixels: true,
  }),
  file('webp', 'WebP', 'image/webp', { needsBrowser: true, canCarryData: false, hasPixels: true }),
];
