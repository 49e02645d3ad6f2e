import type { BulkMarks, DiscBatch, LineBatch } from './bulk-marks.ts';

/** The few methods of a 2D context that marks need, on a page or in a worker. */
export interface Painter {
  globalAlpha: number;
  lineWidth: number;
  // A context may hold patterns, too; marks only have colours.
  fillStyle: unknown;
  strokeStyle: unknown;
  beginPath(): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  arc(x: number, y: number, radius: number, from: number, to: number): void;
  stroke(): void;
  fill(): void;
  fillRect(x: number, y: number, width: number, height: number): void;
}

/** Paints marks in their order. */
export function paintBulkMarks(painter: Painter, { opacity, lines, discs }: BulkMarks): void {
  painter.globalAlpha = opacity;
  for (const batch of lines) paintLines(painter, batch);
  painter.globalAlpha = 1;
  for (const batch of discs) {
    if (batch.ring) paintRinged(painter, batch, batch.ring);
    else paintDots(painter, batch);
  }
}

function paintLines(painter: Painter, { colour, width, ends }: LineBatch): void {
  painter.strokeStyle = colour;
  painter.lineWidth = width;
  painter.beginPath();
  for (let at = 0; at < ends.length; at += 4) {
    painter.moveTo(ends[at]!, ends[at + 1]!);
    painter.lineTo(ends[at + 2]!, ends[at + 3]!);
  }
  painter.stroke();
}

/** Below this radius in pixels nobody tells a circle from a square, which costs half of it. */
const SQUARE = 2.4;

function paintDots(painter: Painter, { fill, discs }: DiscBatch): void {
  painter.fillStyle = fill;
  for (let at = 0; at < discs.length; at += 3) {
    const x = discs[at]!;
    const y = discs[at + 1]!;
    const radius = discs[at + 2]!;
    if (radius < SQUARE) painter.fillRect(x - radius, y - radius, 2 * radius, 2 * radius);
    else paintDisc(painter, x, y, radius, fill);
  }
}

/** Without a GPU two filled discs a node cost a third of one that is filled and stroked. */
function paintRinged(
  painter: Painter,
  { fill, discs }: DiscBatch,
  ring: NonNullable<DiscBatch['ring']>,
): void {
  for (let at = 0; at < discs.length; at += 3) {
    const x = discs[at]!;
    const y = discs[at + 1]!;
    const radius = discs[at + 2]!;
    paintDisc(painter, x, y, radius + ring.width / 2, ring.colour);
    paintDisc(painter, x, y, Math.max(0, radius - ring.width / 2), fill);
  }
}

function paintDisc(painter: Painter, x: number, y: number, radius: number, colour: string): void {
  painter.fillStyle = colour;
  painter.beginPath();
  painter.arc(x, y, radius, 0, 2 * Math.PI);
  painter.fill();
}
