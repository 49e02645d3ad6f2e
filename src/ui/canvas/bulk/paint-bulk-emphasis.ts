import {
  type BulkScene,
  type HeadShape,
  headOutline,
  type Lens,
  nameNodes,
  placeBulkPins,
  THEME_COLOURS,
} from '#core/appearance';
import { FAINT } from '../emphasis.ts';
import { paintPin } from '../paint-marks.ts';
import type { BulkEmphasis } from './bulk-emphasis.ts';
import { paintBulkNames } from './paint-bulk-names.ts';

const MOST_LINES = 2_000;
/** Names are looked for among so many of the largest. */
const MOST_TRIED = 160;

/** The veil and, over it, what stands out: its lines in full style, its nodes with names. */
export function paintBulkEmphasis(
  context: CanvasRenderingContext2D,
  scene: BulkScene,
  emphasis: BulkEmphasis,
  lens: Lens,
  nameOf: (actor: number) => string,
): void {
  const { nodes, paints } = scene;
  const { scale, ratio } = lens;
  const colours = THEME_COLOURS[scene.theme];
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, lens.width, lens.height);
  if (emphasis.veil > 0) {
    context.globalAlpha = emphasis.veil;
    context.fillStyle = colours.ground;
    context.fillRect(0, 0, lens.width, lens.height);
    context.globalAlpha = 1;
  }
  const x = (node: number) => nodes.x[node]! * scale + lens.x;
  const y = (node: number) => nodes.y[node]! * scale + lens.y;
  const radius = (node: number) => radiusOf(scene, node, lens);

  paintLines(context, scene, emphasis.faintEdges, lens, FAINT);
  paintLines(context, scene, emphasis.edges, lens, 1);
  for (const node of emphasis.nodes) {
    const { ring, fill } = paints[nodes.paint[node]!]!;
    circle(context, x(node), y(node), radius(node));
    context.fillStyle = fill;
    context.fill();
    context.strokeStyle = ring;
    context.lineWidth = 1.5 * ratio;
    context.stroke();
  }
  context.strokeStyle = colours.accent;
  context.lineWidth = 2.5 * ratio;
  for (const node of emphasis.chosen) {
    circle(context, x(node), y(node), radius(node) + 4 * ratio);
    context.stroke();
  }
  if (emphasis.cursor !== undefined) {
    context.setLineDash([5 * ratio, 3 * ratio]);
    circle(context, x(emphasis.cursor), y(emphasis.cursor), radius(emphasis.cursor) + 4 * ratio);
    context.stroke();
    context.setLineDash([]);
  }
  const standing = new Set([...emphasis.nodes].map((node) => nodes.actor[node]!));
  for (const pin of placeBulkPins(scene, lens)) if (standing.has(pin.node)) paintPin(context, pin);
  const byRadius = (one: number, other: number) => nodes.radius[other]! - nodes.radius[one]!;
  const wanted = [...emphasis.chosen, ...[...emphasis.nodes].sort(byRadius)];
  const candidates = wanted.slice(0, MOST_TRIED);
  paintBulkNames(context, nameNodes(scene, lens, nameOf, { candidates }), scene.theme, ratio);
}

function paintLines(
  context: CanvasRenderingContext2D,
  scene: BulkScene,
  lines: readonly number[],
  lens: Lens,
  strength: number,
): void {
  const { nodes, edges, styles } = scene;
  const { scale, ratio } = lens;
  const { ground } = THEME_COLOURS[scene.theme];
  const x = (node: number) => nodes.x[node]! * scale + lens.x;
  const y = (node: number) => nodes.y[node]! * scale + lens.y;
  const radius = (node: number) => radiusOf(scene, node, lens);
  context.globalAlpha = strength;
  // The heaviest come last in the scene; sorted by style, dashes and colours are set once for many.
  const shown = lines
    .slice(-MOST_LINES)
    .sort((one, other) => edges.style[one]! - edges.style[other]!);
  let styleNow = -1;
  for (const edge of shown) {
    const style = styles[edges.style[edge]!]!;
    // Few widths, so that heads and dashes are made once for many lines.
    const steps = Math.round(Math.min(6, Math.log2(edges.count[edge]!)));
    const width = (style.width + steps / 2) * ratio;
    const source = edges.source[edge]!;
    const target = edges.target[edge]!;
    const angle = Math.atan2(y(target) - y(source), x(target) - x(source));
    const tipX = x(target) - Math.cos(angle) * radius(target);
    const tipY = y(target) - Math.sin(angle) * radius(target);
    if (styleNow !== edges.style[edge]!) {
      styleNow = edges.style[edge]!;
      context.strokeStyle = style.colour;
      context.fillStyle = style.colour;
      context.setLineDash(style.dash.map((length) => length * style.width * ratio));
    }
    context.lineWidth = width;
    context.beginPath();
    context.moveTo(x(source), y(source));
    context.lineTo(tipX, tipY);
    context.stroke();
    const head = headOf(style.head, width, ratio);
    if (!head) continue;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    context.setTransform(cos, sin, -sin, cos, tipX, tipY);
    if (head.filled) context.fill(head.path);
    else {
      context.fillStyle = ground;
      context.fill(head.path);
      context.fillStyle = style.colour;
      context.setLineDash([]);
      context.stroke(head.path);
      styleNow = -1;
    }
    context.setTransform(1, 0, 0, 1, 0, 0);
  }
  context.setLineDash([]);
  context.globalAlpha = 1;
}

const radiusOf = ({ nodes }: BulkScene, node: number, { scale, ratio }: Lens): number =>
  Math.max(nodes.radius[node]! * scale, 2.5 * ratio);

const heads = new Map<string, { readonly path: Path2D; readonly filled: boolean } | undefined>();

/** The outline of an arrow head, made once for each size. */
function headOf(shape: HeadShape, width: number, ratio: number) {
  const key = `${shape} ${width} ${ratio}`;
  if (!heads.has(key)) {
    const { path, filled } = headOutline(shape, width, ratio);
    heads.set(key, path === '' ? undefined : { path: new Path2D(path), filled });
  }
  return heads.get(key);
}

function circle(context: CanvasRenderingContext2D, x: number, y: number, radius: number): void {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
}
