import { DataSet } from 'vis-data';
import { Network } from 'vis-network';
import { COLOURS } from '../../graphs/bench-graph.ts';
import type { Peer } from '../peer.ts';

export const visNetwork: Peer = {
  open(container, graph, onRender) {
    const nodes = new DataSet(
      Array.from(graph.x, (x, id) => ({ id, x, y: graph.y[id]!, color: '#555' })),
    );
    const edges = new DataSet(
      Array.from(graph.source, (from, id) => ({
        id,
        from,
        to: graph.target[id]!,
        color: COLOURS[graph.type[id]!]!,
        hidden: false,
      })),
    );
    const network = new Network(
      container,
      { nodes, edges },
      {
        physics: false,
        nodes: { shape: 'dot', size: 6 },
        edges: { smooth: false, width: 1, selectionWidth: 3 },
        interaction: { hideEdgesOnDrag: false, hideEdgesOnZoom: false },
        layout: { improvedLayout: false },
      },
    );
    network.on('afterDrawing', onRender);
    const ofType = COLOURS.map((_, type) =>
      [...graph.type.keys()].filter((edge) => graph.type[edge] === type),
    );
    return {
      filter: (type, isShown) => {
        edges.update(ofType[type]!.map((id) => ({ id, hidden: !isShown })));
      },
      pan: (dx, dy) => {
        const { x, y } = network.getViewPosition();
        const scale = network.getScale();
        network.moveTo({ position: { x: x - dx / scale, y: y - dy / scale }, animation: false });
      },
      zoom: (factor) => network.moveTo({ scale: network.getScale() * factor, animation: false }),
      // It has no dimming of its own: the node, its neighbours and their edges are drawn stronger.
      highlight: (node) => {
        network.setSelection(
          {
            nodes: [node, ...network.getConnectedNodes(node)] as number[],
            edges: network.getConnectedEdges(node),
          },
          { highlightEdges: false },
        );
      },
    };
  },
};
