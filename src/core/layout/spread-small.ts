import type { LayoutInput, Positions } from './positions.ts';

/** Above this many actors there is no room to give away. */
const MOST_ACTORS = 20;
/** Units between the rims of two tied actors, so that dash and arrow head of a line are seen. */
const SHORTEST_LINE = 90;
const MOST_SPREAD = 5;

/**
 * Moves the actors of a small picture apart, all by the same factor, until the shortest line is
 * long enough to be read. Nothing can come to overlap by it. Places that must stay are left alone.
 */
export function spreadSmall(input: LayoutInput, positions: Positions): Positions {
  const isFixed = input.previous !== undefined || (input.pinned?.length ?? 0) > 0;
  if (isFixed || input.actors.length > MOST_ACTORS) return positions;
  const factor = Math.min(MOST_SPREAD, factorNeeded(input, positions));
  if (factor <= 1) return positions;
  const centre = (values: Float64Array) => {
    const placed = [...input.actors].map((actor) => values[actor]!);
    return (Math.min(...placed) + Math.max(...placed)) / 2;
  };
  const [x, y] = [centre(positions.x), centre(positions.y)];
  return {
    x: positions.x.map((value) => x + (value - x) * factor),
    y: positions.y.map((value) => y + (value - y) * factor),
  };
}

function factorNeeded(input: LayoutInput, { x, y }: Positions): number {
  let factor = 1;
  for (let tie = 0; tie < input.source.length; tie += 1) {
    const [a, b] = [input.source[tie]!, input.target[tie]!];
    const distance = Math.hypot(x[a]! - x[b]!, y[a]! - y[b]!);
    if (!(distance > 0)) continue;
    factor = Math.max(factor, (SHORTEST_LINE + input.radius[a]! + input.radius[b]!) / distance);
  }
  return factor;
}
