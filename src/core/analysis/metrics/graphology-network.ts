import { DirectedGraph, UndirectedGraph } from 'graphology';
import type Network from 'graphology-types';
import type { Projection } from './projection.ts';

/** The ties of a simple graph. */
export type NetworkTies = Pick<
  Projection,
  'isDirected' | 'order' | 'size' | 'from' | 'to' | 'weight'
>;

const networks = new WeakMap<NetworkTies, Network>();

/**
 * The projection as a graphology graph, for the algorithms of that library: nodes are called by
 * their number and come in order, ties carry `weight`. Made once for a projection.
 */
export function networkOf(projection: NetworkTies): Network {
  let network = networks.get(projection);
  if (network === undefined) {
    network = projection.isDirected ? new DirectedGraph() : new UndirectedGraph();
    for (let node = 0; node < projection.order; node += 1) network.addNode(node);
    for (let tie = 0; tie < projection.size; tie += 1) {
      const attributes = { weight: projection.weight[tie]! };
      network.addEdge(projection.from[tie]!, projection.to[tie]!, attributes);
    }
    networks.set(projection, network);
  }
  return network;
}
