import type { ImportNotes } from '../draft/import-notes.ts';
import type { ForeignEdge, ForeignNode } from '../foreign/foreign-graph.ts';

/** A graph as one of the JSON formats has it. */
export interface ShapedGraph {
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  readonly nodes: readonly ForeignNode[];
  readonly edges: readonly ForeignEdge[];
  readonly attributes?: ReadonlyMap<string, unknown>;
  /** Whether ends of edges that no node has are nodes too. */
  readonly endsMakeNodes?: boolean;
}

/** One way in which JSON holds a graph. */
export interface GraphShape {
  /** Id of the format that this is a shape of. */
  readonly format: string;
  /** The graph in a value, or `undefined` when the value has another shape. */
  readonly shape: (value: unknown, notes: ImportNotes) => ShapedGraph | undefined;
}
