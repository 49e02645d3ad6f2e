import type { ForeignGraph } from './foreign-graph.ts';
import { placeEdges } from './place-edge-attributes.ts';
import { placeNodes } from './place-node-attributes.ts';
import { readMarker } from './read-marker.ts';
import { MARKER } from './written-graph.ts';

/**
 * Moves attributes of nodes and edges to the fields of the contract that they name: exactly, where
 * one of our own writers made the file, and by their usual names in other tools elsewhere. What
 * does not fit its field stays an attribute and goes to `extra`.
 */
export function placeAttributes(graph: ForeignGraph): ForeignGraph {
  const marker = readMarker(graph.attributes?.get(MARKER));
  const isOurs = marker !== undefined;
  const { nodes, groups } = placeNodes(graph.nodes, marker);
  return {
    ...graph,
    stated: { ...marker?.stated, actorGroups: groups },
    isOurs,
    nodes,
    edges: placeEdges(graph.edges, marker),
  };
}
