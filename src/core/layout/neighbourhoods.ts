/** Neighbours in compressed sparse rows: `neighbours[offsets[i] .. offsets[i + 1])`. */
export interface Neighbourhoods {
  readonly offsets: Uint32Array;
  readonly neighbours: Uint32Array;
}
