import ForceGraph from 'force-graph';
import { COLOURS } from '../../graphs/bench-graph.ts';
import type { Peer } from '../peer.ts';

export const forceGraph: Peer = {
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
      .width(container.clientWidth)
      .height(container.clientHeight)
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
    drawing.zoomToFit(0, 20);
    return {
      filter: (type, isShown) => {
        if (isShown) hidden.delete(type);
        else hidden.add(type);
      },
      pan: (dx, dy) => {
        const { x, y } = drawing.centerAt();
        const scale = drawing.zoom();
        drawing.centerAt(x - dx / scale, y - dy / scale);
      },
      zoom: (factor) => {
        drawing.zoom(drawing.zoom() * factor);
      },
      highlight: (node) => {
        around = node;
      },
    };
  },
};
