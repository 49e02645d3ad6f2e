import { type Bitset, clearBit, copyBitset, forEachBit, hasBit } from '#core/base';
import type { Bundle } from './bundle.ts';
import { bundleColumnsOf } from './bundle-columns.ts';
import type { Compound } from './compounds.ts';
import { BADGES, type Graph } from './graph.ts';
import type { Visible } from './visible.ts';

/** A compound that is drawn as one node in place of its actors. */
export interface CollapsedCompound {
  readonly compound: Compound;
  /**
   * Number of its node: the actors of the graph come first, then the compounds of the grouping, so
   * that no actor has it and no filter changes it.
   */
  readonly node: number;
  /** Visible actors in it, ascending. */
  readonly members: readonly number[];
  /** Visible relationships between two of its actors, ascending: they are not drawn. */
  readonly inside: readonly number[];
}

/** What is drawn of a graph: actors and collapsed compounds with the lines between them. */
export interface Drawn {
  /** Visible actors that stand for themselves. */
  readonly actors: Bitset;
  readonly collapsed: readonly CollapsedCompound[];
  /** All compounds that are collapsed and in no other such, also those without a visible actor. */
  readonly closed: readonly Compound[];
  /** Compounds with visible actors that are not collapsed, the outer before the inner ones. */
  readonly expanded: readonly Compound[];
  /** `source` and `target` are numbers of nodes: of an actor, or of a collapsed compound. */
  readonly bundles: readonly Bundle[];
  /** Lines that are not drawn, because there would be too many to be read: the lightest. */
  readonly leftOut: readonly Bundle[];
  /** The node of an actor: itself, or the compound that stands for it. */
  nodeOf(actor: number): number;
  /** Key of the drawn bundle that holds a bundle of the graph; `undefined` where it lies inside. */
  drawnKeyOf(key: string): string | undefined;
}

/**
 * Collapses some compounds, by id, to one node each. Bundles between the same two nodes of one type
 * are merged, keeping their direction; those inside a collapsed compound are counted in it. Every
 * visible relationship is in exactly one bundle, drawn or left out, or inside one collapsed
 * compound. Of nested compounds the outermost collapsed one stands for all; a compound without a
 * visible actor is not drawn. Of more than `mostLines` lines the heaviest of each node is drawn, as
 * far as there is room for these, then the heaviest of all; of equal ones the dataset's first.
 */
export function collapseCompounds(
  graph: Graph,
  visible: Pick<Visible, 'actors' | 'relationships'>,
  compounds: readonly Compound[],
  collapsedIds: readonly string[],
  mostLines = Number.POSITIVE_INFINITY,
): Drawn {
  const { closed, open } = closedCompounds(compounds, collapsedIds);
  const expanded = open
    .filter(({ members }) => members.some((actor) => hasBit(visible.actors, actor)))
    .sort((one, other) => other.members.length - one.members.length);
  const first = graph.actors.length;
  const nodes = Uint32Array.from({ length: first }, (_, actor) => actor);
  const actors = copyBitset(visible.actors);
  for (const { index, members } of closed) {
    for (const actor of members) {
      nodes[actor] = first + index;
      if (hasBit(actors, actor)) clearBit(actors, actor);
    }
  }
  const merged = mergeRelationships(graph, visible.relationships, nodes);
  const collapsed = closed.flatMap((compound): CollapsedCompound[] => {
    const members = compound.members.filter((actor) => hasBit(visible.actors, actor));
    const node = first + compound.index;
    if (members.length === 0) return [];
    return [{ compound, node, members, inside: merged.inside.get(node) ?? [] }];
  });
  return {
    actors,
    collapsed,
    closed,
    expanded,
    ...heaviest(merged.bundles, mostLines),
    nodeOf: (actor) => nodes[actor] ?? actor,
    drawnKeyOf: (key) => {
      const [source = -1, type = -1, target = -1] = key.split('|').map(Number);
      const ends = endsOf(graph, nodes, source, target, type);
      return ends && `${ends.source}|${type}|${ends.target}`;
    },
  };
}

/** The compounds that some ids collapse, as far as they are in no other such; and those that are open. */
export function closedCompounds(
  compounds: readonly Compound[],
  collapsedIds: readonly string[],
): { readonly closed: readonly Compound[]; readonly open: readonly Compound[] } {
  const ids = new Set(collapsedIds);
  const outside = compounds.filter((compound) => !isInsideOf(compounds, compound, ids));
  return {
    closed: outside.filter(({ id }) => ids.has(id)),
    open: outside.filter(({ id }) => !ids.has(id)),
  };
}

function isInsideOf(
  compounds: readonly Compound[],
  { parent }: Compound,
  ids: ReadonlySet<string>,
): boolean {
  for (let at = parent; at !== undefined; at = compounds[at]!.parent) {
    if (ids.has(compounds[at]!.id)) return true;
  }
  return false;
}

const CONTESTED = BADGES.indexOf('contested');
const UNKNOWN = -1;
const INSIDE = -2;

/** Gathers relationships by the nodes of their ends, by way of the bundles of the graph. */
function mergeRelationships(graph: Graph, relationships: Bitset, nodes: Uint32Array) {
  const columns = bundleColumnsOf(graph);
  const lineOf = new Int32Array(columns.source.length).fill(UNKNOWN);
  const lineByKey = new Map<string, number>();
  const lines: { key: string; ends: Ends; type: number; contested: boolean; held: number[] }[] = [];
  const inside = new Map<number, number[]>();
  const lineFor = (bundle: number): number => {
    const type = columns.type[bundle]!;
    const ends = endsOf(graph, nodes, columns.source[bundle]!, columns.target[bundle]!, type);
    if (ends === undefined) return INSIDE;
    const key = `${ends.source}|${type}|${ends.target}`;
    const known = lineByKey.get(key);
    if (known !== undefined) return known;
    lineByKey.set(key, lines.length);
    return lines.push({ key, ends, type, contested: false, held: [] }) - 1;
  };
  forEachBit(relationships, (index) => {
    const bundle = columns.bundleOf[index]!;
    if (lineOf[bundle] === UNKNOWN) lineOf[bundle] = lineFor(bundle);
    const line = lines[lineOf[bundle]!];
    if (line === undefined) {
      const node = nodes[graph.source[index]!]!;
      const held = inside.get(node);
      if (held === undefined) inside.set(node, [index]);
      else held.push(index);
      return;
    }
    line.held.push(index);
    if (graph.badge[index] === CONTESTED) line.contested = true;
  });
  const bundles = lines.map(
    ({ key, ends, type, contested, held }): Bundle => ({
      key,
      ...ends,
      type,
      relationships: held,
      contested,
    }),
  );
  return { bundles, inside };
}

interface Ends {
  readonly source: number;
  readonly target: number;
}

/** The nodes at the ends of a line between two actors; `undefined` inside of a compound. */
function endsOf(
  graph: Graph,
  nodes: Uint32Array,
  source: number,
  target: number,
  type: number,
): Ends | undefined {
  const from = nodes[source] ?? source;
  const to = nodes[target] ?? target;
  if (from === to && from >= graph.actors.length) return undefined;
  // As with actors: what has no direction is keyed by the lower number first.
  const isTurned = from > to && graph.types[type]?.directed === false;
  return isTurned ? { source: to, target: from } : { source: from, target: to };
}

function heaviest(lines: readonly Bundle[], most: number): Pick<Drawn, 'bundles' | 'leftOut'> {
  if (lines.length <= most) return { bundles: lines, leftOut: [] };
  const order = [...lines.keys()].sort(
    (one, other) =>
      lines[other]!.relationships.length - lines[one]!.relationships.length || one - other,
  );
  const ofNodes = heaviestOfEach(lines, order);
  const inTurn = new Set([...(ofNodes.length <= most ? ofNodes : []), ...order]);
  const drawn = new Set([...inTurn].slice(0, most));
  return {
    bundles: lines.filter((_, line) => drawn.has(line)),
    leftOut: lines.filter((_, line) => !drawn.has(line)),
  };
}

/** One line a node, so that none looks as if it had nothing to do with the others. */
function heaviestOfEach(lines: readonly Bundle[], heaviestFirst: readonly number[]): number[] {
  const seen = new Set<number>();
  return heaviestFirst.filter((line) => {
    const ends = [lines[line]!.source, lines[line]!.target];
    const isFirst = ends.some((node) => !seen.has(node));
    for (const node of ends) seen.add(node);
    return isFirst;
  });
}

/** How many visible relationships lie inside collapsed compounds, and so are not drawn. */
export const countInside = ({ collapsed }: Pick<Drawn, 'collapsed'>): number =>
  collapsed.reduce((sum, { inside }) => sum + inside.length, 0);
