import {
  type Force,
  forceLink,
  forceManyBody,
  forceSimulation,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';
import type { Bodies } from './bodies.ts';
import { type Enclosure, moveInside } from './enclosure.ts';

/** Boxes are wider than high; forces work in a space squeezed by this much, so that rows form. */
const SQUEEZE = 1.7;

interface ForceNode extends SimulationNodeDatum {
  readonly body: number;
  x: number;
  y: number;
}

/**
 * Springs along ties, repulsion between all bodies, and a pull to the middle of the bloc's ground,
 * which no body leaves. Ties across blocs are weak springs: they turn their ends towards each other
 * without tearing blocs apart.
 */
export function applyForces(
  bodies: Bodies,
  enclosures: readonly Enclosure[],
  random: () => number,
  onTick?: (share: number) => void,
): void {
  const nodes: ForceNode[] = Array.from({ length: bodies.count }, (_, body) => ({
    body,
    x: bodies.x[body]! / SQUEEZE,
    y: bodies.y[body]!,
  }));
  const ground = enclosures.reduce((sum, enclosure) => sum + enclosure.cell.area, 0);
  const spacing = Math.sqrt(ground / SQUEEZE / Math.max(1, bodies.count));
  const isInner = (link: ForceLink) => bodies.bloc[link.a] === bodies.bloc[link.b];
  const degree = bodies.tiesOf.map((ties) => ties.length);
  const links: ForceLink[] = bodies.ties.map((tie) => ({ ...tie, source: tie.a, target: tie.b }));
  const ticks = bodies.count <= 800 ? 260 : bodies.count <= 2500 ? 120 : 60;

  const simulation = forceSimulation(nodes)
    .randomSource(random)
    .alphaDecay(1 - 0.002 ** (1 / ticks))
    .velocityDecay(0.4)
    .force('repulsion', repulsion(nodes, 0.22 * spacing * spacing, spacing * 8))
    .force(
      'ties',
      forceLink<ForceNode, ForceLink>(links)
        .distance((link) => (isInner(link) ? 0.9 * spacing : 1.2 * spacing))
        .strength((link) => {
          const share = 1 / Math.max(1, Math.min(degree[link.a]!, degree[link.b]!));
          return isInner(link) ? 0.7 * share : 0.16 * share;
        }),
    )
    .force('bloc', (alpha) => {
      for (const node of nodes) {
        const { cell } = enclosures[bodies.bloc[node.body]!]!;
        node.vx = (node.vx ?? 0) + (cell.x / SQUEEZE - node.x) * 0.06 * alpha;
        node.vy = (node.vy ?? 0) + (cell.y - node.y) * 0.06 * alpha;
      }
    })
    .stop();

  for (let tick = 0; tick < ticks; tick += 1) {
    simulation.tick();
    for (const node of nodes) {
      bodies.x[node.body] = node.x * SQUEEZE;
      bodies.y[node.body] = node.y;
      moveInside(enclosures[bodies.bloc[node.body]!]!, bodies, node.body);
      node.x = bodies.x[node.body]! / SQUEEZE;
      node.y = bodies.y[node.body]!;
    }
    onTick?.((tick + 1) / ticks);
  }
}

/** Up to this many bodies, taking each pair is quicker than an approximation with a tree. */
const MOST_BY_PAIRS = 300;

/** Each body pushes each other away, the stronger the nearer, up to a distance of `reach`. */
function repulsion(nodes: ForceNode[], strength: number, reach: number): Force<ForceNode, never> {
  if (nodes.length > MOST_BY_PAIRS) {
    return forceManyBody<ForceNode>().strength(-strength).distanceMax(reach);
  }
  const x = new Float64Array(nodes.length);
  const y = new Float64Array(nodes.length);
  const pushX = new Float64Array(nodes.length);
  const pushY = new Float64Array(nodes.length);
  return (alpha) => {
    for (const [index, node] of nodes.entries()) {
      x[index] = node.x;
      y[index] = node.y;
    }
    pushX.fill(0);
    pushY.fill(0);
    for (let i = 0; i < x.length; i += 1) {
      for (let j = 0; j < i; j += 1) {
        const dx = x[i]! - x[j]!;
        const dy = y[i]! - y[j]!;
        const squared = dx * dx + dy * dy;
        if (squared >= reach * reach || squared === 0) continue;
        // Closer than one unit the push grows no further than with its root, as in d3-force.
        const push = (strength * alpha) / (squared < 1 ? Math.sqrt(squared) : squared);
        pushX[i]! += dx * push;
        pushY[i]! += dy * push;
        pushX[j]! -= dx * push;
        pushY[j]! -= dy * push;
      }
    }
    for (const [index, node] of nodes.entries()) {
      node.vx = (node.vx ?? 0) + pushX[index]!;
      node.vy = (node.vy ?? 0) + pushY[index]!;
    }
  };
}

interface ForceLink extends SimulationLinkDatum<ForceNode> {
  readonly a: number;
  readonly b: number;
}
