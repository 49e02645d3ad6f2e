import {
  type CompoundNode,
  type EdgeMark,
  headOutline,
  type LabelMark,
  type LineCountMark,
  type NodeMark,
  type PinMark,
  railsOf,
} from '#core/appearance';
import { LABEL_FONT } from './stylesheet.ts';

/** Paints marks of a Scene on a canvas whose transform is set to model units. */

const outlines = new Map<string, Path2D>();

function outline(path: string): Path2D {
  let found = outlines.get(path);
  if (!found) {
    found = new Path2D(path);
    outlines.set(path, found);
  }
  return found;
}

export function paintEdge(context: CanvasRenderingContext2D, mark: EdgeMark, arrowScale: number) {
  const { style } = mark;
  context.save();
  context.globalAlpha *= mark.opacity;
  context.strokeStyle = style.colour;
  context.fillStyle = style.colour;
  context.lineWidth = mark.width;
  context.setLineDash(style.dash.map((length) => length * mark.width));
  context.beginPath();
  context.moveTo(mark.startX, mark.startY);
  context.quadraticCurveTo(mark.controlX, mark.controlY, mark.endX, mark.endY);
  context.stroke();
  context.setLineDash([]);
  const rails = railsOf(mark);
  if (rails) {
    context.strokeStyle = rails.colour;
    context.lineWidth = rails.inner;
    context.stroke();
    context.strokeStyle = style.colour;
  }
  paintHead(context, mark, arrowScale);
  context.restore();
}

function paintHead(context: CanvasRenderingContext2D, mark: EdgeMark, arrowScale: number) {
  const head = headOutline(mark.style.head, mark.width, arrowScale);
  if (head.path === '') return;
  context.translate(mark.tipX, mark.tipY);
  context.rotate(mark.headAngle);
  if (head.filled) {
    context.fill(outline(head.path));
  } else {
    context.fillStyle = mark.railColour;
    context.fill(outline(head.path));
    context.lineWidth = mark.width;
    context.lineJoin = 'round';
    context.stroke(outline(head.path));
  }
}

/** A wider stroke under an edge, for what is chosen. */
export function paintCasing(
  context: CanvasRenderingContext2D,
  mark: EdgeMark,
  colour: string,
  width: number,
) {
  context.save();
  context.strokeStyle = colour;
  context.globalAlpha = 0.35;
  context.lineCap = 'round';
  context.lineWidth = mark.width + width;
  context.beginPath();
  context.moveTo(mark.startX, mark.startY);
  context.quadraticCurveTo(mark.controlX, mark.controlY, mark.tipX, mark.tipY);
  context.stroke();
  context.restore();
}

export function paintNode(context: CanvasRenderingContext2D, mark: NodeMark) {
  context.beginPath();
  context.arc(mark.x, mark.y, mark.radius, 0, 2 * Math.PI);
  context.fillStyle = mark.fill;
  context.fill();
  context.lineWidth = mark.ringWidth;
  context.strokeStyle = mark.ring;
  context.stroke();
  if (mark.compound) {
    paintCount(context, mark, mark.compound);
    return;
  }
  context.save();
  context.translate(mark.x, mark.y);
  context.scale(mark.radius / GLYPH_BOX, mark.radius / GLYPH_BOX);
  context.fillStyle = mark.glyphColour;
  context.fill(outline(mark.glyph));
  context.restore();
}

/** The second ring of a collapsed group, with the number of its actors. */
function paintCount(context: CanvasRenderingContext2D, mark: NodeMark, compound: CompoundNode) {
  context.beginPath();
  context.arc(mark.x, mark.y, compound.innerRadius, 0, 2 * Math.PI);
  context.stroke();
  context.font = `600 ${compound.countSize}px ${LABEL_FONT}`;
  context.direction = 'ltr';
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillStyle = mark.glyphColour;
  context.fillText(String(compound.count), mark.x, mark.y + compound.countSize * 0.03);
}

/** Half the side of the box, in glyph units, that fills a circle: the glyph takes half of it. */
export const GLYPH_BOX = 1.85;

/** The ring of choice around a node. */
export function paintRing(
  context: CanvasRenderingContext2D,
  mark: NodeMark,
  colour: string,
  width: number,
  dash: readonly number[] = [],
) {
  context.save();
  context.beginPath();
  context.arc(mark.x, mark.y, mark.radius + width * 1.8, 0, 2 * Math.PI);
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.setLineDash([...dash]);
  context.stroke();
  context.restore();
}

/** The number of relationships on a line. */
export function paintLineCount(context: CanvasRenderingContext2D, mark: LineCountMark) {
  context.font = `600 ${mark.size}px ${LABEL_FONT}`;
  context.direction = 'ltr';
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = mark.size / 3;
  context.strokeStyle = mark.halo;
  context.fillStyle = mark.colour;
  context.strokeText(mark.text, mark.x, mark.y);
  context.fillText(mark.text, mark.x, mark.y);
}

/** The pin of a node that the user has put somewhere. */
export function paintPin(context: CanvasRenderingContext2D, mark: PinMark) {
  context.save();
  context.translate(mark.x, mark.y);
  context.scale(mark.size, mark.size);
  context.lineJoin = 'round';
  context.lineWidth = 0.4;
  context.strokeStyle = mark.halo;
  context.fillStyle = mark.colour;
  context.stroke(outline(mark.outline));
  context.fill(outline(mark.outline));
  context.restore();
}

export function paintLabel(context: CanvasRenderingContext2D, label: LabelMark) {
  context.font = `${label.weight} ${label.size}px ${LABEL_FONT}`;
  context.direction = label.direction;
  context.textAlign = label.anchor === 'middle' ? 'center' : label.anchor;
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = label.size / 4;
  context.strokeStyle = label.halo;
  context.fillStyle = label.colour;
  const top = label.y - (label.lineHeight * (label.lines.length - 1)) / 2;
  label.lines.forEach((line, index) => {
    context.strokeText(line, label.x, top + index * label.lineHeight);
    context.fillText(line, label.x, top + index * label.lineHeight);
  });
}
