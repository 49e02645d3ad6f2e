import {
  applyFilter,
  type Bundle,
  buildGraph,
  bundleRelationships,
  type Graph,
  NO_FILTER,
  type Visible,
} from '#core/graph';
import { aDataset, type DatasetBuilder } from '#testing';
import { buildScene, type SceneInput } from './build-scene.ts';
import type { Places } from './node-marks.ts';
import type { Scene } from './scene.ts';

export interface Example {
  readonly graph: Graph;
  readonly visible: Visible;
  readonly bundles: readonly Bundle[];
}

/** A dataset with everything visible. */
export function everythingOf(builder: DatasetBuilder): Example {
  const graph = buildGraph(builder.build());
  const visible = applyFilter(graph, { ...NO_FILTER, isolates: 'show' });
  return { graph, visible, bundles: bundleRelationships(graph, visible) };
}

/** Places actors where `at` says by id; others have no place. */
export function placesOf(
  graph: Graph,
  at: Readonly<Record<string, readonly [number, number]>>,
): Places {
  const x = new Float64Array(graph.actors.length).fill(Number.NaN);
  const y = new Float64Array(graph.actors.length).fill(Number.NaN);
  for (const [id, [left, top]] of Object.entries(at)) {
    const index = graph.actorIndexById.get(id)!;
    x[index] = left;
    y[index] = top;
  }
  return { x, y };
}

export function sceneOf(
  builder: DatasetBuilder,
  at: Readonly<Record<string, readonly [number, number]>>,
  options: Partial<Pick<SceneInput, 'theme' | 'scale' | 'emphasis'>> = {},
): Scene {
  const example = everythingOf(builder);
  return buildScene({
    ...example,
    positions: placesOf(example.graph, at),
    theme: 'light',
    scale: 1,
    ...options,
  });
}

const TYPES = [
  'attack',
  'threat',
  'sanction',
  'alliance',
  'membership',
  'negotiation',
  'statement',
];

/** A web of `count` actors in a spiral, in three groups, with lines given by plain arithmetic. */
export function aWeb(count: number): {
  builder: DatasetBuilder;
  at: Record<string, [number, number]>;
} {
  const builder = aDataset();
  const at: Record<string, [number, number]> = {};
  for (let index = 0; index < count; index++) {
    const group = ['east', 'west', 'north', undefined][index % 4];
    const name = index % 5 === 0 ? `الجهة رقم ${index}` : `Actor number ${index}`;
    builder.actors({ id: `a${index}`, name, ...(group === undefined ? {} : { group }) });
    const angle = index * 2.4;
    const distance = 46 * Math.sqrt(index + 0.5);
    at[`a${index}`] = [distance * Math.cos(angle), distance * Math.sin(angle)];
  }
  for (let line = 0; line < count * 2; line++) {
    const source = (line * 7) % count;
    const target = (line * line + 3 * line + 1) % count;
    if (source !== target) {
      builder.edge(`a${source}`, TYPES[line % TYPES.length]!, `a${target}`);
    }
  }
  return { builder, at };
}
