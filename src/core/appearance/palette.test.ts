import { describe, expect, it } from 'vitest';
import { RELATIONSHIP_TYPES } from '#schemas';
import { contrastOf, formatHex, linearize, parseHex, type Rgb } from './colour.ts';
import { LINE_SHAPES, OWN_TYPE_SHAPES } from './line-shapes.ts';
import type { LineStyle, ThemeId } from './line-style.ts';
import {
  coloursWithoutGroup,
  groupColoursOf,
  lineStyleOf,
  lineStylesOf,
  THEME_COLOURS,
} from './palette.ts';

const THEMES: readonly ThemeId[] = ['light', 'dark'];

/**
 * Machado, Oliveira and Fernandes (2009), "A Physiologically-based Model for Simulation of Color
 * Vision Deficiency", severity 1.0, on linear light; the last is plain luminance.
 */
const VISIONS: Readonly<Record<string, readonly number[]>> = {
  normal: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protanopia: [
    0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998,
  ],
  deuteranopia: [
    0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881,
  ],
  tritanopia: [
    1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039,
  ],
  grey: [0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722],
};

function seenAs(hex: string, matrix: readonly number[]): Rgb {
  const light = parseHex(hex).map(linearize);
  const row = (first: number) =>
    Math.min(
      1,
      Math.max(
        0,
        light.reduce((sum, part, index) => sum + part * (matrix[first + index] ?? 0), 0),
      ),
    );
  return [row(0), row(3), row(6)];
}

/** Distance in OKLab (Ottosson 2020) of two colours given in linear light; 0.02 is just seen. */
function perceivedDistance(one: Rgb, other: Rgb): number {
  const a = toOklab(one);
  const b = toOklab(other);
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

function toOklab([red, green, blue]: Rgb): Rgb {
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

/** Well above what is just seen, because lines are thin. */
const CLEARLY_APART = 0.1;

const hasOwnShape = (one: LineStyle, other: LineStyle) =>
  one.head !== other.head || one.dash.join() !== other.dash.join();

const stylesOf = (theme: ThemeId): readonly (readonly [string, LineStyle])[] => [
  ...RELATIONSHIP_TYPES.map(({ id }) => [id, lineStyleOf(id, 0, theme)] as const),
  ...OWN_TYPE_SHAPES.map((_, index) => [`own ${index}`, lineStyleOf('own', index, theme)] as const),
];

describe('line styles', () => {
  it('has a fixed style for each type of the vocabulary and for no other', () => {
    expect(Object.keys(LINE_SHAPES).sort()).toEqual(RELATIONSHIP_TYPES.map(({ id }) => id).sort());
  });

  for (const theme of THEMES) {
    for (const [vision, matrix] of Object.entries(VISIONS)) {
      it(`tells any two types apart by colour, dash or head: ${theme}, ${vision}`, () => {
        const styles = stylesOf(theme);
        const confused = styles.flatMap(([id, style], index) =>
          styles
            .slice(index + 1)
            .filter(
              ([, other]) =>
                !hasOwnShape(style, other) &&
                perceivedDistance(seenAs(style.colour, matrix), seenAs(other.colour, matrix)) <
                  CLEARLY_APART,
            )
            .map(([other]) => `${id} and ${other}`),
        );
        expect(confused).toEqual([]);
      });
    }

    it(`tells types of the vocabulary apart by colour alone in normal vision, but for the two greys: ${theme}`, () => {
      const styles = stylesOf(theme).slice(0, RELATIONSHIP_TYPES.length);
      const alike = styles.flatMap(([id, style], index) =>
        styles
          .slice(index + 1)
          .filter(
            ([, other]) =>
              perceivedDistance(
                seenAs(style.colour, VISIONS.normal!),
                seenAs(other.colour, VISIONS.normal!),
              ) < 0.045,
          )
          .map(([other]) => `${id} and ${other}`),
      );
      expect(alike.filter((pair) => pair !== 'membership and lineage')).toEqual([]);
    });

    it(`draws every line with at least 3:1 on the ground (WCAG 2.2, 1.4.11): ${theme}`, () => {
      const { ground } = THEME_COLOURS[theme];
      const weak = stylesOf(theme).filter(([, { colour }]) => contrastOf(colour, ground) < 3);
      expect(weak.map(([id]) => id)).toEqual([]);
    });
  }

  it('gives a dataset’s own types styles in turn, and no head to an undirected one', () => {
    const own = (id: string, directed: boolean) => ({
      ...RELATIONSHIP_TYPES[0]!,
      id,
      directed,
    });
    const [attack, first, second] = lineStylesOf(
      [RELATIONSHIP_TYPES[0]!, own('trade', true), own('kinship', false)],
      'light',
    );
    expect(attack).toEqual(lineStyleOf('attack', 0, 'light'));
    expect(first).toEqual(lineStyleOf('trade', 0, 'light'));
    expect(second).toEqual({ ...lineStyleOf('kinship', 1, 'light'), head: 'none' });
  });
});

describe('group colours', () => {
  const groups = Array.from({ length: 12 }, (_, index) => ({
    id: `g${index}`,
    label: `Group ${index}`,
    description: '',
  }));

  it('gives ten groups ten colours and the rest the grey of actors without a group', () => {
    const colours = groupColoursOf(groups, 'light');
    expect(new Set([...colours.values()].map(({ ring }) => ring)).size).toBe(11);
    expect(colours.get('g11')).toEqual(coloursWithoutGroup('light'));
  });

  for (const theme of THEMES) {
    it(`keeps rings at 3:1 and texts at 4.5:1 on what they stand on: ${theme}`, () => {
      const { ground, ink, mutedInk, accent } = THEME_COLOURS[theme];
      for (const text of [ink, mutedInk, accent]) {
        expect(contrastOf(text, ground)).toBeGreaterThanOrEqual(4.5);
      }
      for (const colours of groupColoursOf(groups, theme).values()) {
        expect(contrastOf(colours.ring, ground)).toBeGreaterThanOrEqual(3);
        expect(contrastOf(colours.glyph, colours.fill)).toBeGreaterThanOrEqual(4.5);
        expect(contrastOf(colours.text, colours.ground)).toBeGreaterThanOrEqual(4.5);
        expect(contrastOf(colours.text, ground)).toBeGreaterThanOrEqual(4.5);
        expect(contrastOf(ink, colours.ground)).toBeGreaterThanOrEqual(4.5);
      }
    });
  }
});

describe('colours', () => {
  it('measures contrast as WCAG does', () => {
    expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  it('reads and writes hexadecimal colours and refuses others', () => {
    expect(formatHex(parseHex('#0a80ff'))).toBe('#0a80ff');
    expect(() => parseHex('red')).toThrow('#rrggbb');
  });
});
