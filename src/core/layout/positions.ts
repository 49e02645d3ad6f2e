/** Where each actor stands, in model units (one unit is one CSS pixel at zoom 1). */
export interface Positions {
  /** One entry an actor of the graph; `NaN` where the actor has no place yet. */
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** The ways to arrange a graph; `layout-registry.ts` says what each does. */
export const LAYOUT_IDS = ['blocs', 'force', 'layered', 'concentric', 'camps', 'grid'] as const;
export type LayoutId = (typeof LAYOUT_IDS)[number];

/** What a layout needs to know; plain and transferable, so that it can run in a worker. */
export interface LayoutInput {
  readonly actorCount: number;
  /** Indexes of the actors to place. */
  readonly actors: Uint32Array;
  /** Ends of the bundles that pull, by actor index, with a weight each. */
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly weight: Float32Array;
  /** Bloc of each actor of the graph (index into the dataset's groups, −1 for none). */
  readonly bloc: Int16Array;
  /** Room each actor of the graph needs: radius of its circle and size of its label. */
  readonly radius: Float32Array;
  readonly labelWidth: Float32Array;
  readonly labelHeight: Float32Array;
  /** Width by height of the space the picture is for; only the ratio and scale count. */
  readonly aspectRatio: number;
  /** Earlier positions: those actors stay close to where they were. */
  readonly previous?: Positions;
  /** Actors that must not move at all. */
  readonly pinned?: Uint32Array;
  /** Which layout is asked for; `blocs` when absent. */
  readonly layout?: LayoutId;
  /** For `layered`: pairs of actors by index, of whom the first stands above the second. */
  readonly superior?: Uint32Array;
  readonly subordinate?: Uint32Array;
  /** For `camps`: −1 for the left, 1 for the right, 0 for the middle, one entry an actor. */
  readonly side?: Int8Array;
  /** For `camps` without `side`: one entry a bundle, −1 hostile, 1 friendly, 0 neither. */
  readonly sign?: Int8Array;
  /** For `concentric`: the actor in the middle; without it, those with the most partners are. */
  readonly centre?: number;
  /** Rank of each actor of the graph where order shows, such as that of the alphabet. */
  readonly order?: Uint32Array;
  /**
   * Groups that are drawn as one node, or stand round a place of their own; each comes after the
   * one round it. With them a large graph is arranged group by group.
   */
  readonly groups?: readonly LayoutGroup[];
}

/** Actors that are drawn as one node, or that are shown together. */
export interface LayoutGroup {
  /** Actors by index, with those of the groups inside it. */
  readonly members: Uint32Array;
  /** Place in the list of the group round it, −1 for none. */
  readonly parent: number;
  /** Whether its actors stand for themselves. */
  readonly isOpen: boolean;
  /** Room that it needs while it is one node. */
  readonly radius: number;
  readonly labelWidth: number;
  readonly labelHeight: number;
}

export function emptyPositions(actorCount: number): Positions {
  return {
    x: new Float64Array(actorCount).fill(Number.NaN),
    y: new Float64Array(actorCount).fill(Number.NaN),
  };
}
