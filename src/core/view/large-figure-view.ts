import {
  type BulkScene,
  buildBulkScene,
  type MarkEncoding,
  type Scene,
  sceneOfBulk,
  shownName,
  type ThemeId,
} from '#core/appearance';
import type { Graph, Simplified, Visible } from '#core/graph';
import type { Positions } from '#core/layout';
import type { View } from './view.ts';

interface LargeFigureChoice {
  readonly visible: Pick<Visible, 'relationships' | 'actors'>;
  readonly positions: Positions;
  readonly encoding: MarkEncoding | undefined;
  readonly mostLines: number;
  readonly language: string | undefined;
}

/** A large graph as a figure needs it: the marks that the canvas for large graphs paints. */
export function largeFigureView(
  graph: Graph,
  { places }: Pick<View, 'places'>,
  { visible, positions, encoding, mostLines, language }: LargeFigureChoice,
): {
  readonly buildScene: (request: { readonly theme: ThemeId; readonly scale: number }) => Scene;
  readonly simplified: Simplified;
} {
  const pinned = places.map(({ id }) => id);
  const built = new Map<ThemeId, BulkScene>();
  // A figure asks for its scene once for each scale that it tries, and it is the same at all.
  const bulkOf = (theme: ThemeId): BulkScene => {
    const scene =
      built.get(theme) ??
      buildBulkScene({ graph, visible, positions, theme, encoding, pinned, mostLines });
    built.set(theme, scene);
    return scene;
  };
  const nameOf = (actor: number) => shownName(graph.actors[actor]!, language).join(' ');
  const { nodes, edges, leftOut } = bulkOf('light');
  const drawn = edges.count.reduce((sum, count) => sum + count, 0);
  return {
    buildScene: ({ theme, scale }) => sceneOfBulk({ scene: bulkOf(theme), nameOf }, scale),
    simplified: {
      actors: 0,
      groups: 0,
      alone: nodes.actor.length,
      inside: 0,
      relationships: drawn + leftOut.relationships,
      lines: edges.count.length + leftOut.lines,
      drawn: edges.count.length,
      leftOut: leftOut.relationships,
    },
  };
}
