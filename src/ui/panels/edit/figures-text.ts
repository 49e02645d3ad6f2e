import { latinDigits } from './latin-digits.ts';

type Figures = Readonly<Record<string, number | [number, number]>>;

/** Figures as one line to edit: `killed 3-5, wounded 2`. */
export const writeFigures = (figures: Figures = {}): string =>
  Object.entries(figures)
    .map(([name, value]) => `${name} ${[value].flat().join('-')}`)
    .join(', ');

/** The figures of a line; what has no number becomes no number, which the gate refuses. */
export function readFigures(line: string): Record<string, number | [number, number]> {
  const parts = line.split(/[,،;؛]/).filter((part) => part.trim() !== '');
  return Object.fromEntries(
    parts.map((part) => {
      const [name, first, last] = partsOf(latinDigits(part).trim());
      return [name, last === undefined ? Number(first) : [Number(first), Number(last)]];
    }),
  );
}

function partsOf(part: string): readonly [string, string, string | undefined] {
  const found = /^(.*?)[\s:=]+(-?[\d.]+)\s*(?:[-–—]\s*(-?[\d.]+))?$/.exec(part);
  return found ? [found[1]!, found[2]!, found[3]] : [part, 'NaN', undefined];
}
