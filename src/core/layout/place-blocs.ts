import { adaptDiagram, cellsOf, type Diagram, frameFor } from './regions.ts';

/** How much two blocs pull at each other: `pull[i * count + j]`, symmetric, zero on the diagonal. */
export type QuotientPull = Float64Array;

/**
 * Finds where each bloc lies, so that blocs with many ties between them are neighbours: the layout
 * of the graph whose nodes are the blocs. Several starts are tried; the best are returned, best
 * first, at least one and at most `wanted`.
 */
export function placeBlocs(
  needs: Float64Array,
  pull: QuotientPull,
  ratio: number,
  random: () => number,
  wanted: number,
): Diagram[] {
  const count = needs.length;
  const starts = count < 2 ? 1 : count <= 12 ? 24 : count <= 40 ? 4 : 1;
  const found: { diagram: Diagram; cost: number }[] = [];
  for (let start = 0; start < starts; start += 1) {
    const diagram = scatter(needs, ratio, random);
    adaptDiagram(diagram, needs, 50, (progress) =>
      attract(diagram, needs, pull, 0.35 * (1 - progress)),
    );
    adaptDiagram(diagram, needs, 30);
    const cost = costOf(diagram, needs, pull);
    // Mirrored pictures cost the same and would be the same candidate again.
    if (!found.some((other) => Math.abs(other.cost - cost) < 1e-3)) found.push({ diagram, cost });
  }
  found.sort((a, b) => a.cost - b.cost);
  const sound = found.filter(({ cost }) => cost < Number.MAX_VALUE);
  return (sound.length > 0 ? sound : found).slice(0, wanted).map(({ diagram }) => diagram);
}

function scatter(needs: Float64Array, ratio: number, random: () => number): Diagram {
  const { width, height } = frameFor(needs, ratio);
  return {
    x: needs.map(() => (random() - 0.5) * width * 0.8),
    y: needs.map(() => (random() - 0.5) * height * 0.8),
    weight: new Float64Array(needs.length),
    width,
    height,
  };
}

/** Draws sites together, but not closer than cells of their size can lie. */
function attract(
  diagram: Diagram,
  needs: Float64Array,
  pull: QuotientPull,
  strength: number,
): void {
  const count = diagram.x.length;
  const oldX = diagram.x.slice();
  const oldY = diagram.y.slice();
  for (let i = 0; i < count; i += 1) {
    let sum = 0;
    let x = 0;
    let y = 0;
    for (let j = 0; j < count; j += 1) {
      const weight = pull[i * count + j]!;
      sum += weight;
      const way = Math.hypot(oldX[j]! - oldX[i]!, oldY[j]! - oldY[i]!);
      if (way < 0.12 * (Math.sqrt(needs[i]!) + Math.sqrt(needs[j]!))) continue;
      x += weight * (oldX[j]! - oldX[i]!);
      y += weight * (oldY[j]! - oldY[i]!);
    }
    if (sum === 0) continue;
    diagram.x[i]! += (strength * x) / sum;
    diagram.y[i]! += (strength * y) / sum;
  }
}

/** Long ways between tied blocs cost, and so do thin or wrongly sized cells. */
function costOf(diagram: Diagram, needs: Float64Array, pull: QuotientPull): number {
  const cells = cellsOf(diagram);
  const unit = Math.sqrt(diagram.width * diagram.height);
  const count = cells.length;
  let total = 0;
  let ways = 0;
  let misfit = 0;
  for (const [i, cell] of cells.entries()) {
    for (let j = 0; j < i; j += 1) {
      const weight = pull[i * count + j]!;
      total += weight;
      ways += (weight * Math.hypot(cell.x - cells[j]!.x, cell.y - cells[j]!.y)) / unit;
    }
    if (cell.area <= 0) return Number.MAX_VALUE;
    const perimeter = perimeterOf(cell.polygon);
    const share = needs[i]! / (diagram.width * diagram.height);
    misfit += Math.abs(cell.area - needs[i]!) / needs[i]! / count;
    misfit += Math.sqrt(share) * Math.max(0, (perimeter * perimeter) / cell.area / 16 - 1);
  }
  return ways / Math.max(total, 1e-9) + 0.5 * misfit;
}

function perimeterOf(polygon: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < polygon.length; i += 2) {
    const next = (i + 2) % polygon.length;
    sum += Math.hypot(polygon[next]! - polygon[i]!, polygon[next + 1]! - polygon[i + 1]!);
  }
  return sum;
}
