import type { BulkScene } from './bulk-scene.ts';

/** A piece of the plane as pixels: pixel = unit × scale + offset. */
export interface Lens {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
  /** In pixels of the device. */
  readonly width: number;
  readonly height: number;
  /** Pixels of the device a CSS pixel. */
  readonly ratio: number;
}

/**
 * What a bulk scene shows through a lens, in pixels and in the order of painting: lines, then
 * discs. The canvas paints it and a figure writes it, so that both show the same marks.
 */
export interface BulkMarks {
  /** How strongly each batch of lines is painted. */
  readonly opacity: number;
  readonly lines: readonly LineBatch[];
  readonly discs: readonly DiscBatch[];
}

/** Lines of one look that are painted at once: where they cross they are not darker. */
export interface LineBatch {
  readonly colour: string;
  readonly width: number;
  /** Four numbers a line: x and y of one end, x and y of the other. */
  readonly ends: Float32Array;
}

/** Circles of one look, each of which covers those before it. */
export interface DiscBatch {
  readonly fill: string;
  /** Its stroke is centred on the radius; a small dot has none. */
  readonly ring: { readonly colour: string; readonly width: number } | undefined;
  /** Three numbers a disc: x and y of its middle, radius. */
  readonly discs: Float32Array;
}

/**
 * Lines a batch. All lines of a type in one batch would lay one type over all others; batches of
 * this size interleave the types and still cost little a line.
 */
const BATCH = 4096;
/** So many of the heaviest lines get their width; the rest are hairlines, which batch. */
const MOST_WIDE = 400;
/** Below this radius in CSS pixels a node is a dot without a ring. */
const DOT_RADIUS = 2.4;
/** From afar a node keeps the size of a dot that can still be seen and hit. */
const SMALLEST_RADIUS = 1.2;
const RING_WIDTH = 1.25;

/** The marks of all lines and nodes that touch the lens. */
export function bulkMarksOf(scene: BulkScene, lens: Lens): BulkMarks {
  const total = scene.edges.source.length;
  return {
    // The more lines, the fainter each: a thousand crossings must not become a black patch.
    opacity: Math.max(0.07, Math.min(0.7, 28 / Math.sqrt(total + 1))),
    lines: lineBatches(scene, lens),
    discs: discBatches(scene, lens),
  };
}

function lineBatches({ edges, nodes, styles }: BulkScene, lens: Lens): readonly LineBatch[] {
  const { scale, x, y, width, height, ratio } = lens;
  const total = edges.source.length;
  const wideFrom = Math.max(0, total - MOST_WIDE);
  const batches: LineBatch[] = [];
  const open = styles.map(() => ({ ends: new Float32Array(0), used: 0 }));
  let inBatch = 0;
  const flush = () => {
    open.forEach((batch, style) => {
      if (batch.used === 0) return;
      const ends = batch.ends.slice(0, batch.used);
      batches.push({ colour: styles[style]!.colour, width: 1, ends });
      batch.used = 0;
    });
    inBatch = 0;
  };
  for (let edge = 0; edge < total; edge += 1) {
    const source = edges.source[edge]!;
    const target = edges.target[edge]!;
    const x1 = nodes.x[source]! * scale + x;
    const y1 = nodes.y[source]! * scale + y;
    const x2 = nodes.x[target]! * scale + x;
    const y2 = nodes.y[target]! * scale + y;
    const isOutside =
      (x1 < 0 && x2 < 0) ||
      (y1 < 0 && y2 < 0) ||
      (x1 > width && x2 > width) ||
      (y1 > height && y2 > height);
    if (isOutside) continue;
    const style = edges.style[edge]!;
    const count = edges.count[edge]!;
    if (edge >= wideFrom && count > 1) {
      flush();
      batches.push({
        colour: styles[style]!.colour,
        width: Math.min(6, 1 + Math.log2(count) / 2) * ratio,
        ends: Float32Array.of(x1, y1, x2, y2),
      });
      continue;
    }
    const batch = open[style]!;
    if (batch.ends.length === 0) batch.ends = new Float32Array(4 * Math.min(BATCH, total));
    batch.ends[batch.used] = x1;
    batch.ends[batch.used + 1] = y1;
    batch.ends[batch.used + 2] = x2;
    batch.ends[batch.used + 3] = y2;
    batch.used += 4;
    inBatch += 1;
    if (inBatch === BATCH) flush();
  }
  flush();
  return batches;
}

function discBatches({ nodes, paints }: BulkScene, lens: Lens): readonly DiscBatch[] {
  const { scale, width, height, ratio } = lens;
  const dots: number[][] = paints.map(() => []);
  const ringed: number[][] = paints.map(() => []);
  for (let node = 0; node < nodes.x.length; node += 1) {
    const x = nodes.x[node]! * scale + lens.x;
    const y = nodes.y[node]! * scale + lens.y;
    const radius = Math.max(nodes.radius[node]! * scale, SMALLEST_RADIUS * ratio);
    if (x < -radius || y < -radius || x > width + radius || y > height + radius) continue;
    (radius < DOT_RADIUS * ratio ? dots : ringed)[nodes.paint[node]!]!.push(x, y, radius);
  }
  const some = ({ discs }: DiscBatch) => discs.length > 0;
  return [
    ...paints.map(({ ring }, paint) => ({
      fill: ring,
      ring: undefined,
      discs: Float32Array.from(dots[paint]!),
    })),
    ...paints.map(({ ring, fill }, paint) => ({
      fill,
      ring: { colour: ring, width: RING_WIDTH * ratio },
      discs: Float32Array.from(ringed[paint]!),
    })),
  ].filter(some);
}
