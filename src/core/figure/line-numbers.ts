import { type Box, type EdgeMark, LABEL_SIZE, type Scene, textWidth } from '#core/appearance';
import type { DrawnText } from './drawing.ts';

/** Parts of the line at which its numbers may stand, the best first. */
const PLACES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73];
/** Where lines are looked at to see whether they run through a number. */
const SAMPLES = Array.from({ length: 41 }, (_, step) => step / 40);
const SIZE = LABEL_SIZE * 0.75;
const HALO_SHARE = 0.36;
const MOST_NUMBERS = 3;

/**
 * Numbers of the cited documents at the lines that rest on them, where there is room: not on a
 * circle, a name, other numbers or another line, and not on lines hardly longer than the text. `numbersOf` gives
 * the numbers of a line by its key, in the digits of the language.
 */
export function placeLineNumbers(
  scene: Scene,
  numbersOf: ReadonlyMap<string, readonly string[]>,
  colours: { readonly ink: string; readonly ground: string },
): readonly DrawnText[] {
  const size = SIZE / scene.scale;
  const taken: Box[] = [
    ...scene.nodes.map(({ x, y, radius, ringWidth }) => {
      const reach = radius + ringWidth;
      return { x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach };
    }),
    ...scene.nodes.flatMap(({ label }) => (label === undefined ? [] : [label.box])),
    ...scene.blocs.map(({ labelBox }) => labelBox),
  ];
  const lines = scene.edges.map((edge) => SAMPLES.map((part) => pointOn(edge, part)));
  const isCrossed = (box: Box, own: number): boolean =>
    lines.some(
      (points, index) =>
        index !== own &&
        points.some(
          ([x, y]) => x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height,
        ),
    );
  return scene.edges.flatMap((edge, index) => {
    const numbers = numbersOf.get(edge.key);
    if (numbers === undefined || numbers.length === 0) return [];
    const text =
      numbers.slice(0, MOST_NUMBERS).join(', ') + (numbers.length > MOST_NUMBERS ? ' …' : '');
    const width = textWidth(text, size, 600);
    const length = Math.hypot(edge.endX - edge.startX, edge.endY - edge.startY);
    if (length < width * 1.8) return [];
    for (const part of PLACES) {
      const [x, y] = pointOn(edge, part);
      const box = { x: x - width / 2, y: y - size * 0.55, width, height: size * 1.1 };
      if (taken.some((other) => overlaps(box, other)) || isCrossed(box, index)) continue;
      taken.push(box);
      return [
        {
          kind: 'text' as const,
          text,
          x,
          y: y + size * 0.34,
          size,
          weight: 600 as const,
          colour: colours.ink,
          anchor: 'middle' as const,
          direction: 'ltr' as const,
          halo: { colour: colours.ground, width: size * HALO_SHARE },
        },
      ];
    }
    return [];
  });
}

function pointOn(edge: EdgeMark, part: number): readonly [x: number, y: number] {
  const rest = 1 - part;
  const mix = (start: number, control: number, end: number): number =>
    rest * rest * start + 2 * rest * part * control + part * part * end;
  return [mix(edge.startX, edge.controlX, edge.endX), mix(edge.startY, edge.controlY, edge.endY)];
}

const overlaps = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;
