import { type Box, type EdgeMark, LABEL_SIZE, type Scene, textWidth } from '#core/appearance';
import type { DrawnText } from './drawing.ts';

/** Parts of the line at which its numbers may stand, the best first. */
const PLACES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73];
/** Points of a line that are looked at to see whether it runs through a number. */
const MOST_SAMPLES = 120;
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
    ...scene.lineCounts.map(({ box }) => box),
  ];
  const isCrossed = createCrossingCheck(scene.edges, size);
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

/**
 * Tells whether another line than the one with this index runs through a box of about the height
 * `reach`. Points of the lines lie in a grid, so that the time grows with the lines and not with
 * their pairs.
 */
function createCrossingCheck(
  edges: readonly EdgeMark[],
  reach: number,
): (box: Box, own: number) => boolean {
  const side = 2 * reach;
  const cells = new Map<string, { x: number; y: number; line: number }[]>();
  const cellOf = (value: number): number => Math.floor(value / side);
  edges.forEach((edge, line) => {
    const length = Math.hypot(edge.endX - edge.startX, edge.endY - edge.startY);
    const steps = Math.min(MOST_SAMPLES, Math.max(2, Math.ceil((2 * length) / reach)));
    for (let step = 0; step <= steps; step += 1) {
      const [x, y] = pointOn(edge, step / steps);
      const key = `${cellOf(x)} ${cellOf(y)}`;
      const cell = cells.get(key);
      if (cell === undefined) cells.set(key, [{ x, y, line }]);
      else cell.push({ x, y, line });
    }
  });
  return (box, own) => {
    for (let column = cellOf(box.x); column <= cellOf(box.x + box.width); column += 1) {
      for (let row = cellOf(box.y); row <= cellOf(box.y + box.height); row += 1) {
        const isInside = cells
          .get(`${column} ${row}`)
          ?.some(
            ({ x, y, line }) =>
              line !== own &&
              x > box.x &&
              x < box.x + box.width &&
              y > box.y &&
              y < box.y + box.height,
          );
        if (isInside === true) return true;
      }
    }
    return false;
  };
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
