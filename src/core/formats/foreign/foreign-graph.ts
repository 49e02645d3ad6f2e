import type { Actor } from '#schemas';
import type { RelationshipFields, StatedFields } from '../draft/dataset-draft.ts';
import type { ImportNotes } from '../draft/import-notes.ts';
import type { Count } from '../format.ts';

/** Names and JSON values; a Map, because the names come from a file. */
export type Attributes = ReadonlyMap<string, unknown>;

/** A node as another tool's file has it. */
export interface ForeignNode {
  readonly id: string;
  readonly label?: string;
  /** Id of the node that it is drawn in. */
  readonly parent?: string;
  /** Everything without a place in the contract; goes to `extra`. */
  readonly attributes: Attributes;
  /** Fields of the contract that the file states. */
  readonly actor?: Partial<Omit<Actor, 'id' | 'name' | 'partOf' | 'extra'>>;
  /** Where it stands in the file: `line 12`, `nodes[3]`. */
  readonly place: string;
}

/** An edge as another tool's file has it. */
export interface ForeignEdge {
  readonly id?: string;
  readonly source: string;
  readonly target: string;
  readonly directed: boolean;
  /** The file's own word for the kind of edge. */
  readonly type?: string;
  /** A CAMEO event code; its root chooses the type. */
  readonly cameo?: string;
  /** Dates as the file writes them. */
  readonly start?: string;
  readonly end?: string;
  /** Goes to `extra.weight`; where some weights are negative, they give the signs as well. */
  readonly weight?: number;
  /** Everything without a place in the contract; goes to `extra`. */
  readonly attributes: Attributes;
  /** Fields of the contract that the file states. */
  readonly relationship?: Partial<
    Omit<RelationshipFields, 'id' | 'source' | 'target' | 'type' | 'start' | 'end' | 'extra'>
  >;
  /** Where it stands in the file: `line 12`, `edges[3]`. */
  readonly place: string;
  /** Row or element number from 1, for the evidence; by default its number among the edges. */
  readonly locator?: number;
}

/** A graph from another tool's file, on its way to a dataset. */
export interface ForeignGraph {
  readonly fileName: string;
  /** Id of the format, for the report. */
  readonly format: string;
  readonly title?: string;
  readonly description?: string;
  readonly nodes: readonly ForeignNode[];
  readonly edges: readonly ForeignEdge[];
  /** What the file says of the graph as a whole. */
  readonly attributes?: Attributes;
  /** Whether an end that no node has makes one, as in a mere list of edges. */
  readonly endsMakeNodes?: boolean;
  /** What the file states of a dataset as a whole. */
  readonly stated?: StatedFields;
  /** Whether our own writer made it: then edges stay apart, however alike they are. */
  readonly isOurs?: boolean;
  /** What was found, where it is not just nodes and edges. */
  readonly found?: readonly Count[];
  /** Notes of the reader so far; more are added. */
  readonly notes?: ImportNotes;
}
