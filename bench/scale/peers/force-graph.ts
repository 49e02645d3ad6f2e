import ForceGraph from 'force-graph';
import { COLOURS } from '../bench-graph.ts';
import type { Peer } from '../peer.ts';

export const forceGraph: Peer = {
  name: 'force-graph',
  open(container, graph, onRender) {
    const nodes = Array.from(graph.x, (x, id) => ({
      id,
      x,
      y: graph.y[id]!,
      fx: x,
      fy: graph.y[id]!,
    }));
    const links = Array.from(graph.source, (source, id) => ({
      id,
      source,
      target: graph.target[id]!,
      type: graph.type[id]!,
    }));
    const hidden = new Set<number>();
    let around: number | undefined;
    const drawing = new ForceGraph(container)
      .graphData({ nodes, links })
      .cooldownTicks(0)
      .autoPauseRedraw(false)
      .nodeRelSize(3)
      .linkWidth(1)
      .linkColor((link) => COLOURS[(link as { type: number }).type]!)
      .linkVisibility((link) => {
        const { type, source, target } = link as unknown as {
          type: number;
          source: { id: number };
          target: { id: number };
        };
        const isNear = around === undefined || source.id === around || target.id === around;
        return isNear && !hidden.has(type);
      })
      .onRenderFramePost(onRender);
    drawing.zoom(0.2);
    return {
      filter: (type, isShown) => {
        if (isShown) hidden.delete(type);
        else hidden.add(type);
      },
      pan: (dx) => {
        const { x, y } = drawing.centerAt();
        drawing.centerAt(x - dx, y);
      },
      zoom: (factor) => {
        drawing.zoom(drawing.zoom() * factor);
      },
      highlight: (node) => {
        around = node;
      },
      close: () => drawing._destructor(),
    };
  },
};
