import type { BulkMarks } from '#core/appearance';

/**
 * The few kinds of marks that a figure may hold. There is no kind for scripts, links, images or
 * foreign markup, so none can come out of the writer, whatever a dataset says.
 */
export type Drawing = DrawnGroup | DrawnPath | DrawnCircle | DrawnBox | DrawnText | DrawnBulk;

export interface DrawnGroup {
  readonly kind: 'group';
  readonly role:
    | 'sheet'
    | 'graph'
    | 'numbers'
    | 'blocs'
    | 'edges'
    | 'nodes'
    | 'node'
    | 'labels'
    | 'legend'
    | 'text';
  /** Id of the actor, for role `node`. */
  readonly actor?: string;
  readonly place?: Placement;
  readonly children: readonly Drawing[];
}

/** Scales, then turns (degrees, clockwise on paper), then moves. */
export interface Placement {
  readonly x: number;
  readonly y: number;
  readonly scale?: number;
  readonly angle?: number;
}

export interface Paint {
  /** `#rrggbb` or `none`. */
  readonly fill: string;
  readonly stroke?: string;
  readonly strokeWidth?: number;
  readonly dash?: readonly number[];
  readonly opacity?: number;
  readonly cap?: 'butt' | 'round';
}

export interface DrawnPath extends Paint {
  readonly kind: 'path';
  /** Path data in numbers and path letters only. */
  readonly outline: string;
  /** Key of the bundle that this line draws. */
  readonly bundle?: string;
  readonly place?: Placement;
}

export interface DrawnCircle extends Paint {
  readonly kind: 'circle';
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export interface DrawnBox extends Paint {
  readonly kind: 'box';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The lines and discs of a large graph, which the canvas paints in the same batches. */
export interface DrawnBulk {
  readonly kind: 'bulk';
  readonly marks: BulkMarks;
}

/** One line of text. `y` is its baseline. */
export interface DrawnText {
  readonly kind: 'text';
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly weight: 400 | 600;
  readonly colour: string;
  /** Which part of the line stands at `x`, seen on paper: `start` is its left edge. */
  readonly anchor: 'start' | 'middle' | 'end';
  readonly direction: 'ltr' | 'rtl';
  /** Extra room between letters, for spaced capitals. */
  readonly spacing?: number;
  /** Colour of an outline behind the letters, with its width. */
  readonly halo?: { readonly colour: string; readonly width: number };
}

/** A finished sheet, in pixels. */
export interface Figure {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** What a reader hears who cannot see the picture. */
  readonly description: string;
  readonly language: string;
  /** `undefined` leaves the ground transparent. */
  readonly ground: string | undefined;
  readonly fonts: readonly EmbeddedFont[];
  readonly drawings: readonly Drawing[];
}

/** A font that travels inside the SVG, so that it looks the same on any machine. */
export interface EmbeddedFont {
  readonly family: string;
  readonly weight: 400 | 600 | 'variable';
  /** The font file in WOFF2, base64. */
  readonly woff2: string;
  /** Characters it is for, as CSS `unicode-range` writes them. */
  readonly range?: string;
}
