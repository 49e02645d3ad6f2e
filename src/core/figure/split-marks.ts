import type { BulkMarks, DiscBatch, LineBatch } from '#core/appearance';
import type { Drawing, Figure, Placement } from './drawing.ts';

/** What a canvas paints under the rest of a figure, in pixels of the picture. */
export interface PictureMarks {
  readonly ground: string | undefined;
  readonly layers: readonly BulkMarks[];
}

const NOWHERE_ELSE: Required<Pick<Placement, 'x' | 'y' | 'scale'>> = { x: 0, y: 0, scale: 1 };

/**
 * Takes the marks of large graphs, and the ground under them, out of a figure. A canvas paints them
 * in a fraction of the time that a writer of SVG pictures takes; nothing else lies under them.
 * Hairlines stay hairlines at any scale, as on a screen. `undefined` where there are none.
 */
export function splitMarks(
  figure: Figure,
  scale: number,
): { readonly rest: Figure; readonly marks: PictureMarks } | undefined {
  const layers: BulkMarks[] = [];
  const takeOut = (drawing: Drawing, place: typeof NOWHERE_ELSE): readonly Drawing[] => {
    if (drawing.kind === 'bulk') {
      layers.push(placeMarks(drawing.marks, place));
      return [];
    }
    if (drawing.kind !== 'group') return [drawing];
    const { x = 0, y = 0, scale: factor = 1 } = drawing.place ?? {};
    const inside = {
      x: place.x + x * place.scale,
      y: place.y + y * place.scale,
      scale: place.scale * factor,
    };
    return [{ ...drawing, children: drawing.children.flatMap((child) => takeOut(child, inside)) }];
  };
  const drawings = figure.drawings.flatMap((drawing) =>
    takeOut(drawing, { ...NOWHERE_ELSE, scale }),
  );
  if (layers.length === 0) return undefined;
  return {
    rest: { ...figure, drawings, ground: undefined },
    marks: { ground: figure.ground, layers },
  };
}

function placeMarks(marks: BulkMarks, { x, y, scale }: typeof NOWHERE_ELSE): BulkMarks {
  const move = (value: number, at: number) => value * scale + (at % 2 === 0 ? x : y);
  const grow = (width: number) => (width <= 1 ? 1 : width * scale);
  const placeLines = (batch: LineBatch): LineBatch => ({
    ...batch,
    width: grow(batch.width),
    ends: batch.ends.map(move),
  });
  const placeDiscs = (batch: DiscBatch): DiscBatch => ({
    ...batch,
    ring: batch.ring && { ...batch.ring, width: batch.ring.width * scale },
    discs: batch.discs.map((value, at) => (at % 3 === 2 ? value * scale : move(value, at % 3))),
  });
  return { ...marks, lines: marks.lines.map(placeLines), discs: marks.discs.map(placeDiscs) };
}
