import type { ElementDefinition } from 'cytoscape';
import {
  type CompoundNode,
  CYTOSCAPE_HEADS,
  type EdgeMark,
  type NodeMark,
  railsOf,
} from '#core/appearance';
import { GLYPH_BOX } from './paint-marks.ts';

/**
 * Marks as cytoscape elements. Ids inside cytoscape are ours (`n` and the actor's index, `e` and
 * the bundle's key), never the dataset's: a stranger's id may hold anything.
 */
export const nodeElementId = (actor: number) => `n${actor}`;
export const edgeElementId = (key: string) => `e${key}`;

export function nodeElement(mark: NodeMark): ElementDefinition {
  return {
    group: 'nodes',
    data: { id: nodeElementId(mark.actor), actor: mark.actor, ...nodeData(mark) },
    position: { x: mark.x, y: mark.y },
  };
}

export function nodeData(mark: NodeMark) {
  const label = mark.label;
  return {
    size: mark.radius * 2,
    fill: mark.fill,
    ring: mark.ring,
    ringWidth: mark.ringWidth,
    glyph: mark.compound
      ? compoundImage(mark, mark.compound)
      : glyphImage(mark.glyph, mark.glyphColour),
    label: label?.lines.join('\n') ?? '',
    labelColour: label?.colour ?? mark.ring,
    labelHalo: label?.halo ?? mark.fill,
    labelHaloWidth: (label?.size ?? 0) / 5,
    labelSize: label?.size ?? 1,
    labelWeight: label?.weight ?? 400,
    ...labelPlace(mark),
  };
}

/**
 * Where cytoscape has to write the label so that it stands where the Scene says. Its sides are
 * those of the node, whatever the direction of the text.
 */
function labelPlace({ label, x, y, radius }: NodeMark) {
  if (!label || label.anchor === 'middle') {
    return {
      labelSide: 'center',
      labelJustify: 'center',
      labelX: label ? label.x - x : 0,
      labelY: label ? label.y - y : 0,
    };
  }
  const isRight = (label.anchor === 'start') === (label.direction === 'ltr');
  const rim = isRight ? radius : -radius;
  return {
    labelSide: isRight ? 'right' : 'left',
    labelJustify: isRight ? 'left' : 'right',
    labelX: label.x - x - rim,
    labelY: label.y - y,
  };
}

export function edgeElement(mark: EdgeMark, arrowScale: number): ElementDefinition {
  return {
    group: 'edges',
    data: {
      id: edgeElementId(mark.key),
      key: mark.key,
      source: nodeElementId(mark.sourceActor),
      target: nodeElementId(mark.targetActor),
      ...edgeData(mark, arrowScale),
    },
  };
}

export function edgeData(mark: EdgeMark, arrowScale: number) {
  const { style } = mark;
  const rails = railsOf(mark);
  const head = CYTOSCAPE_HEADS[style.head];
  return {
    arrowScale,
    bend: mark.bend,
    isLoop: mark.sourceActor === mark.targetActor,
    width: rails ? rails.inner : mark.width,
    railWidth: rails ? rails.outer - rails.inner : 0,
    core: rails ? rails.colour : style.colour,
    colour: style.colour,
    opacity: mark.opacity,
    lineStyle: style.dash.length > 0 ? 'dashed' : 'solid',
    dash: style.dash.length > 0 ? style.dash.map((length) => length * mark.width) : [1, 0],
    head: head.shape,
    headFill: head.fill,
    gap: mark.gap,
  };
}

/** The second ring of a collapsed group and the number in it; a picture cannot use our own font. */
function compoundImage({ radius, ring, ringWidth, glyphColour }: NodeMark, inner: CompoundNode) {
  const side = 2 * radius;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-radius} ${-radius} ${side} ${side}" width="192" height="192"><circle r="${inner.innerRadius}" fill="none" stroke="${ring}" stroke-width="${ringWidth}"/><text y="${inner.countSize * MIDDLE_TO_BASELINE}" text-anchor="middle" font-family="'Source Sans 3', 'Segoe UI', Helvetica, Arial, sans-serif" font-weight="600" font-size="${inner.countSize}" fill="${glyphColour}">${inner.count}</text></svg>`;
  return `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;
}

/** From the middle of a number to its baseline, in parts of the font size. */
const MIDDLE_TO_BASELINE = 0.35;

const glyphImages = new Map<string, string>();

// An image a kind and colour, made once: cytoscape keeps one decoded picture an address.
function glyphImage(glyph: string, colour: string): string {
  const key = `${colour} ${glyph}`;
  let image = glyphImages.get(key);
  if (image === undefined) {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-GLYPH_BOX} ${-GLYPH_BOX} ${2 * GLYPH_BOX} ${2 * GLYPH_BOX}" width="64" height="64"><path d="${glyph}" fill="${colour}"/></svg>`;
    image = `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;
    glyphImages.set(key, image);
  }
  return image;
}
