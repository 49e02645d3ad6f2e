import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildBulkScene,
  bulkMarksOf,
  type Lens,
  type Painter,
  paintBulkMarks,
} from '#core/appearance';
import { applyFilter, buildGraph, NO_FILTER } from '#core/graph';
import { aDataset } from '#testing';
import { drawBulk } from './draw-bulk.ts';
import { writeSvg } from './svg-writer.ts';

const coordinate = fc.integer({ min: -300, max: 300 });
const anyScene = fc
  .tuple(
    fc.array(
      fc.tuple(
        fc.tuple(fc.nat(7), fc.nat(7)).filter(([a, b]) => a !== b),
        fc.constantFrom('attack', 'alliance', 'threat'),
      ),
      { minLength: 1, maxLength: 30 },
    ),
    fc.array(fc.tuple(coordinate, coordinate), { minLength: 8, maxLength: 8 }),
    fc.constantFrom('light' as const, 'dark' as const),
  )
  .map(([edges, places, theme]) => {
    const graph = buildGraph(
      edges
        .reduce((builder, [[a, b], type]) => builder.edge(`a${a}`, type, `a${b}`), aDataset())
        .build(),
    );
    return buildBulkScene({
      graph,
      visible: applyFilter(graph, NO_FILTER),
      positions: {
        x: Float64Array.from(graph.actors, (_, index) => places[index]![0]),
        y: Float64Array.from(graph.actors, (_, index) => places[index]![1]),
      },
      theme,
    });
  });
const anyLens: fc.Arbitrary<Lens> = fc
  .tuple(fc.constantFrom(0.1, 0.4, 1, 2.5), fc.integer({ min: -100, max: 400 }))
  .map(([scale, x]) => ({ scale, x, y: 150, width: 400, height: 300, ratio: 1 }));

interface Line {
  readonly colour: unknown;
  readonly width: number;
  readonly opacity: number;
  readonly ends: readonly number[];
}
interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly colour: unknown;
}

/** A context that writes down what is painted on it. */
function watchPainter() {
  const lines: Line[] = [];
  const discs: Disc[] = [];
  let path: number[] = [];
  let disc: Omit<Disc, 'colour'> | undefined;
  const painter: Painter = {
    globalAlpha: 1,
    lineWidth: 1,
    fillStyle: '',
    strokeStyle: '',
    beginPath: () => {
      path = [];
      disc = undefined;
    },
    moveTo: (x, y) => path.push(x, y),
    lineTo: (x, y) => path.push(x, y),
    arc: (x, y, radius) => {
      disc = { x, y, radius };
    },
    stroke: () => {
      for (let at = 0; at < path.length; at += 4) {
        lines.push({
          colour: painter.strokeStyle,
          width: painter.lineWidth,
          opacity: painter.globalAlpha,
          ends: path.slice(at, at + 4),
        });
      }
    },
    fill: () => {
      if (disc) discs.push({ ...disc, colour: painter.fillStyle });
    },
    fillRect: (x, y, width) => {
      const radius = width / 2;
      discs.push({ x: x + radius, y: y + radius, radius, colour: painter.fillStyle });
    },
  };
  return { painter, lines, discs };
}

const attribute = (element: string, name: string) =>
  new RegExp(` ${name}="([^"]*)"`).exec(element)?.[1];
const numberOf = (element: string, name: string, other = 0) =>
  Number(attribute(element, name) ?? other);

/** The lines of an SVG, read from its text. */
const linesOf = (svg: string): Line[] =>
  [...svg.matchAll(/<path d="[^>]*stroke=[^>]*>/g)].flatMap(([element]) =>
    [...attribute(element, 'd')!.matchAll(/M(-?[\d.]+) (-?[\d.]+)l(-?[\d.]+) ?(-?[\d.]+)/g)].map(
      (found) => {
        const [x, y, dx, dy] = found.slice(1).map(Number) as [number, number, number, number];
        return {
          colour: attribute(element, 'stroke'),
          width: numberOf(element, 'stroke-width'),
          opacity: numberOf(element, 'opacity', 1),
          ends: [x, y, x + dx, y + dy],
        };
      },
    ),
  );

/** Its discs as they are painted: the ring around a disc is a larger disc under it. */
const discsOf = (svg: string): Disc[] =>
  [...svg.matchAll(/<g( fill="[^>]*)>((?:\s*<circle[^>]*>)*)\s*<\/g>/g)].flatMap(
    ([, group = '', circles = '']) =>
      [...circles.matchAll(/<circle[^>]*>/g)].flatMap(([element]) => {
        const [x, y] = [numberOf(element, 'cx'), numberOf(element, 'cy')];
        const radius = numberOf(element, 'r');
        const fill = attribute(group, 'fill');
        const stroke = attribute(group, 'stroke');
        if (stroke === undefined) return [{ x, y, radius, colour: fill }];
        const half = numberOf(group, 'stroke-width') / 2;
        return [
          { x, y, radius: radius + half, colour: stroke },
          { x, y, radius: radius - half, colour: fill },
        ];
      }),
  );

describe('the figure of a large graph', () => {
  it('shows the marks that the canvas paints, in the same order', () => {
    fc.assert(
      fc.property(anyScene, anyLens, (scene, lens) => {
        const painted = watchPainter();
        paintBulkMarks(painted.painter, bulkMarksOf(scene, lens));
        const svg = writeSvg({
          width: lens.width,
          height: lens.height,
          title: 'T',
          description: 'D',
          language: 'en',
          ground: undefined,
          fonts: [],
          drawings: [drawBulk({ scene, nameOf: () => 'N' }, lens, { x: 0, y: 0 })],
        });
        const lines = linesOf(svg);
        expect(lines).toHaveLength(painted.lines.length);
        for (const [index, line] of painted.lines.entries()) {
          const drawn = lines[index]!;
          expect(drawn.colour).toBe(line.colour);
          expect(drawn.width).toBeCloseTo(line.width, 1);
          expect(drawn.opacity).toBeCloseTo(line.opacity, 1);
          line.ends.forEach((end, at) => {
            expect(Math.abs(drawn.ends[at]! - end)).toBeLessThan(0.11);
          });
        }
        const discs = discsOf(svg);
        expect(discs).toHaveLength(painted.discs.length);
        for (const [index, disc] of painted.discs.entries()) {
          const drawn = discs[index]!;
          expect(drawn.colour).toBe(disc.colour);
          expect(Math.abs(drawn.x - disc.x)).toBeLessThan(0.02);
          expect(Math.abs(drawn.y - disc.y)).toBeLessThan(0.02);
          expect(Math.abs(drawn.radius - disc.radius)).toBeLessThan(0.02);
        }
      }),
    );
  });
});
