import type { EdgeMark, NodeMark, Scene } from '#core/appearance';

/**
 * A scene on the way from one to another: its marks are those of the later one, moved from where
 * they stood before. What is new stands in its place at once. Names and the grounds of blocs are
 * left out, for they are laid out for places at rest.
 */
export function betweenScenes(from: Scene, to: Scene, share: number): Scene {
  const nodeBefore = new Map(from.nodes.map((mark) => [mark.actor, mark]));
  const edgeBefore = new Map(from.edges.map((mark) => [mark.key, mark]));
  const mix = (before: number, after: number) => before + (after - before) * share;
  const moveNode = (mark: NodeMark): NodeMark => {
    const before = nodeBefore.get(mark.actor) ?? mark;
    return { ...mark, x: mix(before.x, mark.x), y: mix(before.y, mark.y), label: undefined };
  };
  const moveEdge = (mark: EdgeMark): EdgeMark => {
    const before = edgeBefore.get(mark.key);
    if (!before) return mark;
    return {
      ...mark,
      startX: mix(before.startX, mark.startX),
      startY: mix(before.startY, mark.startY),
      controlX: mix(before.controlX, mark.controlX),
      controlY: mix(before.controlY, mark.controlY),
      endX: mix(before.endX, mark.endX),
      endY: mix(before.endY, mark.endY),
      tipX: mix(before.tipX, mark.tipX),
      tipY: mix(before.tipY, mark.tipY),
      bend: mix(before.bend, mark.bend),
    };
  };
  return {
    ...to,
    nodes: to.nodes.map(moveNode),
    edges: to.edges.map(moveEdge),
    blocs: [],
    lineCounts: [],
    pins: [],
  };
}
