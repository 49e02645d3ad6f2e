/** What stands out over the veiled rest: the hovered or chosen thing and what it touches. */
export interface Emphasis {
  /** 0 is no veil at all; 1 hides the rest. */
  readonly veil: number;
  /** Actors drawn above the veil, with their labels. */
  readonly actors: ReadonlySet<number>;
  /** Bundles drawn above the veil. */
  readonly bundles: ReadonlySet<string>;
  /** Actors and bundles around what stands out, above the veil but lighter. */
  readonly faintActors: ReadonlySet<number>;
  readonly faintBundles: ReadonlySet<string>;
  /** Actors with the ring of choice around them. */
  readonly chosenActors: ReadonlySet<number>;
  /** Bundles with the casing of choice under them. */
  readonly chosenBundles: ReadonlySet<string>;
  /** Actor that the keyboard is on. */
  readonly cursor: number | undefined;
}

/** How strongly what lies around is painted. */
export const FAINT = 0.24;

export const NO_EMPHASIS: Emphasis = {
  veil: 0,
  actors: new Set(),
  bundles: new Set(),
  faintActors: new Set(),
  faintBundles: new Set(),
  chosenActors: new Set(),
  chosenBundles: new Set(),
  cursor: undefined,
};
