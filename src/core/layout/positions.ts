/** Where each actor stands, in model units (one unit is one CSS pixel at zoom 1). */
export interface Positions {
  /** One entry an actor of the graph; `NaN` where the actor has no place yet. */
  readonly x: Float64Array;
  readonly y: Float64Array;
}

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
}
