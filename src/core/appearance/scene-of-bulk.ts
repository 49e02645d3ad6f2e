import type { BulkView } from './bulk-scene.ts';
import type { Scene } from './scene.ts';

/** A large graph as a scene: what is painted in bulk, and no single marks. */
export const sceneOfBulk = (bulk: BulkView, scale: number): Scene => ({
  nodes: [],
  edges: [],
  blocs: [],
  lineCounts: [],
  pins: [],
  bounds: bulk.scene.bounds,
  theme: bulk.scene.theme,
  scale,
  arrowScale: 1,
  bulk,
});
