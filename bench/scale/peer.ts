import type { BenchGraph } from './bench-graph.ts';

/** A drawing of the graph by one library, that can be acted upon. */
export interface Drawing {
  /** Hides or shows all edges of a type. */
  filter(type: number, isShown: boolean): void;
  pan(dx: number, dy: number): void;
  zoom(factor: number): void;
  /** Highlights a node with its neighbourhood and dims the rest, or ends that. */
  highlight(node: number | undefined): void;
  /** The view as PNG at twice its size, where the library can. */
  png?(): Promise<Uint8Array | Blob>;
  close(): void;
}

export interface Peer {
  readonly name: string;
  /** Draws the graph, at the given places, without layout and without labels. */
  open(container: HTMLElement, graph: BenchGraph, onRender: () => void): Drawing;
}
