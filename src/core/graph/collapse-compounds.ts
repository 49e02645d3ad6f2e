import { type Bitset, clearBit, copyBitset, hasBit } from '#core/base';
import type { Bundle } from './bundle.ts';
import { countInBundles } from './bundle-columns.ts';
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
  /** How many visible relationships lie between two of its actors: they are not drawn. */
  readonly inside: number;
}

/** How much a line holds, without what it holds. */
export interface LineCount {
  /** Its number among the lines that there are between nodes, whatever a filter hides. */
  readonly line: number;
  readonly key: string;
  readonly source: number;
  readonly target: number;
  readonly type: number;
  /** Visible relationships on it. */
  readonly count: number;
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
  readonly leftOut: readonly LineCount[];
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
  const lines = linesOf(graph, compounds, closed);
  const { nodes } = lines;
  const actors = copyBitset(visible.actors);
  for (const { members } of closed) {
    for (const actor of members) if (hasBit(actors, actor)) clearBit(actors, actor);
  }
  const { onLines, inside } = countOnLines(graph, visible.relationships, lines);
  const collapsed = closed.flatMap((compound): CollapsedCompound[] => {
    const members = compound.members.filter((actor) => hasBit(visible.actors, actor));
    const node = first + compound.index;
    if (members.length === 0) return [];
    return [{ compound, node, members, inside: inside.get(node) ?? 0 }];
  });
  const { drawn, leftOut } = heaviest(listCounts(lines, onLines), mostLines);
  return {
    actors,
    collapsed,
    closed,
    expanded,
    bundles: bundlesOfLines(graph, visible.relationships, lines, drawn),
    leftOut,
    nodeOf: (actor) => nodes[actor] ?? actor,
    drawnKeyOf: (key) => {
      const [source = -1, type = -1, target = -1] = key.split('|').map(Number);
      const ends = endsOf(graph, nodes, source, target, type);
      return ends && keyOf(ends, type);
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
const INSIDE = -1;

/** All lines that there are between nodes, whatever a filter hides. */
interface Lines {
  readonly closed: readonly Compound[];
  /** Node of each actor. */
  readonly nodes: Uint32Array;
  /** Line of each bundle of the graph, or `INSIDE` of a compound. */
  readonly lineOf: Int32Array;
  /** By line, in the order of their first relationship. */
  readonly ends: readonly Ends[];
  readonly types: readonly number[];
}

const linesByGraph = new WeakMap<Graph, Lines>();

/** The lines of a graph with some compounds closed. The last ones are kept: a filter only counts. */
function linesOf(graph: Graph, compounds: readonly Compound[], closed: readonly Compound[]): Lines {
  const known = linesByGraph.get(graph);
  const isSame =
    known?.closed.length === closed.length &&
    closed.every((compound, place) => known.closed[place] === compound);
  if (known && isSame) return known;
  const first = graph.actors.length;
  const nodes = Uint32Array.from({ length: first }, (_, actor) => actor);
  for (const { index, members } of closed)
    for (const actor of members) nodes[actor] = first + index;
  const columns = graph.bundles;
  const nodeCount = first + compounds.length;
  const lineByPlace = new Map<number, number>();
  const ends: Ends[] = [];
  const types: number[] = [];
  const lineOf = new Int32Array(columns.source.length).fill(INSIDE);
  for (let bundle = 0; bundle < lineOf.length; bundle += 1) {
    const type = columns.type[bundle]!;
    const pair = endsOf(graph, nodes, columns.source[bundle]!, columns.target[bundle]!, type);
    if (pair === undefined) continue;
    // Exact in a double for up to five million nodes and 256 types.
    const place = (pair.source * nodeCount + pair.target) * graph.types.length + type;
    let line = lineByPlace.get(place);
    if (line === undefined) {
      line = ends.push(pair) - 1;
      types.push(type);
      lineByPlace.set(place, line);
    }
    lineOf[bundle] = line;
  }
  const lines: Lines = { closed, nodes, lineOf, ends, types };
  linesByGraph.set(graph, lines);
  return lines;
}

/** How many relationships each line holds, and how many lie inside of each closed compound. */
function countOnLines(graph: Graph, relationships: Bitset, { lineOf, nodes, ends }: Lines) {
  const onLines = new Uint32Array(ends.length);
  const inside = new Map<number, number>();
  countInBundles(graph, relationships).forEach((count, bundle) => {
    const line = lineOf[bundle]!;
    if (line !== INSIDE) {
      onLines[line]! += count;
      return;
    }
    const node = nodes[graph.bundles.source[bundle]!]!;
    inside.set(node, (inside.get(node) ?? 0) + count);
  });
  return { onLines, inside };
}

/** The lines that hold anything, in the order of their first relationship. */
const listCounts = ({ ends, types }: Lines, onLines: Uint32Array): LineCount[] =>
  ends.flatMap((pair, line) => {
    const count = onLines[line]!;
    const type = types[line]!;
    return count === 0 ? [] : [{ line, key: keyOf(pair, type), ...pair, type, count }];
  });

/** The lines that are drawn, with their relationships; of the others there are only counts. */
function bundlesOfLines(
  graph: Graph,
  relationships: Bitset,
  lines: Lines,
  drawn: readonly LineCount[],
): Bundle[] {
  const { bundleOf } = graph.bundles;
  const held: (number[] | undefined)[] = new Array(lines.ends.length);
  const bundles = drawn.map(({ line, key, source, target, type }) => {
    const own: number[] = [];
    held[line] = own;
    return { key, source, target, type, relationships: own, contested: false };
  });
  for (let index = 0; index < bundleOf.length; index += 1) {
    if (!hasBit(relationships, index)) continue;
    const line = lines.lineOf[bundleOf[index]!]!;
    if (line !== INSIDE) held[line]?.push(index);
  }
  for (const bundle of bundles) {
    bundle.contested = bundle.relationships.some((index) => graph.badge[index] === CONTESTED);
  }
  return bundles;
}

interface Ends {
  readonly source: number;
  readonly target: number;
}

const keyOf = ({ source, target }: Ends, type: number) => `${source}|${type}|${target}`;

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

function heaviest(lines: readonly LineCount[], most: number) {
  if (lines.length <= most) return { drawn: lines, leftOut: [] };
  const order = [...lines.keys()].sort(
    (one, other) => lines[other]!.count - lines[one]!.count || one - other,
  );
  const ofNodes = heaviestOfEach(lines, order);
  const inTurn = new Set([...(ofNodes.length <= most ? ofNodes : []), ...order]);
  const drawn = new Set([...inTurn].slice(0, most));
  return {
    drawn: lines.filter((_, place) => drawn.has(place)),
    leftOut: lines.filter((_, place) => !drawn.has(place)),
  };
}

/** One line a node, so that none looks as if it had nothing to do with the others. */
function heaviestOfEach(lines: readonly LineCount[], heaviestFirst: readonly number[]): number[] {
  const seen = new Set<number>();
  return heaviestFirst.filter((place) => {
    const ends = [lines[place]!.source, lines[place]!.target];
    const isFirst = ends.some((node) => !seen.has(node));
    for (const node of ends) seen.add(node);
    return isFirst;
  });
}

/** How many visible relationships lie inside collapsed compounds, and so are not drawn. */
export const countInside = ({ collapsed }: Pick<Drawn, 'collapsed'>): number =>
  collapsed.reduce((sum, { inside }) => sum + inside, 0);
