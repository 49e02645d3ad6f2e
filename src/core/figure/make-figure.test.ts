import { describe, expect, it } from 'vitest';
import { textWidth } from '#core/appearance';
import { aDataset } from '#testing';
import type { Drawing, DrawnText, Figure } from './drawing.ts';
import {
  FIGURE_PRESETS,
  type FigureOptions,
  rasterScaleOf,
  sheetSizeOf,
} from './figure-options.ts';
import { figureWordsFor } from './figure-words-for.ts';
import { contested, drawFigure, viewOf } from './gallery/draw-figure.fixture.ts';
import { groups } from './gallery/groups.fixture.ts';
import { threeHundred } from './gallery/three-hundred.fixture.ts';
import { excerptOfViews } from './make-figure.ts';
import { checkNotBlank } from './not-blank.ts';
import { writeSvg } from './svg-writer.ts';

interface Placed {
  readonly text: DrawnText;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

/** All texts with their places on the sheet, through every group. */
function textsOf(drawings: readonly Drawing[], x = 0, y = 0, scale = 1): readonly Placed[] {
  return drawings.flatMap((drawing): readonly Placed[] => {
    if (drawing.kind === 'group') {
      const place = drawing.place ?? { x: 0, y: 0 };
      return textsOf(
        drawing.children,
        x + place.x * scale,
        y + place.y * scale,
        scale * (place.scale ?? 1),
      );
    }
    if (drawing.kind !== 'text') return [];
    const width = textWidth(drawing.text, drawing.size, drawing.weight);
    const start = { start: 0, middle: width / 2, end: width }[drawing.anchor];
    return [
      {
        text: drawing,
        left: x + (drawing.x - start) * scale,
        right: x + (drawing.x - start + width) * scale,
        bottom: y + (drawing.y + drawing.size * 0.22) * scale,
      },
    ];
  });
}

const wordsOf = (figure: Figure): readonly string[] =>
  textsOf(figure.drawings).map(({ text }) => text.text);

const draw = (options: Partial<FigureOptions> = {}, language = 'en') =>
  drawFigure([viewOf(groups())], options, language);

/** Forty documents, so that the sources alone would fill a slide. */
const manySources = () => {
  const builder = aDataset().head({ title: 'Sources '.repeat(12) });
  for (let index = 0; index < 40; index += 1) {
    builder
      .documents({ id: `d${index}`, title: `Report ${index} on this and that` })
      .edge(`a${index % 5}`, 'threat', `b${index % 7}`, {
        evidence: [
          {
            document: `d${index}`,
            paragraph: 1,
            paraphrase: 'So.',
            stance: 'supports',
            voice: 'asserted',
          },
        ],
      });
  }
  return builder.build();
};

describe('makeFigure', () => {
  it.each(FIGURE_PRESETS.map(({ id }) => id))('cuts nothing on a sheet of size %s', (id) => {
    const size = { kind: 'preset', id } as const;
    for (const legend of ['right', 'below', 'none'] as const) {
      const figure = drawFigure([viewOf(manySources())], { size, legend });
      const { width, height } = sheetSizeOf(size);
      expect(figure.width).toBe(width);
      if (height !== undefined) expect(figure.height).toBe(height);
      for (const { text, left, right, bottom } of textsOf(figure.drawings)) {
        expect([text.text, left >= -0.5, right <= figure.width + 0.5]).toEqual([
          text.text,
          true,
          true,
        ]);
        expect(bottom).toBeLessThanOrEqual(figure.height + 0.5);
      }
    }
  });

  it('counts documents for which a slide has no room, and names all where there is', () => {
    const slide = drawFigure([viewOf(manySources())], { size: { kind: 'preset', id: 'slide' } });
    expect(wordsOf(slide).some((text) => /^and \d+ more documents$/.test(text))).toBe(true);
    const long = drawFigure([viewOf(manySources())]);
    expect(wordsOf(long)).toContain('[40]');
  });

  it('prints without any colour, with a sign of its own for each type and group', () => {
    const svg = writeSvg(
      drawFigure([viewOf(threeHundred())], { ink: 'print-safe', ground: 'dark' }),
    );
    const colours = new Set([...svg.matchAll(/"#([0-9a-f]{6})"/g)].map(([, colour]) => colour!));
    for (const colour of colours) {
      expect(colour.slice(0, 2)).toBe(colour.slice(2, 4));
      expect(colour.slice(0, 2)).toBe(colour.slice(4, 6));
    }
    const key = svg.slice(svg.indexOf('class="legend"'));
    const samples = [...key.matchAll(/<path d="M[^"]*Q[^"]*"([^>]*)\/>\n(<path[^>]*>)?/g)].map(
      ([, line = '', head = '']) =>
        [/stroke-dasharray="[^"]*"/.exec(line)?.[0], head.replace(/transform="[^"]*"/, '')].join(),
    );
    expect(samples.length).toBeGreaterThanOrEqual(14);
    expect(new Set(samples).size).toBe(samples.length);
    expect(wordsOf(draw({ ink: 'print-safe' })).filter((text) => text === 'A')).toHaveLength(4);
  });

  it('numbers the lines only when asked to, and only with sources', () => {
    const numbers = (options: Partial<FigureOptions>) =>
      writeSvg(draw(options)).includes('class="numbers"');
    expect(numbers({})).toBe(false);
    expect(numbers({ numbersAtLines: true })).toBe(true);
    expect(numbers({ numbersAtLines: true, citations: 'none' })).toBe(false);
  });

  it('has as many labels as are wanted', () => {
    const labels = (options: Partial<FigureOptions>) =>
      [
        ...writeSvg(drawFigure([viewOf(threeHundred())], options)).matchAll(/<g class="node".*/g),
      ].filter(([node]) => node.includes('<text')).length;
    expect(labels({ labels: 'none' })).toBe(0);
    expect(labels({ labels: 'few' })).toBeLessThanOrEqual(12);
    expect(labels({ labels: 'many' })).toBeGreaterThanOrEqual(labels({ labels: 'usual' }));
  });

  it('stands without a legend, without sources and with a caption of its own', () => {
    const texts = wordsOf(draw({ legend: 'none', citations: 'none', caption: 'My words.' }));
    expect(texts).toContain('My words.');
    for (const absent of ['Relationships', 'Groups', 'Sources'])
      expect(texts).not.toContain(absent);
  });

  it('shows two views with one legend and their own names, and keeps the data of both', () => {
    const filter = (value: string) =>
      ({
        chips: [{ field: 'type', mode: 'include', values: [value], enabled: true }],
        isolates: 'hide',
      }) as const;
    const first = viewOf(groups(), { filter: filter('command'), name: 'One' });
    const other = viewOf(groups(), { filter: filter('coercion'), name: 'Other' });
    const second = { ...other, graph: first.graph };
    const texts = wordsOf(drawFigure([first, second]));
    expect(texts).toEqual(expect.arrayContaining(['One', 'Other', 'Command', 'Coercion']));
    expect(texts.filter((text) => text === 'Relationships')).toHaveLength(1);
    expect(excerptOfViews([first, second]).relationships.map(({ type }) => type)).toEqual([
      'command',
      'coercion',
    ]);
  });

  it.each([
    ['ar', '٦ من ٦', 'قيادة'],
    ['fa', '۶ از ۶', 'فرماندهی'],
  ])('speaks %s from right to left, with its digits', (language, counts, type) => {
    const figure = draw({ legend: 'right' }, language);
    const texts = textsOf(figure.drawings).map(({ text }) => text);
    expect(figure.language).toBe(language);
    expect(texts.some(({ text }) => text.includes(counts))).toBe(true);
    const label = texts.find(({ text }) => text === type);
    expect(label).toMatchObject({ direction: 'rtl', anchor: 'end' });
    const ours = texts.filter(({ text }) => !/[A-Za-z]/.test(text)).map(({ text }) => text);
    expect(ours.join(' ')).not.toMatch(/[0-9]/);
  });

  it('names contested lines in every language', () => {
    for (const language of ['en', 'ar', 'fa']) {
      const dataset = aDataset().edge('a', 'attack', 'b', contested).build();
      const figure = drawFigure([viewOf(dataset)], {}, language);
      const words = figureWordsFor(language);
      expect(wordsOf(figure)).toContain(words.contested);
      expect(figure.description).toContain(words.number(1));
    }
  });
});

describe('sizes', () => {
  it('are those of paper at 96 pixels an inch', () => {
    expect(sheetSizeOf({ kind: 'preset', id: 'a4-portrait' })).toEqual({
      width: 793.7,
      height: 1122.52,
      margin: 68.03,
    });
    expect(sheetSizeOf({ kind: 'preset', id: 'letter-landscape' })).toMatchObject({
      width: 1056,
      height: 816,
    });
    expect(rasterScaleOf({ scale: 2 })).toBe(2);
    expect(rasterScaleOf({ scale: 2, dotsPerInch: 288 })).toBe(3);
  });
});

describe('checkNotBlank', () => {
  it('refuses a figure on which nothing is seen', () => {
    const figure = draw();
    expect(checkNotBlank(figure).ok).toBe(true);
    const box = { kind: 'box', x: 0, y: 0, width: 9, height: 9 } as const;
    const unseen: Drawing[] = [
      { kind: 'group', role: 'graph', children: [] },
      { ...box, fill: 'none' },
      { ...box, fill: figure.ground! },
      { ...box, fill: '#000000', opacity: 0 },
    ];
    expect(checkNotBlank({ ...figure, drawings: unseen })).toMatchObject({
      ok: false,
      error: { code: 'picture-blank' },
    });
  });
});
