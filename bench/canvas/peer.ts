import type { BenchGraph } from '../graphs/bench-graph.ts';

/** A drawing of the graph by one library, that can be acted upon. */
export interface Drawing {
  /** Hides or shows all edges of a type. */
  filter(type: number, isShown: boolean): void;
  pan(dx: number, dy: number): void;
  zoom(factor: number): void;
  /** Makes a node and its neighbours stand out, in the way that the library has for it. */
  highlight(node: number): void;
  /** Whether what is on the screen is exact; always, unless told. */
  isExact?(): boolean;
  /** The view as PNG at so many times its size, where the library can. */
  png?(scale: number): Promise<Blob>;
}

export interface Peer {
  /** Draws the graph, at the given places, without layout and without labels. */
  open(container: HTMLElement, graph: BenchGraph, onRender: () => void): Drawing;
}
