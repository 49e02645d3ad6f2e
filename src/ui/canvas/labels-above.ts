import {
  type Box,
  LABEL_LINE_HEIGHT,
  LABEL_SIZE,
  type LabelMark,
  type NodeMark,
  type Scene,
  THEME_COLOURS,
  textDirection,
  textWidth,
} from '#core/appearance';

/**
 * The names of nodes that stand out, also of those that had no room for one in the crowd: what lies
 * under the veil does not count now, only the other names above it. With a window no name reaches
 * out of it: it goes to another side of its node, or is left out.
 */
export function labelsAbove(
  scene: Scene,
  actors: ReadonlySet<number>,
  nameOf: (actor: number) => readonly string[],
  window?: Box,
): ReadonlyMap<number, LabelMark> {
  const standing = scene.nodes.filter((node) => actors.has(node.actor));
  const fits = (box: Box) => window === undefined || isInside(box, window);
  const labels = new Map<number, LabelMark>();
  for (const { actor, label } of standing) {
    if (label && fits(label.box)) labels.set(actor, label);
  }
  const taken: Box[] = [...labels.values()].map(({ box }) => box);
  for (const node of standing) {
    if (labels.has(node.actor)) continue;
    const label = placesFor(node, nameOf(node.actor), scene).find(
      ({ box }) => fits(box) && !taken.some((other) => overlap(box, other)),
    );
    if (!label) continue;
    taken.push(label.box);
    labels.set(node.actor, label);
  }
  return labels;
}

function placesFor(node: NodeMark, lines: readonly string[], scene: Scene): LabelMark[] {
  const size = LABEL_SIZE / scene.scale;
  const lineHeight = size * LABEL_LINE_HEIGHT;
  const width = Math.max(...lines.map((line) => textWidth(line, size, 400)));
  const height = lineHeight * lines.length;
  const direction = textDirection(lines[0] ?? '');
  const { ink: colour, ground: halo } = THEME_COLOURS[scene.theme];
  const reach = node.radius + size * 0.3;
  const middles = [
    [node.x + reach + width / 2, node.y],
    [node.x - reach - width / 2, node.y],
    [node.x, node.y + reach + height / 2],
    [node.x, node.y - reach - height / 2],
  ] as const;
  return middles.map(([x, y]) => ({
    lines,
    lineHeight,
    x,
    y,
    anchor: 'middle',
    size,
    weight: 400,
    direction,
    colour,
    halo,
    box: { x: x - width / 2, y: y - height / 2, width, height },
  }));
}

const isInside = (box: Box, window: Box): boolean =>
  box.x >= window.x &&
  box.y >= window.y &&
  box.x + box.width <= window.x + window.width &&
  box.y + box.height <= window.y + window.height;

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
