import type {
  BlocMark,
  CompoundNode,
  EdgeMark,
  LabelMark,
  LineCountMark,
  NodeMark,
  PinMark,
  Scene,
} from '#core/appearance';
import { drawLine } from './draw-line.ts';
import type { Drawing, DrawnGroup, DrawnText, Placement } from './drawing.ts';

/** From the middle of a line of text to its baseline, in parts of the font size. */
export const MIDDLE_TO_BASELINE = 0.34;
/** Width of the halo's stroke, half of it behind the letters, in parts of the font size. */
export const HALO_SHARE = 0.32;

/** How a ring says its group without colour. */
export interface RingMark {
  /** Lengths of dashes and gaps in units of the ring's width; empty is solid. */
  readonly dash: readonly number[];
  readonly letter: string;
}

/** What a figure adds to the marks of the screen. */
export interface SceneExtras {
  /** By actor id. */
  readonly rings?: ReadonlyMap<string, RingMark>;
  /** Numbers of sources at the lines. */
  readonly lineNumbers?: readonly DrawnText[];
}

/** Draws a scene's marks, the same as on the screen, from the ground up. */
export function drawScene(scene: Scene, place: Placement, extras: SceneExtras = {}): DrawnGroup {
  const group = (role: DrawnGroup['role'], children: readonly Drawing[]): readonly Drawing[] =>
    children.length === 0 ? [] : [{ kind: 'group', role, children }];
  return {
    kind: 'group',
    role: 'graph',
    place,
    children: [
      ...group(
        'blocs',
        scene.blocs.map((bloc) => drawBlocGround(bloc, scene.scale)),
      ),
      ...group(
        'edges',
        scene.edges.flatMap((edge) => drawEdge(edge, scene.arrowScale)),
      ),
      ...group('labels', scene.blocs.map(drawBlocName)),
      ...group('numbers', [...scene.lineCounts.map(drawLineCount), ...(extras.lineNumbers ?? [])]),
      ...group(
        'nodes',
        scene.nodes.map((node) =>
          // The id of a collapsed group may be that of an actor, too.
          drawNode(node, node.compound ? undefined : extras.rings?.get(node.id), scene.scale),
        ),
      ),
      ...group('labels', scene.pins.map(drawPin)),
    ],
  };
}

function drawLineCount(mark: LineCountMark): DrawnText {
  return {
    kind: 'text',
    text: mark.text,
    x: mark.x,
    y: mark.y + mark.size * MIDDLE_TO_BASELINE,
    size: mark.size,
    weight: 600,
    colour: mark.colour,
    anchor: 'middle',
    direction: 'ltr',
    halo: { colour: mark.halo, width: mark.size * HALO_SHARE },
  };
}

export function drawPin(pin: PinMark): Drawing {
  return {
    kind: 'path',
    outline: pin.outline,
    place: { x: pin.x, y: pin.y, scale: pin.size },
    fill: pin.colour,
  };
}

function drawBlocGround(bloc: BlocMark, scale: number): Drawing {
  return {
    kind: 'path',
    outline: bloc.outline,
    fill: bloc.fill,
    stroke: bloc.colour,
    strokeWidth: 0.75 / scale,
  };
}

function drawBlocName(bloc: BlocMark): Drawing {
  return {
    kind: 'text',
    text: bloc.label,
    x: bloc.labelX,
    y: bloc.labelY + bloc.labelSize * MIDDLE_TO_BASELINE,
    size: bloc.labelSize,
    weight: 600,
    colour: bloc.labelColour,
    anchor: 'middle',
    direction: bloc.direction,
    ...(bloc.labelSpacing > 0 && { spacing: bloc.labelSpacing }),
  };
}

function drawEdge(edge: EdgeMark, arrowScale: number): readonly Drawing[] {
  return drawLine({
    curve: edge,
    tipX: edge.tipX,
    tipY: edge.tipY,
    headAngle: edge.headAngle,
    style: edge.style,
    width: edge.width,
    arrowScale,
    contested: edge.contested,
    opacity: edge.opacity,
    bundle: edge.key,
  });
}

function drawNode(node: NodeMark, ring: RingMark | undefined, scale: number): DrawnGroup {
  const circle: Drawing = {
    kind: 'circle',
    x: node.x,
    y: node.y,
    radius: node.radius,
    fill: node.fill,
    stroke: node.ring,
    strokeWidth: node.ringWidth,
    ...(ring !== undefined &&
      ring.dash.length > 0 && { dash: ring.dash.map((length) => length * node.ringWidth) }),
  };
  const glyph: Drawing = {
    kind: 'path',
    outline: node.glyph,
    place: { x: node.x, y: node.y, scale: node.radius * GLYPH_SHARE },
    fill: node.glyphColour,
  };
  return {
    kind: 'group',
    role: 'node',
    // A collapsed group is no actor, whatever its id is.
    ...(node.compound === undefined && { actor: node.id }),
    children: [
      circle,
      ...(node.glyph === '' ? [] : [glyph]),
      ...(node.compound === undefined ? [] : drawCount(node, node.compound)),
      ...(ring === undefined ? [] : [drawRingLetter(node, ring, scale)]),
      ...(node.label === undefined ? [] : [...drawLabel(node.label)]),
    ],
  };
}

/** The second ring of a collapsed group, with the number of its actors. */
function drawCount(node: NodeMark, compound: CompoundNode): readonly Drawing[] {
  return [
    {
      kind: 'circle',
      x: node.x,
      y: node.y,
      radius: compound.innerRadius,
      fill: 'none',
      stroke: node.ring,
      strokeWidth: node.ringWidth,
    },
    {
      kind: 'text',
      text: String(compound.count),
      x: node.x,
      y: node.y + compound.countSize * MIDDLE_TO_BASELINE,
      size: compound.countSize,
      weight: 600,
      colour: node.glyphColour,
      anchor: 'middle',
      direction: 'ltr',
    },
  ];
}

/** The letter of the group, at that corner of the circle which the name leaves free. */
function drawRingLetter(node: NodeMark, { letter }: RingMark, scale: number): DrawnText {
  const size = RING_LETTER / scale;
  const away = (node.radius + size * 0.5) * Math.SQRT1_2;
  const box = node.label?.box;
  const isFree = ([side, level]: readonly [number, number]): boolean =>
    box === undefined ||
    Math.abs(node.x + side * away - box.x - box.width / 2) > (box.width + size * 0.8) / 2 ||
    Math.abs(node.y + level * away - box.y - box.height / 2) > (box.height + size * 0.8) / 2;
  const [side, level] = CORNERS.find(isFree) ?? CORNERS[0]!;
  return {
    kind: 'text',
    text: letter,
    x: node.x + side * away,
    y: node.y + level * away + size * MIDDLE_TO_BASELINE,
    size,
    weight: 600,
    colour: node.ring,
    anchor: 'middle',
    direction: 'ltr',
    halo: { colour: node.fill, width: size * HALO_SHARE },
  };
}

/** Upper left, upper right, lower left, lower right. */
const CORNERS: readonly (readonly [side: number, level: number])[] = [
  [-1, -1],
  [1, -1],
  [-1, 1],
  [1, 1],
];
/** Size of a group's letter in pixels. */
const RING_LETTER = 10;
/** Half the side of a glyph in parts of its circle’s radius. */
const GLYPH_SHARE = 0.5;

function drawLabel(label: LabelMark): readonly DrawnText[] {
  const top = label.y - (label.lineHeight * (label.lines.length - 1)) / 2;
  return label.lines.map((text, line) => ({
    kind: 'text',
    text,
    x: label.x,
    y: top + line * label.lineHeight + label.size * MIDDLE_TO_BASELINE,
    size: label.size,
    weight: label.weight,
    colour: label.colour,
    anchor: label.direction === 'rtl' ? turn(label.anchor) : label.anchor,
    direction: label.direction,
    halo: { colour: label.halo, width: label.size * HALO_SHARE },
  }));
}

/** A mark's anchor follows the direction of the text, a drawing's is a side of the paper. */
function turn(anchor: LabelMark['anchor']): LabelMark['anchor'] {
  if (anchor === 'middle') return 'middle';
  return anchor === 'start' ? 'end' : 'start';
}
