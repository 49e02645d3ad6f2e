import type { BulkScene } from '#core/appearance';

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
 * Lines a batch. All lines of a type in one batch would lay one type over all others; batches of
 * this size interleave the types and still cost 0.7 µs a line.
 */
const BATCH = 4096;
/** So many of the heaviest lines get their width; the rest are hairlines, which batch. */
const MOST_WIDE = 400;
/** Below this radius in CSS pixels nobody tells a circle from a square, which is far cheaper. */
const TINY = 2.4;

/** Paints all lines that touch the lens, then all nodes. Cost grows with what is in the lens. */
export function paintBulk(context: CanvasRenderingContext2D, scene: BulkScene, lens: Lens): void {
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, lens.width, lens.height);
  const at = project(scene, lens);
  paintLines(context, scene, lens, at);
  paintNodes(context, scene, lens, at);
}

interface Projected {
  readonly x: Float32Array;
  readonly y: Float32Array;
}

function project({ nodes }: BulkScene, { scale, x, y }: Lens): Projected {
  const count = nodes.x.length;
  const px = new Float32Array(count);
  const py = new Float32Array(count);
  for (let node = 0; node < count; node += 1) {
    px[node] = nodes.x[node]! * scale + x;
    py[node] = nodes.y[node]! * scale + y;
  }
  return { x: px, y: py };
}

function paintLines(
  context: CanvasRenderingContext2D,
  { edges, styles }: BulkScene,
  { width, height, ratio }: Lens,
  at: Projected,
): void {
  const total = edges.source.length;
  const wideFrom = Math.max(0, total - MOST_WIDE);
  // The more lines, the fainter each: a thousand crossings must not become a black patch.
  context.globalAlpha = Math.max(0.07, Math.min(0.7, 28 / Math.sqrt(total + 1)));
  context.lineWidth = 1;
  const paths: (Path2D | undefined)[] = styles.map(() => undefined);
  const flush = () => {
    paths.forEach((path, type) => {
      if (!path) return;
      context.strokeStyle = styles[type]!.colour;
      context.stroke(path);
      paths[type] = undefined;
    });
  };
  let inBatch = 0;
  for (let edge = 0; edge < total; edge += 1) {
    const source = edges.source[edge]!;
    const target = edges.target[edge]!;
    const x1 = at.x[source]!;
    const y1 = at.y[source]!;
    const x2 = at.x[target]!;
    const y2 = at.y[target]!;
    if (
      (x1 < 0 && x2 < 0) ||
      (y1 < 0 && y2 < 0) ||
      (x1 > width && x2 > width) ||
      (y1 > height && y2 > height)
    ) {
      continue;
    }
    const type = edges.style[edge]!;
    if (edge >= wideFrom && edges.count[edge]! > 1) {
      if (inBatch > 0) flush();
      inBatch = 0;
      context.beginPath();
      context.moveTo(x1, y1);
      context.lineTo(x2, y2);
      context.lineWidth = Math.min(6, 1 + Math.log2(edges.count[edge]!) / 2) * ratio;
      context.strokeStyle = styles[type]!.colour;
      context.stroke();
      context.lineWidth = 1;
      continue;
    }
    let path = paths[type];
    if (!path) {
      path = new Path2D();
      paths[type] = path;
    }
    path.moveTo(x1, y1);
    path.lineTo(x2, y2);
    inBatch += 1;
    if (inBatch === BATCH) {
      flush();
      inBatch = 0;
    }
  }
  flush();
  context.globalAlpha = 1;
}

function paintNodes(
  context: CanvasRenderingContext2D,
  { nodes, paints }: BulkScene,
  { scale, width, height, ratio }: Lens,
  at: Projected,
): void {
  const rims = paints.map(() => new Path2D());
  const dots = paints.map(() => new Path2D());
  for (let node = 0; node < nodes.x.length; node += 1) {
    const x = at.x[node]!;
    const y = at.y[node]!;
    // From afar a node keeps the size of a dot that can still be seen and hit.
    const radius = Math.max(nodes.radius[node]! * scale, 1.2 * ratio);
    if (x < -radius || y < -radius || x > width + radius || y > height + radius) continue;
    const paint = nodes.paint[node]!;
    if (radius < TINY * ratio) {
      dots[paint]!.rect(x - radius, y - radius, 2 * radius, 2 * radius);
    } else {
      rims[paint]!.moveTo(x + radius, y);
      rims[paint]!.arc(x, y, radius, 0, 2 * Math.PI);
    }
  }
  context.lineWidth = 1.25 * ratio;
  paints.forEach(({ ring, fill }, index) => {
    context.fillStyle = ring;
    context.fill(dots[index]!);
    context.fillStyle = fill;
    context.strokeStyle = ring;
    context.fill(rims[index]!);
    context.stroke(rims[index]!);
  });
}
