import {
  COMPARISON_CODES,
  codeOfComparison,
  comparisonStyle,
  type EncodingKey,
  NOTHING_SAID,
} from '#core/appearance';
import { drawSample, LINE_SAMPLE } from './draw-sample.ts';
import type { Drawing } from './drawing.ts';
import { encodingWordsFor } from './encoding-words.ts';
import type { FigureWords } from './figure-words.ts';
import type { KeySection } from './key-section.ts';
import type { Sheet } from './sheet.ts';

/** Sections of the key for what size, colour and lines show instead of the usual. */
export function encodingSections(
  sheet: Sheet,
  key: EncodingKey,
  words: FigureWords,
): readonly KeySection[] {
  const say = encodingWordsFor(words.language);
  const nameOf = (metric: string) => say.metrics[metric] ?? metric;
  const radius = sheet.size.small * 0.5;
  const circle = (left: number, y: number, fill: string, size = radius): Drawing => ({
    kind: 'circle',
    x: left + radius + 1,
    y,
    radius: size,
    fill,
    stroke: sheet.colours.mutedInk,
    strokeWidth: 1,
  });
  const sampleWidth = 2 * radius + 2;
  const sections: KeySection[] = [];
  if (key.size) {
    const { largest } = key.size;
    sections.push({
      heading: say.size(nameOf(key.size.metric)),
      entries: [
        { label: '0', size: 0.35 },
        { label: decimals(largest, words), size: 1 },
      ].map(({ label, size }) => ({
        label,
        count: '',
        sampleWidth,
        draw: (left, y) => [circle(left, y, sheet.colours.ground, radius * size)],
      })),
    });
  }
  if (key.colour) {
    sections.push({
      heading: say.colour(nameOf(key.colour.metric)),
      entries: key.colour.entries.map(({ fill, sign, says }) => ({
        label:
          says.kind === 'group'
            ? say.group(words.number(says.number))
            : say.range(decimals(says.from, words), decimals(says.to, words)),
        count: says.kind === 'group' ? words.number(says.count) : '',
        sampleWidth,
        draw: (left, y) => [
          circle(left, y, fill),
          ...(sign === undefined
            ? []
            : [
                {
                  kind: 'path' as const,
                  outline: sign.glyph,
                  place: { x: left + radius + 1, y, scale: radius * 0.62 },
                  fill: sign.colour,
                },
              ]),
        ],
      })),
    });
  }
  if (key.lines) {
    const labels = {
      'only-a': say.onlyA,
      'only-b': say.onlyB,
      both: say.both,
      contradicting: say.contradicting,
    };
    const rows = [
      ...COMPARISON_CODES.map((code) => [labels[code], codeOfComparison(code)] as const),
      [say.neither, NOTHING_SAID] as const,
    ];
    sections.push({
      heading: say.lines(key.lines.a, key.lines.b),
      entries: rows.map(([label, code]) => {
        const style = comparisonStyle(code, key.theme);
        const isContested = code === codeOfComparison('contradicting');
        const width = isContested ? Math.max(4, style.width) : style.width;
        return {
          label,
          count: '',
          sampleWidth: LINE_SAMPLE,
          draw: (left, y) => drawSample(style, width, isContested, left, y),
        };
      }),
    });
  }
  return sections;
}

/** Whole numbers in the figure's digits; others to three of them. */
const decimals = (value: number, words: FigureWords): string =>
  Number.isInteger(value) ? words.number(value) : String(Number(value.toPrecision(3)));
