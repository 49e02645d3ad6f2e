import Graph from 'graphology';
import Sigma from 'sigma';
import { COLOURS } from '../../graphs/bench-graph.ts';
import type { Peer } from '../peer.ts';

/** sigma draws with WebGL, which a machine without a GPU emulates. */
export const sigma: Peer = {
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
      nodeReducer: (node, attributes) =>
        around && !around.has(node) ? { ...attributes, color: '#ddd' } : attributes,
      edgeReducer: (edge, attributes) => ({
        ...attributes,
        hidden:
          hidden.has(attributes.kind as number) ||
          (around !== undefined && !graph.extremities(edge).every((node) => around!.has(node))),
      }),
    });
    drawing.on('afterRender', onRender);
    // The first picture is drawn while it is made.
    requestAnimationFrame(onRender);
    const camera = drawing.getCamera();
    // Nothing moves, so that the index of places stays: the quickest that it offers.
    const redraw = () => drawing.refresh({ skipIndexation: true });
    return {
      filter: (kind, isShown) => {
        if (isShown) hidden.delete(kind);
        else hidden.add(kind);
        redraw();
      },
      pan: (dx) => {
        camera.setState({ x: camera.x - dx / 1200 });
      },
      zoom: (factor) => {
        camera.setState({ ratio: camera.ratio / factor });
      },
      highlight: (node) => {
        around = new Set([String(node), ...graph.neighbors(String(node))]);
        redraw();
      },
    };
  },
};
