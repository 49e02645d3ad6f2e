import type { Box } from './box.ts';
import type { LineStyle, ThemeId } from './line-style.ts';

/**
 * The marks of a graph that is too large for one object a mark: columns of numbers, painted in
 * batches. What is left out of the drawing is counted, and stays in every count and export.
 */
export interface BulkScene {
  readonly theme: ThemeId;
  /** By the number in `edges.style`. */
  readonly styles: readonly LineStyle[];
  /** Ring and inside by the number in `paint`. */
  readonly paints: readonly { readonly ring: string; readonly fill: string }[];
  readonly nodes: {
    readonly actor: Uint32Array;
    readonly x: Float64Array;
    readonly y: Float64Array;
    readonly radius: Float32Array;
    readonly paint: Uint16Array;
    /** Nodes from the most to the least connected: the order in which they get their names. */
    readonly byImportance: Uint32Array;
  };
  /** Lines from the lightest to the heaviest, so that the heavy ones lie on top. */
  readonly edges: {
    /** Index of the node at each end. */
    readonly source: Uint32Array;
    readonly target: Uint32Array;
    readonly type: Uint8Array;
    /** Index of its style: its type's, or what two compared sources tell of it. */
    readonly style: Uint8Array;
    /** Relationships in the line. */
    readonly count: Uint32Array;
  };
  /** Nodes that the user has put somewhere. */
  readonly pinned: Uint32Array;
  /** Lines, and relationships in them, that are not drawn because there are too many. */
  readonly leftOut: { readonly lines: number; readonly relationships: number };
  readonly bounds: Box;
}

/** The marks of a large graph, and how many of its nodes get which names. */
export interface BulkView {
  readonly scene: BulkScene;
  readonly nameOf: (actor: number) => string;
  /** As many as fit when left out. */
  readonly mostNames?: number;
}
