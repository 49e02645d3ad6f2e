import {
  FIGURE_FILES,
  FIRST_FIGURE_OPTIONS,
  type FigureOptions,
  type FigurePresetId,
  type FigureSize,
} from '#core/figure';
import type { Language } from '#state';

/** One view for a figure: as the screen shows it now, or a saved one by its id. */
export type ViewChoice = 'present' | `view:${string}`;
/** What goes on a figure or into a file. */
export type Subject = 'visible' | 'selected' | 'near-1' | 'near-2' | 'all' | 'two' | ViewChoice;

/** `x2`: two pixels a pixel of the figure; `d300`: 300 pixels an inch; `own`: as `dotsPerInch` says. */
export type Resolution = `x${number}` | `d${number}` | 'own';
export const DOTS_PER_INCH = [150, 300, 600] as const;

/** Everything that the dialogue lets a person choose, as plain data. */
export interface FigureChoices {
  readonly subject: Subject;
  /** For two views side by side. */
  readonly left: ViewChoice;
  readonly right: ViewChoice;
  /** Id of a kind of figure, or of a data format. */
  readonly format: string;
  readonly language: Language;
  readonly title: string;
  readonly subtitle: string;
  /** Absent: as it is generated. */
  readonly caption?: string;
  readonly altText?: string;
  readonly legend: FigureOptions['legend'];
  readonly citations: FigureOptions['citations'];
  readonly numbersAtLines: boolean;
  /** An ISO date; empty for none. */
  readonly asOf: string;
  readonly labels: FigureOptions['labels'];
  /** `content`: 1,200 pixels wide and as high as it needs; `own`: as `width` and `height` say. */
  readonly size: 'content' | 'own' | FigurePresetId;
  readonly width: number;
  /** Zero: as high as it needs. */
  readonly height: number;
  readonly resolution: Resolution;
  readonly dotsPerInch: number;
  readonly ground: FigureOptions['ground'];
  readonly ink: FigureOptions['ink'];
  /** `auto`: where they are no more than `MOST_DATA`. */
  readonly carriesData: boolean | 'auto';
  /** Whether a picture beyond the limits is saved in parts. */
  readonly isTiled: boolean;
}

interface FirstChoice {
  readonly title: string;
  readonly language: Language;
  readonly theme: 'light' | 'dark';
  /** ISO date of today. */
  readonly today: string;
}

export function firstChoices({ title, language, theme, today }: FirstChoice): FigureChoices {
  const { legend, citations, numbersAtLines, labels, ink } = FIRST_FIGURE_OPTIONS;
  return {
    subject: 'visible',
    left: 'present',
    right: 'present',
    format: 'png',
    language,
    title,
    subtitle: '',
    legend,
    citations,
    numbersAtLines,
    asOf: today,
    labels,
    size: 'content',
    width: 1200,
    height: 0,
    resolution: 'x2',
    dotsPerInch: 300,
    ground: theme === 'dark' ? 'dark' : 'paper',
    ink,
    carriesData: 'auto',
    isTiled: false,
  };
}

type Generated = Pick<FigureChoices, 'caption' | 'altText'>;
/** Some choices anew; `undefined` gives back what is generated. */
export type Change = Partial<Omit<FigureChoices, keyof Generated>> & {
  readonly [Field in keyof Generated]?: Generated[Field] | undefined;
};

/** What is left when something else is chosen; what only figures or only data can show is no more. */
export function changeChoices(choices: FigureChoices, change: Change): FigureChoices {
  const { caption, altText, ...rest } = { ...choices, ...change };
  const isFigure = FIGURE_FILES.some(({ id }) => id === rest.format);
  const isOfOtherKind = isFigure
    ? rest.subject === 'all'
    : rest.subject === 'two' || rest.subject.startsWith('view:');
  return {
    ...rest,
    ...(isOfOtherKind && { subject: 'visible' as const }),
    ...(caption !== undefined && { caption }),
    ...(altText !== undefined && { altText }),
  };
}

export const NARROWEST = 200;
export const LARGEST_SIDE = 8_000;
const within = (value: number, least: number, most: number) =>
  Number.isFinite(value) ? Math.min(most, Math.max(least, Math.round(value))) : least;

/** Bytes of data that go along unasked: more would make a small picture a large file. */
export const MOST_DATA = 2_000_000;

/**
 * The choices as the pipeline takes them; numbers out of range are brought into it. `dataSize`:
 * bytes of the data that may go along, which change nothing about the picture.
 */
export function optionsOf(choices: FigureChoices, dataSize = 0): FigureOptions {
  const { caption, subtitle, asOf, resolution } = choices;
  const dotsPerInch = dotsPerInchOf(choices);
  return {
    title: choices.title,
    ...(subtitle.trim() !== '' && { subtitle }),
    ...(caption !== undefined && { caption }),
    legend: choices.legend,
    citations: choices.citations,
    numbersAtLines: choices.numbersAtLines,
    ...(asOf !== '' && { asOf }),
    labels: choices.labels,
    size: sizeOf(choices),
    // Not rounded: the largest scale that works is rarely a whole number.
    scale: resolution.startsWith('x') ? Math.min(8, Number(resolution.slice(1))) : 1,
    ...(dotsPerInch !== undefined && { dotsPerInch }),
    ground: choices.ground,
    ink: choices.ink,
    carriesData: choices.carriesData === 'auto' ? dataSize <= MOST_DATA : choices.carriesData,
  };
}

function dotsPerInchOf({ resolution, dotsPerInch }: FigureChoices): number | undefined {
  if (resolution === 'own') return within(dotsPerInch, 36, 1200);
  return resolution.startsWith('d') ? Number(resolution.slice(1)) : undefined;
}

function sizeOf({ size, width, height }: FigureChoices): FigureSize {
  if (size === 'content') return FIRST_FIGURE_OPTIONS.size;
  if (size !== 'own') return { kind: 'preset', id: size };
  return {
    kind: 'pixels',
    width: within(width, NARROWEST, LARGEST_SIDE),
    ...(height > 0 && { height: within(height, NARROWEST, LARGEST_SIDE) }),
  };
}
