import type { Box } from './box.ts';
import type { BulkView } from './bulk-scene.ts';
import type { EncodingKey } from './encoding-key.ts';
import type { LineStyle, ThemeId } from './line-style.ts';

export type { Box } from './box.ts';
export type { BulkScene, BulkView } from './bulk-scene.ts';
export type { HeadShape, LineStyle, ThemeId } from './line-style.ts';

/**
 * Everything that is drawn, resolved to numbers and colours, in model units. The canvas on the
 * screen and the figure on paper are both made from it, so that they show the same marks.
 */
export interface Scene {
  readonly nodes: readonly NodeMark[];
  readonly edges: readonly EdgeMark[];
  readonly blocs: readonly BlocMark[];
  /** Numbers on the lines of collapsed groups. */
  readonly lineCounts: readonly LineCountMark[];
  /** Marks of the nodes that the user has put somewhere. */
  readonly pins: readonly PinMark[];
  readonly bounds: Box;
  readonly theme: ThemeId;
  /** Screen pixels a model unit: labels and hairlines keep their size on the screen. */
  readonly scale: number;
  /** Size of the arrow heads at this scale, as `headOutline` and cytoscape's `arrow-scale` take it. */
  readonly arrowScale: number;
  /** A graph that is too large for single marks is this instead of them. */
  readonly bulk?: BulkView;
}

export interface NodeMark {
  /** Index of the actor; of a collapsed compound, the number of its node, which no actor has. */
  readonly actor: number;
  /** Id of the actor, or of the compound. */
  readonly id: string;
  readonly x: number;
  readonly y: number;
  /** Radius of the circle on which the ring is centred; the rim is half a ring further out. */
  readonly radius: number;
  readonly fill: string;
  readonly ring: string;
  readonly ringWidth: number;
  /** Shape inside the circle that says the kind: an SVG path in a box from −1 to 1. */
  readonly glyph: string;
  readonly glyphColour: string;
  readonly label: LabelMark | undefined;
  /** Present where the node stands for a whole group: a second ring, with a number in it. */
  readonly compound?: CompoundNode;
}

/** What a node tells of the group that it stands for. */
export interface CompoundNode {
  /** The name in one line or two, as it stands beside the node. */
  readonly name: readonly string[];
  /** Visible actors in it: the number inside the circle, which no glyph shares. */
  readonly count: number;
  /** Font size of the number, in model units. */
  readonly countSize: number;
  /** Visible relationships between its actors, which are not drawn. */
  readonly inside: number;
  /** Radius of the second ring. */
  readonly innerRadius: number;
}

/**
 * Text beside its node; `x`, `y` is the anchor point at the middle of the text's height. `anchor`
 * follows the direction, as in SVG and canvas: the start of a right-to-left text is its right end.
 */
export interface LabelMark {
  /** One line, or two for a long name; they stand `lineHeight` apart. */
  readonly lines: readonly string[];
  readonly lineHeight: number;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly size: number;
  readonly weight: 400 | 600;
  readonly direction: 'ltr' | 'rtl';
  readonly colour: string;
  readonly halo: string;
  /** The room the text takes; no two boxes of a scene overlap. */
  readonly box: Box;
}

/**
 * A bundle as a quadratic curve from `start` over `control` to `end`. The ends lie just off the
 * rims of the circles, on the line from the centre to the control point: `end` is where the line
 * stops to leave room for the head, `tip` where the head stands (`headOutline`'s origin), turned by
 * `headAngle`. `bend` is the signed distance of the control point from the middle of the straight
 * line between the two centres, positive to the right of the direction of travel as seen on a
 * screen (y downwards): along (dx, dy) it moves by (−dy, dx), which is the sign of cytoscape's
 * `control-point-distances` with `edge-distances: node-position` and weight 0.5. A loop has its
 * control point outside its node and `bend` is the distance from the centre.
 */
export interface EdgeMark {
  readonly key: string;
  /** Numbers of the nodes, as in `NodeMark.actor`. */
  readonly sourceActor: number;
  readonly targetActor: number;
  readonly type: string;
  readonly count: number;
  readonly startX: number;
  readonly startY: number;
  readonly controlX: number;
  readonly controlY: number;
  readonly endX: number;
  readonly endY: number;
  readonly tipX: number;
  readonly tipY: number;
  /** Radians clockwise on the screen from pointing right. */
  readonly headAngle: number;
  readonly bend: number;
  readonly style: LineStyle;
  /** Stroke width in model units at the scene's scale; dashes are multiples of it. */
  readonly width: number;
  /** Room left free between the rims and the line or head, in model units. */
  readonly gap: number;
  /** Drawn as two rails: there is evidence for and against. */
  readonly contested: boolean;
  /** Colour of the light between the two rails. */
  readonly railColour: string;
  /** Relationships that are planned or alleged only are drawn lighter. */
  readonly opacity: number;
}

/** How many relationships a line holds: a short text whose middle is `x`, `y`, weight 600. */
export interface LineCountMark {
  readonly key: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly colour: string;
  readonly halo: string;
  readonly box: Box;
}

/** A pin beside a node. */
export interface PinMark {
  /** Number of the node, as in `NodeMark.actor`. */
  readonly node: number;
  readonly x: number;
  readonly y: number;
  /** Half the side of its box. */
  readonly size: number;
  /** SVG path in a box from −1 to 1. */
  readonly outline: string;
  readonly colour: string;
  readonly halo: string;
}

/** The quiet ground behind a bloc, or another group that is not collapsed, with its name. */
export interface BlocMark {
  /** Id of the compound. */
  readonly group: string;
  readonly label: string;
  /** Middle of the label, which is set in spaced capitals, weight 600, anchored in the middle. */
  readonly labelX: number;
  readonly labelY: number;
  readonly labelSize: number;
  /** Extra room between letters in model units; 0 for scripts whose letters join. */
  readonly labelSpacing: number;
  readonly labelColour: string;
  readonly labelBox: Box;
  readonly direction: 'ltr' | 'rtl';
  /** Hairline of the outline. */
  readonly colour: string;
  readonly fill: string;
  /** Closed outline as an SVG path. */
  readonly outline: string;
  /** The room the outline takes. */
  readonly box: Box;
}

export interface Legend {
  readonly types: readonly LegendType[];
  readonly groups: readonly LegendGroup[];
  /** Whether some visible line is contested, so that the legend must explain the rails. */
  readonly hasContested: boolean;
  /** What marks stand for instead of the usual. */
  readonly encoding?: EncodingKey;
}

export interface LegendType {
  readonly id: string;
  readonly label: string;
  readonly family: string;
  readonly directed: boolean;
  readonly style: LineStyle;
  readonly visible: number;
  readonly total: number;
}

export interface LegendGroup {
  readonly id: string;
  readonly label: string;
  readonly colour: string;
  readonly visible: number;
  readonly total: number;
}
