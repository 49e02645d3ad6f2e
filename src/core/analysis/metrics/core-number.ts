import { type ActorMetric, exactly } from './metric.ts';
import { type Projection, relationshipsOfTies } from './projection.ts';

/** What metrics take that only make sense without direction. */
export const WITHOUT_DIRECTION = {
  direction: ['both'],
  sign: ['all', 'positive', 'negative'],
  weight: ['none'],
} as const;

/** The largest k for which an actor is in a group whose members have k ties each inside it. */
export const coreNumber: ActorMetric = {
  id: 'core-number',
  scope: 'actor',
  family: 'cohesion',
  kind: 'amount',
  choices: WITHOUT_DIRECTION,
  explanation: {
    name: 'metric.core-number.name',
    meaning: 'metric.core-number.meaning',
    method: 'metric.core-number.method',
  },
  citation: {
    authors: 'Stephen B. Seidman',
    year: 1983,
    title: 'Network structure and minimum degree',
  },
  methodFor: exactly,
  compute: peelCores,
  // The ties to actors of the same core or a deeper one hold it there.
  restsOn: (projection, node, values) => {
    const { offsets, neighbours, tieOf } = projection;
    const ties: number[] = [];
    for (let at = offsets[node]!; at < offsets[node + 1]!; at += 1) {
      if (values[neighbours[at]!]! >= values[node]!) ties.push(tieOf[at]!);
    }
    return relationshipsOfTies(projection, ties);
  },
};

/**
 * Takes away the node with the fewest ties again and again, nodes kept sorted by buckets: Batagelj
 * and Zaveršnik (2003), "An O(m) algorithm for cores decomposition of networks".
 */
function peelCores({ order, offsets, neighbours }: Projection): Float64Array {
  const left = Uint32Array.from(
    { length: order },
    (_, node) => offsets[node + 1]! - offsets[node]!,
  );
  const most = left.reduce((highest, count) => Math.max(highest, count), 0);
  const starts = new Uint32Array(most + 2);
  for (const count of left) starts[count + 1]! += 1;
  for (let count = 0; count <= most; count += 1) starts[count + 1]! += starts[count]!;
  const place = new Uint32Array(order);
  const sorted = new Uint32Array(order);
  const next = starts.slice();
  for (let node = 0; node < order; node += 1) {
    const at = next[left[node]!]!;
    next[left[node]!] = at + 1;
    place[node] = at;
    sorted[at] = node;
  }
  for (let at = 0; at < order; at += 1) {
    const node = sorted[at]!;
    for (let step = offsets[node]!; step < offsets[node + 1]!; step += 1) {
      const other = neighbours[step]!;
      const count = left[other]!;
      if (count <= left[node]!) continue;
      // Swaps it with the first of its bucket, which then begins one later.
      const first = starts[count]!;
      const atFirst = sorted[first]!;
      sorted[place[other]!] = atFirst;
      place[atFirst] = place[other]!;
      sorted[first] = other;
      place[other] = first;
      starts[count] = first + 1;
      left[other] = count - 1;
    }
  }
  return Float64Array.from(left);
}
