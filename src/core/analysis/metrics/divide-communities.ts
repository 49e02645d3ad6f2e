import { createRandom } from '#core/base';
import type { Community } from '#core/graph';
import type { AnalysisColumns } from '../analysis-columns.ts';
import { listSteps, type StepLists } from '../step-lists.ts';
import { divideOnce } from './communities.ts';
import type { ReportProgress } from './metric.ts';

/** So many actors can be read beside each other; a community of more is divided again. */
export const MOST_TOGETHER = 120;
/** Communities that one is divided into at most; what is left over is one remainder. */
const MOST_PARTS = 24;
/** Fewer actors are no community that is worth a node of its own. */
const FEWEST_ACTORS = 3;
/** So many say who belongs together; of equal ones beyond that a seeded draw decides. */
const MOST_TIES = 100_000;
/** A division that leaves nearly all in one part is none. */
const LARGEST_SHARE = 0.9;
/** Actors of a community without parts that are shown at first: the most connected. */
const FIRST_PAGE = 60;

/**
 * Communities in communities, all actors of the dataset in exactly one of the outermost. Louvain
 * (Blondel et al. 2008) by the number of relationships, from one seed, again inside of each that is
 * too large to be read. Of more ties than `MOST_TIES` the strongest of each actor and the strongest
 * of all are looked at; where it finds no parts the most connected actors stand for themselves and
 * the others are a remainder. Nothing hangs on the order of the records.
 */
export function divideIntoCommunities(
  columns: AnalysisColumns,
  onProgress?: ReportProgress,
): readonly Community[] {
  const ties = gatherTies(columns);
  const found: Community[] = [];
  const add = (
    nodes: Uint32Array,
    parent: number,
    remainder?: NonNullable<Community['remainder']>,
  ): number => {
    const members = nodes.map((node) => ties.actors[node]!).sort();
    const head = ties.actors[byDegree(ties, nodes)[0]!]!;
    return found.push({ head, members, parent, ...(remainder && { remainder }) }) - 1;
  };

  const showInPages = (nodes: Uint32Array, parent: number, size: number): void => {
    if (nodes.length <= Math.max(MOST_TOGETHER, 2 * size)) return;
    const rest = byDegree(ties, nodes).subarray(size);
    showInPages(rest, add(rest, parent, 'more'), 2 * size);
  };

  const divide = (nodes: Uint32Array, parent: number): void => {
    const { large, small } = partsOf(ties, nodes);
    const isDivided =
      large.length > 1 && large[0]!.length <= Math.max(LARGEST_SHARE * nodes.length, 1);
    if (!isDivided && parent >= 0) {
      showInPages(nodes, parent, FIRST_PAGE);
      return;
    }
    const places = large.map((part) => add(part, parent));
    if (small.length > 0) {
      showInPages(small, add(small, parent, 'small'), FIRST_PAGE);
    }
    large.forEach((part, index) => {
      if (part.length > MOST_TOGETHER) divide(part, places[index]!);
      if (parent < 0) onProgress?.((index + 1) / large.length);
    });
  };
  divide(Uint32Array.from(ties.actors.keys()), -1);
  return found;
}

/** The dataset as a weighted simple graph; nodes are actors in the order of their ids. */
interface Ties extends StepLists {
  readonly actors: Uint32Array;
  readonly degree: Uint32Array;
  readonly weight: Float64Array;
}

function gatherTies({ actorCount, actorRank, source, target }: AnalysisColumns): Ties {
  const actors = new Uint32Array(actorCount);
  actorRank.forEach((rank, actor) => {
    actors[rank] = actor;
  });
  const degree = new Uint32Array(actorCount);
  const keys = new Float64Array(source.length);
  for (let index = 0; index < source.length; index += 1) {
    const a = actorRank[source[index]!]!;
    const b = actorRank[target[index]!]!;
    degree[a]! += 1;
    degree[b]! += 1;
    keys[index] = Math.min(a, b) * actorCount + Math.max(a, b);
  }
  keys.sort();
  const distinct = keys.filter((key, index) => key !== keys[index - 1]);
  const weight = new Float64Array(distinct.length);
  let tie = -1;
  keys.forEach((key, index) => {
    if (key !== keys[index - 1]) tie += 1;
    weight[tie]! += 1;
  });
  const from = Uint32Array.from(distinct, (key) => Math.floor(key / actorCount));
  const to = Uint32Array.from(distinct, (key) => key % actorCount);
  return { actors, degree, weight, ...listSteps(actorCount, from, to, false) };
}

const byDegree = ({ degree }: Ties, nodes: Uint32Array): Uint32Array =>
  nodes.slice().sort((one, other) => degree[other]! - degree[one]! || one - other);

/** The communities among some nodes, the largest first, and what is too small to be one. */
function partsOf(ties: Ties, nodes: Uint32Array) {
  const { communityOf } = divideOnce(inducedTies(ties, nodes), 1);
  const parts: number[][] = [];
  nodes.forEach((node, local) => {
    const part = communityOf[local]!;
    parts[part] ??= [];
    parts[part].push(node);
  });
  const isLarge = (part: readonly number[], place: number, all: readonly number[][]): boolean =>
    part.length >= FEWEST_ACTORS && (all.length <= MOST_PARTS || place < MOST_PARTS - 1);
  const large = parts.filter(isLarge).map((part) => Uint32Array.from(part));
  const small = parts.filter((...part) => !isLarge(...part)).flat();
  return { large, small: Uint32Array.from(small).sort() };
}

/** The ties between some nodes, which are numbered by their place in the list. */
function inducedTies(ties: Ties, nodes: Uint32Array) {
  const { offsets, neighbours, tieOf, weight } = ties;
  const localOf = new Int32Array(ties.actors.length).fill(-1);
  nodes.forEach((node, local) => {
    localOf[node] = local;
  });
  const found: Tie[] = [];
  nodes.forEach((node, local) => {
    for (let at = offsets[node]!; at < offsets[node + 1]!; at += 1) {
      const other = localOf[neighbours[at]!]!;
      if (other > local) found.push({ from: local, to: other, weight: weight[tieOf[at]!]! });
    }
  });
  const kept = found.length > MOST_TIES ? strongest(found, nodes.length) : found;
  return {
    isDirected: false,
    order: nodes.length,
    size: kept.length,
    from: Uint32Array.from(kept, ({ from }) => from),
    to: Uint32Array.from(kept, ({ to }) => to),
    weight: Float64Array.from(kept, (tie) => tie.weight),
  };
}

interface Tie {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

/** The strongest tie of each node, and the strongest of all; in their order. */
function strongest(ties: readonly Tie[], order: number): readonly Tie[] {
  const random = createRandom(1);
  // Whole weights first, then by lot.
  const rank = Float64Array.from(ties, ({ weight }) => weight + random());
  const least = rank.toSorted()[ties.length - MOST_TIES]!;
  const bestOf = new Float64Array(order);
  ties.forEach(({ from, to }, tie) => {
    bestOf[from] = Math.max(bestOf[from]!, rank[tie]!);
    bestOf[to] = Math.max(bestOf[to]!, rank[tie]!);
  });
  return ties.filter(({ from, to }, tie) => {
    const own = rank[tie]!;
    return own >= least || own === bestOf[from] || own === bestOf[to];
  });
}
