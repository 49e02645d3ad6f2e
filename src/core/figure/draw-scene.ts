import type { BlocMark, EdgeMark, LabelMark, NodeMark, Scene } from '#core/appearance';
import { drawLine } from './draw-line.ts';
import type { Drawing, DrawnGroup, DrawnText, Placement } from './drawing.ts';

/** From the middle of a line of text to its baseline, in parts of the font size. */
const MIDDLE_TO_BASELINE = 0.34;
/** Width of the halo's stroke, half of it behind the letters, in parts of the font size. */
const HALO_SHARE = 0.32;

/** Draws a scene's marks, the same as on the screen, from the ground up. */
export function drawScene(scene: Scene, place: Placement): DrawnGroup {
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
      ...group('nodes', scene.nodes.map(drawNode)),
    ],
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

function drawNode(node: NodeMark): DrawnGroup {
  const circle: Drawing = {
    kind: 'circle',
    x: node.x,
    y: node.y,
    radius: node.radius,
    fill: node.fill,
    stroke: node.ring,
    strokeWidth: node.ringWidth,
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
    actor: node.id,
    children: [
      circle,
      ...(node.glyph === '' ? [] : [glyph]),
      ...(node.label === undefined ? [] : [...drawLabel(node.label)]),
    ],
  };
}

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
