import type { BulkScene } from '#core/appearance';
import type { Graph } from '#core/graph';
import type { Highlight, Selection } from '#state';
import type { Focus } from '../emphasis-of.ts';
import { lineOfKey, linesByNode, nodeOfActor } from './scene-lines.ts';

/** What stands out of a bulk scene, by the numbers of its marks. */
export interface BulkEmphasis {
  readonly veil: number;
  readonly nodes: ReadonlySet<number>;
  readonly edges: readonly number[];
  /** Lines around what stands out, painted lighter. */
  readonly faintEdges: readonly number[];
  readonly chosen: ReadonlySet<number>;
  readonly cursor: number | undefined;
}

export const NO_BULK_EMPHASIS: BulkEmphasis = {
  veil: 0,
  nodes: new Set(),
  edges: [],
  faintEdges: [],
  chosen: new Set(),
  cursor: undefined,
};

const HOVER_VEIL = 0.78;
const CHOICE_VEIL = 0.62;

/** The same as `emphasisOf`, over columns: it looks at lines of what is asked for only. */
export function bulkEmphasisOf(
  graph: Graph,
  scene: BulkScene,
  selection: Selection,
  focus: Focus,
  highlight?: Highlight,
): BulkEmphasis {
  const nodeOf = new Map<number, number>();
  const wanted = new Set([...actorsOf(graph, selection), focus.actor, focus.cursor]);
  for (const id of highlight?.actors ?? []) wanted.add(graph.actorIndexById.get(id));
  for (const actor of wanted) {
    const node = actor === undefined ? -1 : nodeOfActor(scene, actor);
    if (node >= 0) nodeOf.set(actor!, node);
  }
  const nodesOf = (actors: Iterable<number | undefined>) =>
    new Set([...actors].flatMap((actor) => nodeOf.get(actor ?? -1) ?? []));
  const chosen = nodesOf(actorsOf(graph, selection));
  const cursor = nodeOf.get(focus.cursor ?? -1);
  const standing = { chosen, cursor };
  if (focus.lines !== undefined) {
    const shown = linesWithEnds(scene, keyed(scene, focus.lines));
    return { ...withNodes(shown, chosen), ...standing, veil: HOVER_VEIL };
  }
  if (focus.actor !== undefined) {
    const shown = around(scene, nodesOf([focus.actor]));
    return { ...withNodes(shown, chosen), ...standing, veil: HOVER_VEIL };
  }
  if (focus.bundle !== undefined) {
    const shown = linesWithEnds(scene, keyed(scene, [focus.bundle]));
    return { ...withNodes(shown, chosen), ...standing, veil: HOVER_VEIL };
  }
  if (highlight) {
    const nodes = nodesOf(highlight.actors.map((id) => graph.actorIndexById.get(id)));
    const lines = keyed(scene, highlight.bundles);
    return { nodes, edges: lines, faintEdges: [], ...standing, veil: CHOICE_VEIL };
  }
  if (selection.kind === 'none') return { ...NO_BULK_EMPHASIS, cursor };
  if (selection.kind === 'relationships') {
    const lines = keyed(scene, keysOf(graph, selection.ids));
    return { ...linesWithEnds(scene, lines, chosen), ...standing, veil: CHOICE_VEIL };
  }
  const lines = between(scene, chosen, typeOf(graph, selection));
  if (lines.length === 0) return { ...around(scene, chosen), ...standing, veil: CHOICE_VEIL };
  // Among several actors what joins them stands out; what leads away from them is lighter.
  const among = new Set(lines);
  const faintEdges =
    selection.kind === 'actors' ? touching(scene, chosen).filter((edge) => !among.has(edge)) : [];
  return { ...linesWithEnds(scene, lines, chosen), faintEdges, ...standing, veil: CHOICE_VEIL };
}

const withNodes = (
  shown: Pick<BulkEmphasis, 'nodes' | 'edges' | 'faintEdges'>,
  others: ReadonlySet<number>,
) => ({ ...shown, nodes: new Set([...shown.nodes, ...others]) });

const endsOf = (graph: Graph, ids: readonly string[]): readonly number[] =>
  ids.flatMap((id) => {
    const index = graph.relationshipIndexById.get(id) ?? -1;
    return [graph.source[index] ?? -1, graph.target[index] ?? -1];
  });

/** Keys of the lines that relationships are part of. */
const keysOf = (graph: Graph, ids: readonly string[]): readonly string[] => {
  const wanted = new Set(ids.map((id) => graph.relationshipIndexById.get(id) ?? -1));
  return [...wanted].flatMap((index) => {
    const [source, type, target] = [graph.source[index], graph.type[index], graph.target[index]];
    // A line without a direction goes by either order.
    return [`${source}|${type}|${target}`, `${target}|${type}|${source}`].slice(
      0,
      type !== undefined && graph.types[type]!.directed ? 1 : 2,
    );
  });
};

/** The type that a selection is of; every type when it is of none. */
function typeOf(graph: Graph, selection: Selection): number | undefined {
  if (selection.kind === 'relationship') {
    return graph.type[graph.relationshipIndexById.get(selection.id) ?? -1];
  }
  if (selection.kind !== 'pair' || selection.type === undefined) return undefined;
  return graph.typeIndexById.get(selection.type);
}

function actorsOf(graph: Graph, selection: Selection): readonly number[] {
  const indexOf = (id: string) => graph.actorIndexById.get(id) ?? -1;
  if (selection.kind === 'actors') return selection.ids.map(indexOf);
  if (selection.kind === 'pair') return [indexOf(selection.a), indexOf(selection.b)];
  if (selection.kind === 'none') return [];
  return endsOf(graph, selection.kind === 'relationship' ? [selection.id] : selection.ids);
}

const around = (scene: BulkScene, centre: ReadonlySet<number>) =>
  linesWithEnds(scene, touching(scene, centre), centre);

/** In the order of the scene, in which the heavy ones come last. */
function touching(scene: BulkScene, centre: ReadonlySet<number>): number[] {
  const lines = linesByNode(scene);
  if (centre.size === 1) return Array.from(lines.at([...centre][0]!));
  const found = new Set<number>();
  for (const node of centre) for (const edge of lines.at(node)) found.add(edge);
  return [...found].sort((one, other) => one - other);
}

function between(scene: BulkScene, ends: ReadonlySet<number>, type: number | undefined): number[] {
  const { edges } = scene;
  return touching(scene, ends).filter(
    (edge) =>
      ends.has(edges.source[edge]!) &&
      ends.has(edges.target[edge]!) &&
      (type === undefined || type === edges.type[edge]),
  );
}

function keyed(scene: BulkScene, keys: readonly string[]): number[] {
  const found = new Set(keys.map((key) => lineOfKey(scene, key)));
  found.delete(-1);
  return [...found].sort((one, other) => one - other);
}

function linesWithEnds(
  { edges }: BulkScene,
  lines: readonly number[],
  others: Iterable<number> = [],
) {
  const nodes = new Set(others);
  for (const edge of lines) {
    nodes.add(edges.source[edge]!);
    nodes.add(edges.target[edge]!);
  }
  return { nodes, edges: lines, faintEdges: [] };
}
