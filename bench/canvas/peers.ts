import type { Peer } from './peer.ts';

/** The libraries that are compared, ours first. */
const PEERS = {
  faultlines: async () => (await import('./peers/faultlines.ts')).faultlines,
  cytoscape: async () => (await import('./peers/cytoscape.ts')).cytoscape,
  'vis-network': async () => (await import('./peers/vis-network.ts')).visNetwork,
  sigma: async () => (await import('./peers/sigma.ts')).sigma,
  'force-graph': async () => (await import('./peers/force-graph.ts')).forceGraph,
} satisfies Record<string, () => Promise<Peer>>;

export type PeerName = keyof typeof PEERS;

export const loadPeer = (name: PeerName): Promise<Peer> => PEERS[name]();
