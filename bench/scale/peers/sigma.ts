import Graph from 'graphology';
import Sigma from 'sigma';
import { COLOURS } from '../bench-graph.ts';
import type { Peer } from '../peer.ts';

/** sigma draws with WebGL, which a machine without a GPU emulates. */
export const sigma: Peer = {
  name: 'sigma',
  open(container, { x, y, source, target, type }, onRender) {
    const graph = new Graph({ multi: true });
    x.forEach((place, node) => {
      graph.addNode(node, { x: place, y: y[node]!, size: 3, color: '#555' });
    });
    source.forEach((from, edge) => {
      const attributes = { size: 1, color: COLOURS[type[edge]!], kind: type[edge] };
      graph.addEdgeWithKey(edge, from, target[edge]!, attributes);
    });
    const hidden = new Set<number>();
    let around: Set<string> | undefined;
    const drawing = new Sigma(graph, container, {
      renderLabels: false,
      edgeReducer: (edge, attributes) => ({
        ...attributes,
        hidden:
          hidden.has(attributes.kind as number) ||
          (around !== undefined && !graph.extremities(edge).every((node) => around!.has(node))),
      }),
    });
    drawing.on('afterRender', onRender);
    const camera = drawing.getCamera();
    return {
      filter: (kind, isShown) => {
        if (isShown) hidden.delete(kind);
        else hidden.add(kind);
        drawing.refresh();
      },
      pan: (dx) => {
        camera.setState({ x: camera.x - dx / 1200 });
      },
      zoom: (factor) => {
        camera.setState({ ratio: camera.ratio / factor });
      },
      highlight: (node) => {
        around =
          node === undefined
            ? undefined
            : new Set([String(node), ...graph.neighbors(String(node))]);
        drawing.refresh();
      },
      close: () => drawing.kill(),
    };
  },
};
