import type { LayoutInput } from './positions.ts';

/** A bloc is a camp's friend with so many friendly or hostile ties to it, and this lead of the friendly. */
const FEWEST_TIES = 3;
const FRIENDLY_LEAD = 0.5;

/**
 * The side of each actor of the graph: as given, else by bloc. The two blocs with the most hostile
 * ties between them are the camps; a bloc joins the one whose friend it is, if it is not friendly
 * to the other too. All others stand in the middle: an enemy's enemy is not taken for a friend.
 */
export function sidesOf(input: LayoutInput): Int8Array {
  if (input.side) return input.side.map((side) => Math.sign(side));
  const present = new Set(input.actors);
  const blocs = [...new Set([...present].map((actor) => input.bloc[actor] ?? -1))]
    .filter((bloc) => bloc >= 0)
    .sort((a, b) => a - b);
  const tiesOf = countTies(input, present);
  const left = new Set<number>();
  const right = new Set<number>();
  const core = mostHostilePair(blocs, tiesOf);
  if (core) {
    left.add(core.a);
    right.add(core.b);
    for (const bloc of blocs) {
      if (bloc === core.a || bloc === core.b) continue;
      const isLeft = isFriend(tiesOf(bloc, core.a));
      const isRight = isFriend(tiesOf(bloc, core.b));
      if (isLeft !== isRight) (isLeft ? left : right).add(bloc);
    }
  }
  return Int8Array.from({ length: input.actorCount }, (_, actor) => {
    const bloc = input.bloc[actor] ?? -1;
    return left.has(bloc) ? -1 : right.has(bloc) ? 1 : 0;
  });
}

interface TieCount {
  friendly: number;
  hostile: number;
  /** Bundles of any sign. */
  all: number;
}

const NO_TIES: TieCount = { friendly: 0, hostile: 0, all: 0 };

const isFriend = ({ friendly, hostile }: TieCount): boolean =>
  friendly + hostile >= FEWEST_TIES && friendly - hostile >= FRIENDLY_LEAD * (friendly + hostile);

function countTies(
  input: LayoutInput,
  present: ReadonlySet<number>,
): (one: number, other: number) => TieCount {
  const counts = new Map<string, TieCount>();
  for (let index = 0; index < input.source.length; index += 1) {
    const source = input.source[index]!;
    const target = input.target[index]!;
    if (!present.has(source) || !present.has(target)) continue;
    const key = keyOf(input.bloc[source] ?? -1, input.bloc[target] ?? -1);
    const count = counts.get(key) ?? { ...NO_TIES };
    counts.set(key, count);
    const sign = input.sign?.[index] ?? 0;
    // Counted whole, so that the sums do not depend on the order of the bundles.
    if (sign > 0) count.friendly += 1;
    if (sign < 0) count.hostile += 1;
    count.all += 1;
  }
  return (one, other) => counts.get(keyOf(one, other)) ?? NO_TIES;
}

const keyOf = (one: number, other: number) => `${Math.min(one, other)} ${Math.max(one, other)}`;

/** Without any hostile tie, the two blocs with the most ties between them. */
function mostHostilePair(
  blocs: readonly number[],
  tiesOf: (one: number, other: number) => TieCount,
): { a: number; b: number } | undefined {
  let best: { a: number; b: number; hostile: number; all: number } | undefined;
  for (const [index, a] of blocs.entries()) {
    for (const b of blocs.slice(index + 1)) {
      const { hostile, all } = tiesOf(a, b);
      const isMore =
        !best || hostile > best.hostile || (hostile === best.hostile && all > best.all);
      if (isMore) best = { a, b, hostile, all };
    }
  }
  return best;
}
