import { clipHalfPlane, type Extent, extentOf, type Polygon, rectangle } from './polygon.ts';

/**
 * The ground of each bloc: a power diagram, whose cells are convex, fill the whole picture without
 * gaps, and get the area that the bloc needs. Sites and weights adapt as in Nocaj and Brandes
 * (2012), "Computing Voronoi treemaps".
 */
export interface Diagram {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly weight: Float64Array;
  readonly width: number;
  readonly height: number;
}

export interface Cell extends Extent {
  readonly polygon: Polygon;
}

/** The picture's rectangle for the areas needed, with the ratio of width to height asked for. */
export function frameFor(needs: Float64Array, ratio: number): { width: number; height: number } {
  const area = needs.reduce((sum, need) => sum + need, 0);
  const height = Math.sqrt(area / ratio);
  return { width: height * ratio, height };
}

export function cellsOf(diagram: Diagram): Cell[] {
  const cells: Cell[] = [];
  for (let i = 0; i < diagram.x.length; i += 1) {
    let polygon = rectangle(diagram.width, diagram.height);
    for (let j = 0; j < diagram.x.length && polygon.length > 0; j += 1) {
      if (j === i) continue;
      const border = borderBetween(diagram, i, j);
      polygon = clipHalfPlane(polygon, border.nx, border.ny, border.limit);
    }
    cells.push({ polygon, ...extentOf(polygon) });
  }
  return cells;
}

/** The line on which two cells would meet, with its normal from the first towards the second. */
export function borderBetween(
  diagram: Diagram,
  i: number,
  j: number,
): { nx: number; ny: number; limit: number } {
  const dx = diagram.x[j]! - diagram.x[i]!;
  const dy = diagram.y[j]! - diagram.y[i]!;
  const distance = Math.sqrt(dx * dx + dy * dy);
  // Sites in one place are parted upright through it, so that cells never overlap.
  if (distance < 1e-9)
    return { nx: i < j ? 1 : -1, ny: 0, limit: (i < j ? 1 : -1) * diagram.x[Math.min(i, j)]! };
  const nx = dx / distance;
  const ny = dy / distance;
  const middle = nx * diagram.x[i]! + ny * diagram.y[i]!;
  const difference = diagram.weight[i]! - diagram.weight[j]!;
  return { nx, ny, limit: middle + distance / 2 + difference / (2 * distance) };
}

/**
 * Moves every site towards the middle of its cell and its weight towards the area needed, in
 * place; `shift` may move the sites further in each round.
 */
export function adaptDiagram(
  diagram: Diagram,
  needs: Float64Array,
  rounds: number,
  shift?: (progress: number) => void,
): void {
  for (let round = 0; round < rounds; round += 1) {
    const cells = cellsOf(diagram);
    let mean = 0;
    for (const [i, cell] of cells.entries()) {
      if (cell.area > 0) {
        diagram.x[i]! += 0.6 * (cell.x - diagram.x[i]!);
        diagram.y[i]! += 0.6 * (cell.y - diagram.y[i]!);
      }
      diagram.weight[i]! += 0.4 * (needs[i]! - cell.area);
      mean += diagram.weight[i]! / cells.length;
    }
    for (let i = 0; i < cells.length; i += 1) diagram.weight[i]! -= mean;
    shift?.(round / rounds);
  }
}
